namespace GovDataSecurity.Masking.Tests;

public sealed class RecordTextTests
{
    private static readonly MaskingOptions Options = MaskingOptions.Default;

    public RecordTextTests()
    {
        ObjectMasker.Format(FamilyMember.Example);
        ObjectMasker.Format(new Household(1, FamilyMember.Example, "示例路1号", "open"));
        new LogRedactor().Redact(new Harmless(1, "x"));
    }

    [Fact]
    public void Mask_RecordsInText_AreMaskedEachByItself()
        => Assert.Equal(
            $"a {FamilyMember.Masked}, b {FamilyMember.Masked} end",
            RecordText.Mask($"a {FamilyMember.Example}, b {FamilyMember.Example} end", Options, erasesUnknown: false));

    [Fact]
    public void Mask_NestedRecord_IsMaskedByItsOwnType()
        => Assert.Equal(
            $"Household {{ Id = 1, Head = {FamilyMember.Masked}, Address = *****, State = open }}",
            RecordText.Mask(new Household(1, FamilyMember.Example, "示例路1号", "open").ToString(), Options, erasesUnknown: false)!
                .Replace(Maskers.For(DataKinds.Find("home-address")!).Mask("示例路1号"), "*****", StringComparison.Ordinal));

    [Theory]
    [InlineData("示例甲 }, Id = 1")]
    [InlineData("示例甲, IdNumber = x")]
    [InlineData("示例甲, Other = 示例甲")]
    [InlineData("示例甲 (a")]
    [InlineData("示例甲 [")]
    [InlineData("示例甲 }")]
    [InlineData("{ A = 示例甲")]
    [InlineData("Household { Id = 示例甲, State = 示例甲 }")]
    public void Mask_ValueThatLooksLikeMore_ShowsNothingOfIt(string name)
        => Assert.DoesNotContain("例甲", RecordText.Mask((FamilyMember.Example with { Name = name }).ToString(), Options, erasesUnknown: false));

    [Fact]
    public void Mask_RecordThatIsCutOff_IsMaskedToTheEnd()
    {
        var text = FamilyMember.Example.ToString();
        for (var length = 0; length < text.Length; length++)
        {
            var shown = RecordText.Mask(text.AsSpan(0, length), Options, erasesUnknown: false) ?? text[..length];
            Assert.DoesNotContain("示例甲", shown);
            Assert.DoesNotContain("99010", shown);
            Assert.DoesNotContain("一级", shown);
            Assert.DoesNotContain("62000", shown);
            Assert.DoesNotContain("98", shown.Replace("01890000-0000-7000-8000-000000000001", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Mask_UnknownType_IsErasedOnlyWhereAskedFor()
    {
        const string Text = "got Nobody { Name = 示例甲, Inner = X { Y = 2 }, Z = 3 } here";

        Assert.Equal("got Nobody { *** } here", RecordText.Mask(Text, Options, erasesUnknown: true));
        Assert.Null(RecordText.Mask(Text, Options, erasesUnknown: false));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" { ")]
    [InlineData("Harmless { Id = 1, Text = x }")]
    [InlineData("if (x) { return; }")]
    [InlineData("FamilyMember { }")]
    [InlineData("FamilyMember { Name }")]
    [InlineData("{ A = 1 }")]
    [InlineData("matched with {action = \"Index\"}")]
    public void Mask_NoLabeledRecord_StaysAsItIs(string text) => Assert.Null(RecordText.Mask(text, Options, erasesUnknown: true));

    [Fact]
    public void Mask_NestedWithoutEnd_IsBounded()
    {
        var text = string.Concat(Enumerable.Repeat("Household { Head = ", 20_000)) + "示例甲";

        Assert.DoesNotContain("例甲", RecordText.Mask(text, Options, erasesUnknown: true));
    }

    private sealed record Household(int Id, FamilyMember Head, [HomeAddress] string Address, [NotClassified("a state")] string State);

    private sealed record Harmless(int Id, string Text);
}
