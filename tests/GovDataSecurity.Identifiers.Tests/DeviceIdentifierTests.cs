namespace GovDataSecurity.Identifiers.Tests;

public sealed class DeviceIdentifierTests
{
    [Theory]
    [InlineData("490154203237518")]
    [InlineData("004999010640000")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (DeviceIdentifier.Check(text).IsValid, DeviceIdentifier.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("490154203237517", IdentifierFault.CheckCharacter)]
    [InlineData("49015420323751", IdentifierFault.Length)]
    [InlineData("4901542032375181", IdentifierFault.Length)]
    [InlineData("49-015420-323751-8", IdentifierFault.Separator)]
    [InlineData("000000000000000", IdentifierFault.Unassigned)]
    [InlineData("49015420323751A", IdentifierFault.Character)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (DeviceIdentifier.Check(text).IsValid, DeviceIdentifier.Check(text).Fault));

    [Theory]
    [InlineData("49-015420-323751-8", "490154203237518")]
    [InlineData("４９０１５４２０３２３７５１８", "490154203237518")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(DeviceIdentifier.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(DeviceIdentifier.Check(destination[..written]).IsValid);
    }
}
