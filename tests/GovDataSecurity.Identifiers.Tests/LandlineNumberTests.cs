namespace GovDataSecurity.Identifiers.Tests;

public sealed class LandlineNumberTests
{
    [Theory]
    [InlineData("010-00000001")]
    [InlineData("01000000001")]
    [InlineData("0951-0000001")]
    [InlineData("0951-00000001")]
    [InlineData("(010)00000001")]
    [InlineData("(0951)0000001")]
    [InlineData("(0951)-0000001")]
    [InlineData("+86-10-00000001")]
    [InlineData("+861000000001")]
    [InlineData("+86-010-00000001")]
    [InlineData("0086-951-0000001")]
    [InlineData("010-00000001-801")]
    [InlineData("010-00000001转801")]
    [InlineData("010-00000001分机1")]
    [InlineData("010-00000001ext.801")]
    [InlineData("010-00000001x801")]
    [InlineData("010-00000001#801")]
    [InlineData("4000000001")]
    [InlineData("400-000-0001")]
    [InlineData("400-0000-001")]
    [InlineData("400-0000001")]
    [InlineData("800-000-0001")]
    [InlineData("400-000-0001-801")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (LandlineNumber.Check(text).IsValid, LandlineNumber.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("0100000001", IdentifierFault.Length)]
    [InlineData("02600000001", IdentifierFault.Division)]
    [InlineData("00000000001", IdentifierFault.Division)]
    [InlineData("00000001", IdentifierFault.Length)]
    [InlineData("010--00000001", IdentifierFault.Form)]
    [InlineData("010 00000001", IdentifierFault.Separator)]
    [InlineData("(01000000001", IdentifierFault.Form)]
    [InlineData("（010）00000001", IdentifierFault.Width)]
    [InlineData("010)00000001", IdentifierFault.Form)]
    [InlineData("010000000011", IdentifierFault.Length)]
    [InlineData("09510000001转", IdentifierFault.Form)]
    [InlineData("09510000001转1234567", IdentifierFault.Form)]
    [InlineData("400000000", IdentifierFault.Form)]
    [InlineData("40000000011", IdentifierFault.Form)]
    [InlineData("19900001234", IdentifierFault.Form)]
    [InlineData("09510000001\n", IdentifierFault.Form)]
    [InlineData("4-000000001", IdentifierFault.Form)]
    [InlineData("40-00000001", IdentifierFault.Form)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (LandlineNumber.Check(text).IsValid, LandlineNumber.Check(text).Fault));

    [Theory]
    [InlineData("（010）00000001", "01000000001")]
    [InlineData("+86 10 0000 0001", "01000000001")]
    [InlineData("0951-0000001 转 801", "09510000001-801")]
    [InlineData("400 000 0001", "4000000001")]
    [InlineData("010－00000001", "01000000001")]
    [InlineData("400-000-0001", "4000000001")]
    [InlineData("\u202D010\u201300000001\u202C", "01000000001")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(LandlineNumber.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(LandlineNumber.Check(destination[..written]).IsValid);
    }

    [Fact]
    public void TryGetParts_OfANumber_SaysWhereTheyStand()
    {
        Assert.True(LandlineNumber.TryGetParts("+86-951-0000001转801", out var parts));
        Assert.Equal((4, 3, 8, 7), (parts.AreaCodeStart, parts.AreaCodeLength, parts.NumberStart, parts.NumberLength));
        Assert.Equal((16, 3), (parts.ExtensionStart, parts.ExtensionLength));
        Assert.True(LandlineNumber.TryGetParts("400-000-0001", out parts));
        Assert.Equal((0, 0, 12, 0), (parts.AreaCodeLength, parts.NumberStart, parts.NumberLength, parts.ExtensionLength));
        Assert.False(LandlineNumber.TryGetParts("951-0000001", out _));
    }
}
