using GovDataSecurity.Analyzers.Testing.Toys;

namespace GovDataSecurity.Analyzers.Testing;

public sealed class AnalyzerVerifierTests
{
    [Fact]
    public Task RunAsync_RightMarkers_Passes()
        => Verify.Analyzer<BadNameAnalyzer>().WithSource("class [|BadOne|]; class {|TOY001:BadTwo|}; class $$BadThree; class Good;").RunAsync();

    [Fact]
    public async Task RunAsync_MissingAndUnexpected_FailsWithAnnotatedSource()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(()
            => Verify.Analyzer<BadNameAnalyzer>().WithSource("class [|BadOne|];\nclass BadTwo;\nclass [|Good|];").RunAsync());

        Assert.Contains("missing: TOY001 at /0/Test0.cs(3,7)-(3,11)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("unexpected: TOY001 Warning at /0/Test0.cs(2,7)-(2,13): Type 'BadTwo' is named badly", failure.Message, StringComparison.Ordinal);
        Assert.Contains(
            """
                2 | class BadTwo;
                  |       ^^^^^^ reported TOY001 Warning: Type 'BadTwo' is named badly
                3 | class Good;
                  |       ~~~~ expected TOY001
            """,
            failure.Message,
            StringComparison.Ordinal);
    }
}
