namespace GovDataSecurity.Identifiers.Tests;

public sealed class VehicleIdentificationNumberTests
{
    [Theory]
    [InlineData("1M8GDM9AXKP042788")]
    [InlineData("11111111111111111")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (VehicleIdentificationNumber.Check(text).IsValid, VehicleIdentificationNumber.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("00000000000000000", IdentifierFault.Unassigned)]
    [InlineData("1M8GDM9A0KP042788", IdentifierFault.CheckCharacter)]
    [InlineData("1M8GDM9AXKP04278I", IdentifierFault.Character)]
    [InlineData("1M8GDM9AXKP04278O", IdentifierFault.Character)]
    [InlineData("1M8GDM9AXKP04278Q", IdentifierFault.Character)]
    [InlineData("1m8gdm9axkp042788", IdentifierFault.Character)]
    [InlineData("1M8GDM9AXKP04278", IdentifierFault.Length)]
    [InlineData("1M8GDM9AXKP042788\n", IdentifierFault.Length)]
    [InlineData("1M8GDM9AX KP042788", IdentifierFault.Separator)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (VehicleIdentificationNumber.Check(text).IsValid, VehicleIdentificationNumber.Check(text).Fault));

    [Theory]
    [InlineData("1m8gdm9ax kp042788", "1M8GDM9AXKP042788")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(VehicleIdentificationNumber.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(VehicleIdentificationNumber.Check(destination[..written]).IsValid);
    }

    [Fact]
    public void Check_WrongCheckCharacter_TellsTheRightOne() => Assert.Equal('X', VehicleIdentificationNumber.Check("1M8GDM9A0KP042788").CheckCharacter);
}
