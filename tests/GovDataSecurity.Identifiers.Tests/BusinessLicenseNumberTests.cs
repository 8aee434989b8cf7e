namespace GovDataSecurity.Identifiers.Tests;

public sealed class BusinessLicenseNumberTests
{
    [Theory]
    [InlineData("110108000000016")]
    [InlineData("990108000000010")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (BusinessLicenseNumber.Check(text).IsValid, BusinessLicenseNumber.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("110108000000017", IdentifierFault.CheckCharacter)]
    [InlineData("11010800000001", IdentifierFault.Length)]
    [InlineData("91350100M000100Y43", IdentifierFault.Length)]
    [InlineData("11010800000001X", IdentifierFault.Character)]
    [InlineData("11010800 0000016", IdentifierFault.Separator)]
    [InlineData("110108000000016\n", IdentifierFault.Length)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (BusinessLicenseNumber.Check(text).IsValid, BusinessLicenseNumber.Check(text).Fault));

    [Theory]
    [InlineData("110108-0000-00016", "110108000000016")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(BusinessLicenseNumber.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(BusinessLicenseNumber.Check(destination[..written]).IsValid);
    }

    [Fact]
    public void Check_WrongCheckDigit_TellsTheRightOne() => Assert.Equal('6', BusinessLicenseNumber.Check("110108000000010").CheckCharacter);
}
