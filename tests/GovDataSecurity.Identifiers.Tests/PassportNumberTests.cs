namespace GovDataSecurity.Identifiers.Tests;

public sealed class PassportNumberTests
{
    [Theory]
    [InlineData("E00000001")]
    [InlineData("EA0000001")]
    [InlineData("EZ0000001")]
    [InlineData("G00000001")]
    [InlineData("DE0000001")]
    [InlineData("SE0000001")]
    [InlineData("PE0000001")]
    [InlineData("MA0000001")]
    [InlineData("MB0000001")]
    [InlineData("K00000001")]
    [InlineData("KJ0000001")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (PassportNumber.Check(text).IsValid, PassportNumber.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("EI0000001", IdentifierFault.Form)]
    [InlineData("EO0000001", IdentifierFault.Form)]
    [InlineData("e00000001", IdentifierFault.Form)]
    [InlineData("E0000001", IdentifierFault.Length)]
    [InlineData("E000000001", IdentifierFault.Length)]
    [InlineData("A00000001", IdentifierFault.Form)]
    [InlineData("XE0000001", IdentifierFault.Form)]
    [InlineData("EAB000001", IdentifierFault.Form)]
    [InlineData("E0000 0001", IdentifierFault.Separator)]
    [InlineData("E0000000１", IdentifierFault.Width)]
    [InlineData("E00000001\n", IdentifierFault.Length)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (PassportNumber.Check(text).IsValid, PassportNumber.Check(text).Fault));

    [Theory]
    [InlineData("e0000 0001", "E00000001")]
    [InlineData("Ｅ00000001", "E00000001")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(PassportNumber.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(PassportNumber.Check(destination[..written]).IsValid);
    }
}
