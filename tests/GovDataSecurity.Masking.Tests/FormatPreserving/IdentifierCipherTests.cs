using System.Globalization;
using GovDataSecurity.Cryptography;
using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking.Tests;

public sealed class IdentifierCipherTests
{
    public static TheoryData<string> ResidentIds =>
    [
        "990101198503150017", "990101198708220023", "990101201506010030", "990101195211030044", "440524188001010014", "11010519491231002X",
        ResidentId("990101", "19000101", "000"), ResidentId("990101", "20251231", "999"), ResidentId("990101", "18000101", "000"), ResidentId("990101", "18991231", "999"),
        ResidentId("990101", "20260101", "000"), ResidentId("990101", "20281231", "999"), ResidentId("990101", "20000229", "123"), ResidentId("819900", "19850315", "001"),
        ResidentId("829900", "19850315", "001"), ResidentId("839900", "19850315", "001"), ResidentId("717100", "19850315", "001"), ResidentId("110000", "99991231", "999"),
        "990101850315001", "990101521103999", "990101000228000",
    ];

    public static TheoryData<string> SocialCreditCodes =>
        [SocialCredit("91", "990101", "MA000000"), SocialCredit("12", "100000", "00000000"), SocialCredit("A1", "659999", "YYYYYYYY"), SocialCredit("53", "719900", "H1234567")];

    public static TheoryData<string> BankCards =>
        [Card("622848000000"), Card("999999999999"), Card("622202000000000"), Card("62220299999999999"), Card("621700999999999999"), Card("000000000000")];

    public static TheoryData<string> Mobiles => ["13900000000", "19999999999", "15400000001", "16612345678"];

    [Theory]
    [MemberData(nameof(ResidentIds))]
    public void Encrypt_ResidentId_IsWellFormedOfNobodyAndComesBack(string number)
    {
        using var cipher = Make(IdentifierFormat.ResidentIdNumber);
        var encrypted = cipher.Encrypt(number);
        Assert.Equal(number.Length, encrypted.Length);
        Assert.NotEqual(number, encrypted);
        Assert.True(ResidentIdNumber.HasShape(encrypted));
        Assert.True(ResidentIdNumber.TryGetBirthDate(encrypted, out var birth));
        Assert.False(ResidentIdNumber.HasIssuedDivision(encrypted));
        Assert.Equal(IdentifierFault.Division, ResidentIdNumber.Check(encrypted).Fault);
        if (number.Length == ResidentIdNumber.Length)
        {
            Assert.True(ResidentIdNumber.HasValidCheckCharacter(encrypted));
            ResidentIdNumber.TryGetBirthDate(number, out var before);
            Assert.Equal(before.Year < 1900, birth.Year < 1900);
            Assert.Equal(before.Year > 2025, birth.Year > 2025);
        }

        Assert.Equal(number, cipher.Decrypt(encrypted));
    }

