namespace GovDataSecurity.Masking.Tests;

public sealed class IdentifierFormatTests
{
    [Theory]
    [InlineData("resident-id-number", "resident-id-number")]
    [InlineData("social-security-number", "resident-id-number")]
    [InlineData("bank-account-number", "bank-account-number")]
    [InlineData("mobile-phone-number", "mobile-phone-number")]
    [InlineData("unified-social-credit-code", "unified-social-credit-code")]
    [InlineData("person-name", null)]
    [InlineData("credential", null)]
    public void For_Kind_IsItsFormat(string kind, string? format) => Assert.Equal(format, IdentifierFormat.For(DataKinds.Find(kind)!)?.Name);
}
