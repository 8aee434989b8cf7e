namespace GovDataSecurity.Identifiers.Tests;

public sealed class DriverLicenseArchiveNumberTests
{
    [Theory]
    [InlineData("990100123456")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (DriverLicenseArchiveNumber.Check(text).IsValid, DriverLicenseArchiveNumber.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("000000000000", IdentifierFault.Unassigned)]
    [InlineData("99010012345", IdentifierFault.Length)]
    [InlineData("9901001234567", IdentifierFault.Length)]
    [InlineData("99010012345X", IdentifierFault.Character)]
    [InlineData("9901 0012 3456", IdentifierFault.Separator)]
    [InlineData("99010012345６", IdentifierFault.Width)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (DriverLicenseArchiveNumber.Check(text).IsValid, DriverLicenseArchiveNumber.Check(text).Fault));

    [Theory]
    [InlineData("9901 0012 3456", "990100123456")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(DriverLicenseArchiveNumber.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(DriverLicenseArchiveNumber.Check(destination[..written]).IsValid);
    }
}