    [Fact]
    public void Encrypt_ManyResidentIds_NeverMeetAndComeBack()
    {
        using var cipher = Make(IdentifierFormat.ResidentIdNumber);
        var random = new Seeded(1);
        var plain = new HashSet<string>();
        var seen = new HashSet<string>();
        for (var i = 0; i < 20_000; i++)
        {
            var day = new DateOnly(1800, 1, 1).AddDays(random.Below(100_000));
            var number = ResidentId($"{9900 + random.Below(100):D4}{random.Below(100):D2}", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), $"{random.Below(1000):D3}");
            if (plain.Add(number))
            {
                var encrypted = cipher.Encrypt(number);
                Assert.True(seen.Add(encrypted));
                Assert.True(ResidentIdNumber.HasValidCheckCharacter(encrypted));
                Assert.True(ResidentIdNumber.TryGetBirthDate(encrypted, out _));
                Assert.Equal(number, cipher.Decrypt(encrypted));
            }
        }
    }

    /// <summary>Nothing of the number shows through: neither division nor birth date nor sex.</summary>
    [Fact]
    public void Encrypt_ManyResidentIds_SpreadsOverEverything()
    {
        using var cipher = Make(IdentifierFormat.ResidentIdNumber);
        var encrypted = Enumerable.Range(0, 1000).Select(i => cipher.Encrypt(ResidentId("990101", "19850315", $"{i:D3}"))).ToList();
        Assert.InRange(encrypted.Select(static number => number[..2]).Distinct().Count(), 35, 37);
        Assert.True(encrypted.Select(static number => number[..6]).Distinct().Count() > 990);
        Assert.True(encrypted.Select(static number => number[6..10]).Distinct().Count() > 115);
        Assert.True(encrypted.Select(static number => number[6..14]).Distinct().Count() > 970);
        Assert.InRange(encrypted.Count(static number => (number[16] - '0') % 2 == 1), 420, 580);
        Assert.DoesNotContain(encrypted, static number => number[..6] == "990101");
    }

    [Theory]
    [InlineData("11010519491231002x", "11010519491231002X")]
    [InlineData("９９０１０１１９８５０３１５００１７", "990101198503150017")]
    [InlineData(" 990101 19850315 0017 ", "990101198503150017")]
    public void Decrypt_NumberAsItWasTyped_GivesItsNormalForm(string typed, string normal)
    {
        using var cipher = Make(IdentifierFormat.ResidentIdNumber);
        Assert.Equal(cipher.Encrypt(normal), cipher.Encrypt(typed));
        Assert.Equal(normal, cipher.Decrypt(cipher.Encrypt(typed)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("99010119850315001")]
    [InlineData("990101198503150018")]
    [InlineData("990101198513150017")]
    [InlineData("99010119850315001示")]
    [InlineData("990101179912310018")]
    [InlineData("990101850229001")]
    [InlineData("160101198503150014")]
    [InlineData("990101198503150017990101198503150017990101198503150017990101198503150017")]
    public void Encrypt_NoResidentId_IsRefusedAndNotRepeated(string text)
    {
        using var cipher = Make(IdentifierFormat.ResidentIdNumber);
        var error = Refusal.Of(ErrorCode.FormatUnsuitable, () => cipher.Encrypt(text));
        Assert.DoesNotContain("19850315", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void EncryptAndDecrypt_OnTheWrongSide_AreRefused()
    {
        using var resident = Make(IdentifierFormat.ResidentIdNumber);
        Refusal.Of(ErrorCode.FormatUnsuitable, () => resident.Decrypt("990101198503150017"));
        Refusal.Of(ErrorCode.FormatUnsuitable, () => resident.Encrypt(resident.Encrypt("990101198503150017")));
        using var organization = Make(IdentifierFormat.UnifiedSocialCreditCode);
        var code = SocialCredit("91", "990101", "MA000000");
        Refusal.Of(ErrorCode.FormatUnsuitable, () => organization.Decrypt(code));
        Refusal.Of(ErrorCode.FormatUnsuitable, () => organization.Encrypt(organization.Encrypt(code)));
    }

    [Theory]
    [MemberData(nameof(SocialCreditCodes))]
    public void Encrypt_SocialCreditCode_IsWellFormedOfNobodyAndComesBack(string code)
    {
        using var cipher = Make(IdentifierFormat.UnifiedSocialCreditCode);
        var encrypted = cipher.Encrypt(code);
        Assert.Equal(code[..2], encrypted[..2]);
        Assert.NotEqual(code, encrypted);
        Assert.Equal(encrypted, SocialCredit(encrypted[..2], encrypted[2..8], encrypted[8..16]));
        Assert.True(UnifiedSocialCreditCode.Check(encrypted).IsValid);
        Assert.DoesNotContain(encrypted[2..4], new[] { code[2..4], "99", "10" });
        Assert.Equal(code, cipher.Decrypt(encrypted));
    }

    [Theory]
    [InlineData("91350100M000100Y44")]
    [InlineData("91350100M000100Y4")]
    [InlineData("91I50100M000100Y43")]
    [InlineData("示例")]
    public void Encrypt_NoSocialCreditCode_IsRefused(string text)
    {
        using var cipher = Make(IdentifierFormat.UnifiedSocialCreditCode);
        Refusal.Of(ErrorCode.FormatUnsuitable, () => cipher.Encrypt(text));
    }

    /// <summary>The code that GB 32100-2015 gives as an example in its annex.</summary>
    [Fact]
    public void Encrypt_ExampleOfTheStandard_ComesBack()
    {
        using var cipher = Make(IdentifierFormat.UnifiedSocialCreditCode);
        Assert.Equal("91350100M000100Y43", cipher.Decrypt(cipher.Encrypt("91350100M000100Y43")));
    }

    [Theory]
    [MemberData(nameof(BankCards))]
    public void Encrypt_BankCard_KeepsIssuerAndCheckDigitFits(string number)
    {
        using var cipher = Make(IdentifierFormat.BankCardNumber);
        var encrypted = cipher.Encrypt(number);
        Assert.Equal(number.Length, encrypted.Length);
        Assert.Equal(number[..6], encrypted[..6]);
        Assert.NotEqual(number, encrypted);
        Assert.True(BankCard.HasValidCheckDigit(encrypted));
        Assert.Equal(number, cipher.Decrypt(encrypted));
    }

    [Theory]
    [InlineData("6228480000001")]
    [InlineData("622848000000")]
    [InlineData("62284800000000000000")]
    [InlineData("622848000000x")]
    public void Encrypt_NoBankCard_IsRefused(string text)
    {
        using var cipher = Make(IdentifierFormat.BankCardNumber);
        Refusal.Of(ErrorCode.FormatUnsuitable, () => cipher.Encrypt(text));
    }

    [Theory]
    [MemberData(nameof(Mobiles))]
    public void Encrypt_MobileNumber_KeepsItsRangeAndComesBack(string number)
    {
        using var cipher = Make(IdentifierFormat.MobilePhoneNumber);
        var encrypted = cipher.Encrypt(number);
        Assert.Equal(number[..3], encrypted[..3]);
        Assert.NotEqual(number, encrypted);
        Assert.True(MobilePhoneNumber.HasShape(encrypted));
        Assert.Equal(number, cipher.Decrypt(encrypted));
        Assert.Equal(encrypted, cipher.Encrypt("+86 " + number));
    }

    [Theory]
    [InlineData("12900000000")]
    [InlineData("1390000000")]
    [InlineData("1390000000示")]
    [InlineData("025-12345678")]
    public void Encrypt_NoMobileNumber_IsRefused(string text)
    {
        using var cipher = Make(IdentifierFormat.MobilePhoneNumber);
        Refusal.Of(ErrorCode.FormatUnsuitable, () => cipher.Encrypt(text));
    }

    [Fact]
    public void Encrypt_OtherKeyTenantPurposeEpochOrTweak_HasNothingInCommon()
    {
        using var keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");
        using var otherKey = PseudonymKeys.FromKey(TestSecrets.OtherKey, "nanjing");
        using var otherTenant = PseudonymKeys.FromKey(TestSecrets.Key, "示例市");
        string[] all =
        [
            Of(keys, "a", 1, []), Of(otherKey, "a", 1, []), Of(otherTenant, "a", 1, []), Of(keys, "b", 1, []), Of(keys, "a", 2, []), Of(keys, "a", 1, [0]), Of(keys, "a", 1, [0, 0]),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());

        static string Of(PseudonymKeys keys, string purpose, int epoch, byte[] tweak)
        {
            using var cipher = new IdentifierCipher(keys, purpose, IdentifierFormat.ResidentIdNumber, epoch);
            var encrypted = cipher.Encrypt("990101198503150017", tweak);
            Assert.Equal("990101198503150017", cipher.Decrypt(encrypted, tweak));
            return encrypted;
        }
    }

    [Fact]
    public void Encrypt_TweakTooLong_IsRefused()
    {
        using var cipher = Make(IdentifierFormat.MobilePhoneNumber);
        Assert.Equal("13900000000", cipher.Decrypt(cipher.Encrypt("13900000000", new byte[IdentifierCipher.MaxTweak]), new byte[IdentifierCipher.MaxTweak]));
        Refusal.Of(ErrorCode.ArgumentTooLong, () => cipher.Encrypt("13900000000", new byte[IdentifierCipher.MaxTweak + 1]));
    }

    [Fact]
    public void Encrypt_ManyThreads_AgreeWithOne()
    {
        using var cipher = Make(IdentifierFormat.MobilePhoneNumber);
        var expected = Enumerable.Range(0, 500).Select(i => cipher.Encrypt($"139{i:D8}")).ToArray();
        Parallel.For(0, 8, _ =>
        {
            for (var i = 0; i < expected.Length; i++)
            {
                Assert.Equal(expected[i], cipher.Encrypt($"139{i:D8}"));
            }
        });
    }

    [Fact]
    public void Encrypt_Disposed_IsRefused()
    {
        var cipher = Make(IdentifierFormat.MobilePhoneNumber);
        cipher.Encrypt("13900000000");
        cipher.Dispose();
        Assert.Throws<ObjectDisposedException>(() => cipher.Encrypt("13900000000"));
    }

    private static IdentifierCipher Make(IdentifierFormat format)
    {
        using var keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");
        return new IdentifierCipher(keys, "statistics", format);
    }

    private static string ResidentId(string division, string birth, string sequence)
        => division + birth + sequence + ResidentIdNumber.Check(division + birth + sequence + "0").CheckCharacter;

    private static string Card(string body)
        => Enumerable.Range(0, 10).Select(digit => $"{body}{digit}").Single(static number => BankCard.HasValidCheckDigit(number));

    private static string SocialCredit(string kind, string division, string organization)
    {
        const string characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var sum = organization.Select((c, i) => weights[i] * (char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10)).Sum();
        var body = kind + division + organization + "0X987654321"[sum % 11];
        var power = 1;
        sum = 0;
        foreach (var c in body)
        {
            sum += characters.IndexOf(c, StringComparison.Ordinal) * power;
            power = power * 3 % 31;
        }

        return body + characters[(31 - (sum % 31)) % 31];
    }
}
