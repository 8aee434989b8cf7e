namespace GovDataSecurity.Identifiers.Tests;

public sealed class VehiclePlateNumberTests
{
    [Theory]
    [InlineData("京A00001")]
    [InlineData("京AA0001")]
    [InlineData("京AD00001")]
    [InlineData("京AF00001")]
    [InlineData("京AK00001")]
    [InlineData("京ADA0001")]
    [InlineData("京A00001D")]
    [InlineData("京A00001K")]
    [InlineData("京A0001警")]
    [InlineData("京A0001学")]
    [InlineData("京A0001挂")]
    [InlineData("京A0001领")]
    [InlineData("京A0001使")]
    [InlineData("京A0001试")]
    [InlineData("粤ZA001港")]
    [InlineData("粤Z0001澳")]
    [InlineData("京X0001应急")]
    [InlineData("京A·00001")]
    [InlineData("京A·D00001")]
    [InlineData("使000001")]
    [InlineData("使000·001")]
    [InlineData("WJ00001")]
    [InlineData("WJ京0001X")]
    [InlineData("WJ0100001")]
    [InlineData("VA00001")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (VehiclePlateNumber.Check(text).IsValid, VehiclePlateNumber.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("京I00001", IdentifierFault.Form)]
    [InlineData("京O00001", IdentifierFault.Form)]
    [InlineData("京A0000I", IdentifierFault.Form)]
    [InlineData("京A0000O", IdentifierFault.Form)]
    [InlineData("京AABCDE", IdentifierFault.Form)]
    [InlineData("京A0001", IdentifierFault.Length)]
    [InlineData("京A000001", IdentifierFault.Form)]
    [InlineData("京AL00001", IdentifierFault.Form)]
    [InlineData("京AD0000A", IdentifierFault.Form)]
    [InlineData("京AI00001", IdentifierFault.Form)]
    [InlineData("京A00001L", IdentifierFault.Form)]
    [InlineData("京A0001港", IdentifierFault.Form)]
    [InlineData("京A0001警警", IdentifierFault.Form)]
    [InlineData("北A00001", IdentifierFault.Form)]
    [InlineData("京a00001", IdentifierFault.Form)]
    [InlineData("京1A0001", IdentifierFault.Form)]
    [InlineData("AA00001", IdentifierFault.Form)]
    [InlineData("VI00001", IdentifierFault.Form)]
    [InlineData("京A 00001", IdentifierFault.Separator)]
    [InlineData("京A-00001", IdentifierFault.Separator)]
    [InlineData("京A０0001", IdentifierFault.Width)]
    [InlineData("使00001", IdentifierFault.Length)]
    [InlineData("使00001A", IdentifierFault.Form)]
    [InlineData("京A00001\n", IdentifierFault.Form)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (VehiclePlateNumber.Check(text).IsValid, VehiclePlateNumber.Check(text).Fault));

    [Theory]
    [InlineData("京a·00001", "京A00001")]
    [InlineData("京A 00001", "京A00001")]
    [InlineData("京Ａ・Ｄ００００１", "京AD00001")]
    [InlineData("【京A00001】", "京A00001")]
    [InlineData("使000·001", "使000001")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(VehiclePlateNumber.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(VehiclePlateNumber.Check(destination[..written]).IsValid);
    }

    [Theory]
    [InlineData('京', true)]
    [InlineData('新', true)]
    [InlineData('使', false)]
    [InlineData('A', false)]
    public void IsProvince_ByCharacter(char c, bool expected) => Assert.Equal(expected, VehiclePlateNumber.IsProvince(c));
}
