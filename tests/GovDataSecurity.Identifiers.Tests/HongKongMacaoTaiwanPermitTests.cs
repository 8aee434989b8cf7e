namespace GovDataSecurity.Identifiers.Tests;

public sealed class HongKongMacaoTaiwanPermitTests
{
    [Theory]
    [InlineData("H00000001")]
    [InlineData("M00000001")]
    [InlineData("H0000000101")]
    [InlineData("00000001")]
    [InlineData("0000000101A")]
    [InlineData("0000000101(A)")]
    [InlineData("810000198503150017")]
    [InlineData("830000198503150029")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (HongKongMacaoTaiwanPermit.Check(text).IsValid, HongKongMacaoTaiwanPermit.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("C00000001", IdentifierFault.Form)]
    [InlineData("h00000001", IdentifierFault.Form)]
    [InlineData("H0000001", IdentifierFault.Form)]
    [InlineData("H000000001", IdentifierFault.Length)]
    [InlineData("0000001", IdentifierFault.Length)]
    [InlineData("000000001", IdentifierFault.Form)]
    [InlineData("0000000101（A）", IdentifierFault.Width)]
    [InlineData("H0000 0001", IdentifierFault.Separator)]
    [InlineData("990101198503150017", IdentifierFault.Division)]
    [InlineData("810000198503150010", IdentifierFault.CheckCharacter)]
    [InlineData("0000000101(a)", IdentifierFault.Form)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (HongKongMacaoTaiwanPermit.Check(text).IsValid, HongKongMacaoTaiwanPermit.Check(text).Fault));

    [Theory]
    [InlineData("h 0000-0001", "H00000001")]
    [InlineData("00000001 01（Ａ）", "0000000101(A)")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(HongKongMacaoTaiwanPermit.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(HongKongMacaoTaiwanPermit.Check(destination[..written]).IsValid);
    }

    [Fact]
    public void Check_ResidencePermitOfOneBornTomorrow_IsAFutureDate()
        => Assert.Equal(IdentifierFault.FutureDate, HongKongMacaoTaiwanPermit.Check("810000198503150017", new DateTime(1985, 3, 14)).Fault);
}
