using System.Globalization;
using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking.Tests;

/// <summary>What was made once must be made again by every later version: foreign keys and ciphertexts in databases hang on it. A difference here is a new
/// format, never a correction.</summary>
public sealed class StabilityTests : IDisposable
{
    private const string Purpose = "statistics";

    private readonly PseudonymKeys _keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");

    public static TheoryData<string?, string, string> Pseudonyms => new()
    {
        { null, "示例", "gdp1.1.d5x5l2jm4layeknjofllzyboui" },
        { "person-name", "示例•买买提", "gdp1.1.si5wz4cw7zadop5ozhieecp6pi" },
        { "person-name", " 欧阳示例", "gdp1.1.boz4toln2xuskw67exa5td4fla" },
        { "resident-id-number", "１１０１０５１９４９１２３１００２ｘ", "gdp1.1.zkl6bronvwz5eoozrdtgo7gmm4" },
        { "resident-id-number", "990101521103004", "gdp1.1.jiaulyzb6kqsv5qwokn2uhm5wm" },
        { "resident-id-number", "无", "gdp1.1.ywaoeur3qvzqh7wxztzt3jcbui" },
        { "social-security-number", "11010519491231002x", "gdp1.1.zkl6bronvwz5eoozrdtgo7gmm4" },
        { "mobile-phone-number", "+86 139-0000-0000", "gdp1.1.nlob567jxxsuci3cxu7ve3cd6a" },
        { "bank-account-number", "6228 4800 0000 0000", "gdp1.1.cz222hgrksfqzdfpswfj66gb5y" },
        { "passport-number", "ei1234567", "gdp1.1.u5lmmbtflao22qkv5wddf6y7xu" },
        { "vehicle-identification-number", "lsvaa49j132047371", "gdp1.1.wvgwmzvelblws6znj37pavzkby" },
        { "unified-social-credit-code", "91350100m000100y43", "gdp1.1.plbczuzmclhsp32w6mnxujs5pi" },
        { "home-address", "示例市示例区 示例路1号", "gdp1.1.4egxuobxewdcdix6yxm6kvdy6u" },
    };

    public static TheoryData<string, string, string> Encrypted => new()
    {
        { "resident-id-number", "990101198503150017", "171500198205303939" },
        { "resident-id-number", "11010519491231002X", "678779200901299410" },
        { "resident-id-number", "990101850315001", "270892431204214" },
        { "resident-id-number", "990101202602280019", "792551202610160455" },
        { "unified-social-credit-code", "91350100M000100Y43", "915778525ENPC70QXP" },
        { "bank-account-number", "4111111111111111", "4111119883871358" },
        { "mobile-phone-number", "13900000000", "13969664121" },
    };

    public void Dispose() => _keys.Dispose();

    [Theory]
    [MemberData(nameof(Pseudonyms))]
    public void Pseudonym_Value_IsWhatItAlwaysWas(string? kind, string value, string expected)
    {
        using var pseudonyms = new Pseudonymizer(_keys, Purpose);
        Assert.Equal(expected, pseudonyms.Of(value, DataKinds.Find(kind)));
    }

    [Theory]
    [MemberData(nameof(Encrypted))]
    public void EncryptedIdentifier_Value_IsWhatItAlwaysWas(string format, string value, string expected)
    {
        IdentifierFormat[] formats = [IdentifierFormat.ResidentIdNumber, IdentifierFormat.UnifiedSocialCreditCode, IdentifierFormat.BankCardNumber, IdentifierFormat.MobilePhoneNumber];
        using var cipher = new IdentifierCipher(_keys, Purpose, formats.Single(candidate => candidate.Name == format));
        Assert.Equal(expected, cipher.Encrypt(value, "t"u8));
        Assert.Equal(value, cipher.Decrypt(expected, "t"u8));
    }

    [Fact]
    public void OtherForms_Value_AreWhatTheyAlwaysWere()
    {
        using var pseudonyms = new Pseudonymizer(_keys, Purpose);
        using var digits = new FormatPreservingCipher(_keys, Purpose, NumeralAlphabet.Digits);
        using var chinese = new FormatPreservingCipher(_keys, Purpose, NumeralAlphabet.ChineseCharacters);
        using var shift = new DateShift(_keys, Purpose);
        using var names = new FakeNames(_keys, Purpose);
        Assert.Equal("1f6fd5e9-2ce2-8182-a9a9-7156bce02ea2", pseudonyms.GuidOf("示例").ToString());
        Assert.Equal("3608637080", digits.Encrypt("0123456789"));
        Assert.Equal("瑄鱺", chinese.Encrypt("示例"));
        Assert.Equal("2024-07-23", shift.Shift(new DateOnly(2024, 2, 29), "示例").ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(["彭示茜", "彭示翠", "彭示祥"], [names.Of("示例"), names.Of("示例", gender: Gender.Female), names.Of("示例", gender: Gender.Male)]);
    }
}
