using System.Text;

namespace GovDataSecurity.Masking.Tests;

public sealed class FormatPreservingCipherTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "digits", "123456" },
        { "digits", "00000000000000000000000000000000000000000000000000" },
        { "lower", "abcd" },
        { "upper", "EI1234567" },
        { "alphanumeric", "Az09" },
        { "chinese", "示例" },
        { "chinese", "欧阳示例街道办事处" },
        { "custom", "𠮷𬱖𠮷𬱖𠮷𬱖𠮷𬱖𠮷𬱖例示示示示示示示示" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Decrypt_Text_GivesBack(string alphabet, string text)
    {
        using var cipher = Make(AlphabetOf(alphabet));
        foreach (var tweak in new byte[][] { [], [1], new byte[100] })
        {
            var encrypted = cipher.Encrypt(text, tweak);
            Assert.NotEqual(text, encrypted);
            Assert.Equal(text.EnumerateRunes().Count(), encrypted.EnumerateRunes().Count());
            Assert.Equal(text, cipher.Decrypt(encrypted, tweak));
        }
    }

    [Theory]
    [InlineData("digits", 6)]
    [InlineData("lower", 4)]
    [InlineData("upper", 4)]
    [InlineData("alphanumeric", 4)]
    [InlineData("chinese", 2)]
    [InlineData("custom", 10)]
    public void Encrypt_TooFewTexts_AreRefused(string alphabet, int minLength)
    {
        using var cipher = Make(AlphabetOf(alphabet));
        Assert.Equal(minLength, cipher.MinLength);
        var first = cipher.Alphabet == NumeralAlphabet.ChineseCharacters ? "示" : alphabet == "custom" ? "𠮷" : cipher.Alphabet == NumeralAlphabet.Digits ? "0" : "9";
        Refusal.Of(ErrorCode.FormatDomainTooSmall, () => cipher.Encrypt(""));
        Refusal.Of(ErrorCode.FormatDomainTooSmall, () => cipher.Encrypt(Repeat(first, minLength - 1)));
        Assert.NotEmpty(cipher.Encrypt(Repeat(first, minLength)));
    }

    [Theory]
    [InlineData("digits", "12345X")]
    [InlineData("digits", "12345６")]
    [InlineData("digits", "1234 6")]
    [InlineData("lower", "ABCDEF")]
    [InlineData("chinese", "示例𠮷")]
    [InlineData("chinese", "示·例")]
    public void Encrypt_CharacterOutsideOfTheAlphabet_IsRefusedByItsPosition(string alphabet, string text)
    {
        using var cipher = Make(AlphabetOf(alphabet));
        var error = Refusal.Of(ErrorCode.CharacterOutsideAlphabet, () => cipher.Encrypt(text));
        Assert.DoesNotContain(text, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Encrypt_LongText_ComesBackAndLongerIsRefused()
    {
        using var cipher = Make(NumeralAlphabet.ChineseCharacters);
        var text = Repeat("示例", Ff1.MaxLength / 2);
        Assert.Equal(text, cipher.Decrypt(cipher.Encrypt(text)));
        Refusal.Of(ErrorCode.ArgumentTooLong, () => cipher.Encrypt(text + "示"));
        Refusal.Of(ErrorCode.ArgumentTooLong, () => cipher.Encrypt(Repeat(text, 10)));
    }

    [Fact]
    public void Encrypt_OtherTweakOrPurpose_GivesSomethingElse()
    {
        using var keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");
        using var one = new FormatPreservingCipher(keys, "a", NumeralAlphabet.Digits);
        using var other = new FormatPreservingCipher(keys, "b", NumeralAlphabet.Digits);
        using var epoch = new FormatPreservingCipher(keys, "a", NumeralAlphabet.Digits, epoch: 2);
        string[] all = [one.Encrypt("1234567890"), one.Encrypt("1234567890", [0]), other.Encrypt("1234567890"), epoch.Encrypt("1234567890")];
        Assert.Equal(4, all.Distinct().Count());
    }

    private static FormatPreservingCipher Make(NumeralAlphabet alphabet)
    {
        using var keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");
        return new FormatPreservingCipher(keys, "statistics", alphabet);
    }

    private static NumeralAlphabet AlphabetOf(string name) => name switch
    {
        "digits" => NumeralAlphabet.Digits,
        "lower" => NumeralAlphabet.LowerAlphanumerics,
        "upper" => NumeralAlphabet.UpperAlphanumerics,
        "alphanumeric" => NumeralAlphabet.Alphanumerics,
        "chinese" => NumeralAlphabet.ChineseCharacters,
        _ => NumeralAlphabet.Of("示例𠮷𬱖"),
    };

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
