using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking.Tests;

public sealed class PseudonymizerTests
{
    private static readonly DataKind ResidentId = DataKind.Of(typeof(ResidentIdNumberAttribute));
    private static readonly DataKind Name = DataKind.Of(typeof(PersonNameAttribute));
    private static readonly DataKind Mobile = DataKind.Of(typeof(MobilePhoneNumberAttribute));

    public static TheoryData<string> Spellings => ["990101198503150017", " 990101198503150017 ", "９９０１０１１９８５０３１５００１７", "990101 19850315 0017", "990101-19850315-0017"];

    [Fact]
    public void Of_KnownKey_GivesTheSameForEver()
    {
        using var keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");
        using var pseudonyms = new Pseudonymizer(keys, "social-assistance");
        Assert.Equal("gdp1.1.", pseudonyms.Of("990101198503150017", ResidentId)[..7]);
        Assert.Equal(33, pseudonyms.Of("990101198503150017", ResidentId).Length);
        Assert.Equal(pseudonyms.Of("990101198503150017", ResidentId), pseudonyms.Of<ResidentIdNumberAttribute>("990101198503150017"));
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Of_SpellingsOfOneNumber_AreOne(string spelling)
    {
        using var pseudonyms = Make();
        Assert.Equal(pseudonyms.Of("990101198503150017", ResidentId), pseudonyms.Of(spelling, ResidentId));
    }

    [Fact]
    public void Of_LowerCaseAndFullWidthCheckCharacter_AreOne()
    {
        using var pseudonyms = Make();
        var expected = pseudonyms.Of("11010519491231002X", ResidentId);
        Assert.Equal(expected, pseudonyms.Of("11010519491231002x", ResidentId));
        Assert.Equal(expected, pseudonyms.Of("１１０１０５１９４９１２３１００２ｘ", ResidentId));
        Assert.Equal(expected, pseudonyms.Of("11010519491231002X\u00A0", ResidentId));
    }

    [Fact]
    public void Of_NumberOfFifteenDigits_IsThatOfItsNumberToday()
    {
        using var pseudonyms = Make();
        Assert.Equal(pseudonyms.Of("990101195211030044", ResidentId), pseudonyms.Of("990101521103004", ResidentId));
    }

    [Fact]
    public void Of_SocialSecurityNumber_IsThatOfTheResidentNumber()
    {
        using var pseudonyms = Make();
        Assert.Equal(pseudonyms.Of<ResidentIdNumberAttribute>("11010519491231002X"), pseudonyms.Of<SocialSecurityNumberAttribute>("11010519491231002x"));
    }

    [Fact]
    public void Of_MobileNumberWithCountryCode_IsThatWithout()
    {
        using var pseudonyms = Make();
        Assert.Equal(pseudonyms.Of("13900000000", Mobile), pseudonyms.Of("+86 139-0000-0000", Mobile));
    }

    [Theory]
    [InlineData("示例·买买提", "示例•买买提")]
    [InlineData("示例·买买提", "示例．买买提")]
    [InlineData("示例", "示例　")]
    [InlineData("Jose\u0301", "Jos\u00E9")]
    public void Of_SpellingsOfOneName_AreOne(string one, string other)
    {
        using var pseudonyms = Make();
        Assert.Equal(pseudonyms.Of(one, Name), pseudonyms.Of(other, Name));
    }

    [Theory]
    [InlineData("示例", "示例一")]
    [InlineData("𠮷例", "吉例")]
    [InlineData("𬱖例", "𠮷例")]
    [InlineData("欧阳示例", "欧阳示")]
    [InlineData("ab", "AB")]
    public void Of_DifferentNames_AreTwo(string one, string other)
    {
        using var pseudonyms = Make();
        Assert.NotEqual(pseudonyms.Of(one, Name), pseudonyms.Of(other, Name));
    }

    [Fact]
    public void Of_OtherKeyTenantPurposeEpochKindOrSpace_HasNothingInCommon()
    {
        const string value = "990101198503150017";
        using var keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");
        using var otherTenant = PseudonymKeys.FromKey(TestSecrets.Key, "示例市");
        using var otherKey = PseudonymKeys.FromKey(TestSecrets.OtherKey, "nanjing");
        string[] all =
        [
            Of(keys, "a", null, ResidentId), Of(otherTenant, "a", null, ResidentId), Of(otherKey, "a", null, ResidentId), Of(keys, "b", null, ResidentId),
            Of(keys, "a", new() { Epoch = 2 }, ResidentId), Of(keys, "a", null, Mobile), Of(keys, "a", null, null), Of(keys, "a", new() { Space = "family" }, ResidentId),
        ];
        Assert.Equal(all.Length, all.Select(static text => text[^26..]).Distinct().Count());

        static string Of(PseudonymKeys keys, string purpose, PseudonymOptions? options, DataKind? kind)
        {
            using var pseudonyms = new Pseudonymizer(keys, purpose, options);
            return pseudonyms.Of(value, kind);
        }
    }

    [Fact]
    public void Of_OneSpaceForTwoKinds_JoinsThem()
    {
        using var pseudonyms = Make(new PseudonymOptions { Space = "guardian" });
        Assert.Equal(pseudonyms.Of("示例", Name), pseudonyms.Of("示例", DataKind.Of(typeof(GuardianInformationAttribute))));
    }

    /// <summary>The parts are told apart by their lengths: moving a character from one to the next gives something else.</summary>
    [Fact]
    public void Of_PartsShiftedAgainstEachOther_DontMeet()
    {
        using var one = Make(new PseudonymOptions { Space = "ab" });
        using var other = Make(new PseudonymOptions { Space = "a" });
        Assert.NotEqual(one.Of("c"), other.Of("bc"));
    }

    [Theory]
    [InlineData(PseudonymForm.Base32, "^gdp1\\.7\\.[a-z2-7]{26}\\z")]
    [InlineData(PseudonymForm.Hex, "^[0-9a-f]{32}\\z")]
    [InlineData(PseudonymForm.Guid, "^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z")]
    public void Of_EveryForm_IsWrittenAsItSays(PseudonymForm form, string pattern)
    {
        using var pseudonyms = Make(new PseudonymOptions { Form = form, Epoch = 7 });
        for (var i = 0; i < 200; i++)
        {
            Assert.Matches(pattern, pseudonyms.Of(i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public void GuidOf_Value_IsThatOfTheGuidForm()
    {
        using var guids = Make(new PseudonymOptions { Form = PseudonymForm.Guid });
        using var texts = Make();
        Assert.Equal(guids.Of("示例", Name), texts.GuidOf("示例", Name).ToString());
        Refusal.Of(ErrorCode.ArgumentEmpty, () => texts.GuidOf(" "));
    }

    [Fact]
    public void Of_NothingToHide_GivesNothing()
    {
        using var pseudonyms = Make();
        Assert.Null(pseudonyms.Of(null, Name));
        Assert.Equal("", pseudonyms.Of("", Name));
        Assert.Equal("", pseudonyms.Of(" \t\u3000", Name));
        Assert.Equal("", pseudonyms.Of(" - ", ResidentId));
    }

    [Theory]
    [InlineData("", 0xD800, "")]
    [InlineData("示", 0xDC00, "例")]
    [InlineData("990101198503150017", 0xD83D, "")]
    public void Of_MalformedText_IsRefusedAndNotRepeated(string before, int surrogate, string after)
    {
        var value = before + (char)surrogate + after;
        using var pseudonyms = Make();
        foreach (var kind in new[] { null, Name, ResidentId })
        {
            var error = Refusal.Of(ErrorCode.MalformedText, () => pseudonyms.Of(value, kind));
            Assert.DoesNotContain("990101", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_VeryLongText_HasAPseudonym()
    {
        using var pseudonyms = Make();
        foreach (var kind in new[] { null, Name, ResidentId })
        {
            Assert.NotEqual(pseudonyms.Of(new string('示', 1_000_000), kind), pseudonyms.Of(new string('示', 1_000_001), kind));
        }
    }

    [Fact]
    public void Of_HundredThousandValues_NeverMeet()
    {
        using var pseudonyms = Make();
        var seen = new HashSet<string>();
        for (var i = 0; i < 100_000; i++)
        {
            Assert.True(seen.Add(pseudonyms.Of($"示例{i}")));
        }
    }

    [Fact]
    public void Of_ManyThreads_AgreeWithOne()
    {
        using var pseudonyms = Make();
        var expected = Enumerable.Range(0, 1000).Select(i => pseudonyms.Of($"{i}", ResidentId)).ToArray();
        Parallel.For(0, 8, _ =>
        {
            for (var i = 0; i < expected.Length; i++)
            {
                Assert.Equal(expected[i], pseudonyms.Of($"{i}", ResidentId));
            }
        });
    }

    [Fact]
    public void Dispose_WhileOthersHash_LeavesRightResultsOrRefusals()
    {
        for (var round = 0; round < 20; round++)
        {
            var pseudonyms = Make();
            var expected = pseudonyms.Of("示例");
            Parallel.For(0, 9, worker =>
            {
                try
                {
                    for (var i = 0; i < 200; i++)
                    {
                        if (worker == 0 && i == 20)
                        {
                            pseudonyms.Dispose();
                        }

                        Assert.Equal(expected, pseudonyms.Of("示例"));
                    }
                }
                catch (ObjectDisposedException)
                {
                }
            });
        }
    }

    [Fact]
    public void Write_Identifier_AllocatesNothing()
    {
        using var pseudonyms = Make();
        Span<char> text = stackalloc char[Pseudonymizer.MaxTextLength];
        pseudonyms.Write("990101198503150017", ResidentId, text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            pseudonyms.Write("990101198503150017", ResidentId, text);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Refusal.Of(ErrorCode.ArgumentInvalid, () => pseudonyms.Write("x", null, new char[Pseudonymizer.MaxTextLength - 1]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    [InlineData(int.MaxValue)]
    public void TryGetEpoch_Pseudonym_IsItsEpoch(int epoch)
    {
        using var pseudonyms = Make(new PseudonymOptions { Epoch = epoch });
        Assert.True(Pseudonymizer.TryGetEpoch(pseudonyms.Of("示例"), out var found));
        Assert.Equal(epoch, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gdp1.")]
    [InlineData("gdp1.1.")]
    [InlineData("gdp1.0.aaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("gdp1.01.aaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("gdp1.-1.aaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("gdp1.99999999999.aaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("gdp1.1.AAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("gdp1.1.aaaaaaaaaaaaaaaaaaaaaaaaa1")]
    [InlineData("gdp1..aaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("990101198503150017")]
    public void TryGetEpoch_OtherText_IsFalse(string text) => Assert.False(Pseudonymizer.TryGetEpoch(text, out _));

    [Fact]
    public void Constructor_OptionsThatMakeNoSense_AreRefused()
    {
        Refusal.Of(ErrorCode.ArgumentInvalid, () => Make(new PseudonymOptions { Epoch = 0 }));
        Refusal.Of(ErrorCode.ArgumentInvalid, () => Make(new PseudonymOptions { Form = (PseudonymForm)9 }));
        Refusal.Of(ErrorCode.ArgumentEmpty, () => Make(new PseudonymOptions { Space = "" }));
        Refusal.Of(ErrorCode.MalformedText, () => Make(new PseudonymOptions { Space = "\uD800" }));
        using var keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");
        Refusal.Of(ErrorCode.ArgumentEmpty, () => new Pseudonymizer(keys, default));
    }

    [Fact]
    public void Of_Disposed_IsRefused()
    {
        var pseudonyms = Make();
        pseudonyms.Dispose();
        Assert.Throws<ObjectDisposedException>(() => pseudonyms.Of("示例"));
        Assert.Throws<ObjectDisposedException>(() => pseudonyms.Of(""));
    }

    private static Pseudonymizer Make(PseudonymOptions? options = null)
    {
        using var keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");
        return new Pseudonymizer(keys, "social-assistance", options);
    }
}
