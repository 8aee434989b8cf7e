using GovDataSecurity.Analyzers.Testing.Tests.Toys;

namespace GovDataSecurity.Analyzers.Testing.Tests;

public sealed class VerificationsTests
{
    [Theory]
    [InlineData(3, 3, true)]
    [InlineData(3, 3, false)]
    [InlineData(0, 0, false)]
    public void Check_AllRan_Passes(int prepared, int run, bool whole) => Verifications.Check(prepared, run, whole);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Check_PreparedButNotRun_Fails(bool whole)
    {
        var failure = Assert.Throws<SuiteNotVerifiedException>(() => Verifications.Check(3, 1, whole));

        Assert.Equal("2 of 3 verifications were prepared but never ran: a test doesn't await RunAsync.", failure.Message);
    }

    [Fact]
    public void Check_WholeSuiteWithoutVerification_Fails()
        => Assert.Throws<SuiteNotVerifiedException>(() => Verifications.Check(0, 0, whole: true));

    [Fact]
    public async Task RunAsync_Counts()
    {
        var before = Verifications.Run;

        await Verify.Analyzer<ToyAnalyzer>().WithSource("").RunAsync();

        Assert.True(Verifications.Run > before);
    }

    [Fact]
    public async Task RunAsync_Failing_CountsToo()
    {
        var before = Verifications.Run;

        await Failure.OfAsync(() => Verify.Analyzer<ToyAnalyzer>().WithSource("[|").RunAsync());

        Assert.True(Verifications.Run > before);
    }
}
