using GovDataSecurity.Analyzers.Testing.Tests.Toys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Testing.Tests;

public sealed class AnalyzerVerifierTests
{
    private const string OneBad = "class {|#0:BadOne|};";

    private static readonly Expected _one = Expected.Diagnostic("TOY001").At(0);

    [Fact]
    public Task RunAsync_RightMarkers_Passes()
        => Verify.Analyzer<ToyAnalyzer>().WithSource("class [|BadOne|]; class {|TOY001:BadTwo|}; class $$BadThree; class Good;").RunAsync();

    [Fact]
    public Task RunAsync_NothingToReport_Passes() => Verify.Analyzer<ToyAnalyzer>().WithSource("class Good;").RunAsync();

    [Fact]
    public Task RunAsync_RightExpectation_Passes()
        => Verify.Analyzer<ToyAnalyzer>()
            .WithSource(OneBad)
            .Expect(_one.WithSeverity(DiagnosticSeverity.Warning).WithArguments("BadOne").WithMessage("Type 'BadOne' has a bad name"))
            .RunAsync();

    [Fact]
    public Task RunAsync_SilentAnalyzer_Fails()
        => Failure.OfAsync(
            () => Analyzer((_, _) => { }).WithSource("class [|BadOne|];").RunAsync(),
            "expected 1 diagnostics, reported 0",
            "missing: TOY001 at /0/Test0.cs(1,7)-(1,13)");

    [Fact]
    public Task RunAsync_UnexpectedReport_Fails()
        => Failure.OfAsync(
            () => Verify.Analyzer<ToyAnalyzer>().WithSource("class BadOne;").RunAsync(),
            "unexpected: TOY001 Warning at /0/Test0.cs(1,7)-(1,13): Type 'BadOne' has a bad name");

    [Fact]
    public Task RunAsync_SameReportTwice_Fails()
        => Failure.OfAsync(
            () => Analyzer((report, type) =>
            {
                report(Bad(type.Locations[0]));
                report(Bad(type.Locations[0]));
            }).WithSource("class [|BadOne|];").RunAsync(),
            "duplicate: TOY001 Warning at /0/Test0.cs(1,7)-(1,13)");

    /// <summary>The expectation that says less must not take the report that the other one needs.</summary>
    [Fact]
    public Task RunAsync_TwoReportsOnOneSpan_MeetTheStricterExpectationFirst()
        => Analyzer((report, type) =>
            {
                report(Diagnostic.Create(ToyRules.BadName, type.Locations[0], "first"));
                report(Diagnostic.Create(ToyRules.BadName, type.Locations[0], "second"));
            })
            .WithSource("class [|{|#0:BadOne|}|];")
            .Expect(_one.WithArguments("first"))
            .RunAsync();

    [Fact]
    public Task RunAsync_SameReportTwiceUnexpected_NamesOneDuplicate()
        => Failure.OfAsync(
            () => Analyzer((report, type) =>
            {
                report(Bad(type.Locations[0]));
                report(Bad(type.Locations[0]));
            }).WithSource("class BadOne;").RunAsync(),
            "- unexpected: TOY001",
            "- duplicate: TOY001");

    [Fact]
    public Task RunAsync_WrongId_Fails()
        => Failure.OfAsync(
            () => Verify.Analyzer(() => new ToyAnalyzer(
                    (context, type) => context.ReportDiagnostic(Diagnostic.Create(ToyRules.OtherBadName, type.Locations[0], type.Name)),
                    ToyRules.BadName,
                    ToyRules.OtherBadName))
                .WithSource("class {|TOY001:BadOne|};").RunAsync(),
            "different: TOY002 Info at /0/Test0.cs(1,7)-(1,13)",
            "id is TOY002, expected TOY001");

    [Theory]
    [InlineData(-1, 0, "(1,6)-(1,13)")]
    [InlineData(1, 0, "(1,8)-(1,13)")]
    [InlineData(0, -1, "(1,7)-(1,12)")]
    [InlineData(0, 1, "(1,7)-(1,14)")]
    public Task RunAsync_WrongSpan_Fails(int start, int end, string reported)
        => Failure.OfAsync(
            () => Analyzer((report, type) => report(Bad(Moved(type.Locations[0], start, end)))).WithSource("class [|BadOne|];").RunAsync(),
            $"location is /0/Test0.cs{reported}, expected /0/Test0.cs(1,7)-(1,13)");

    [Fact]
    public Task RunAsync_WrongStartAfterPosition_Fails()
        => Failure.OfAsync(
            () => Analyzer((report, type) => report(Bad(Moved(type.Locations[0], 1, 0)))).WithSource("class $$BadOne;").RunAsync(),
            "missing: TOY001 at /0/Test0.cs(1,7)-…",
            "unexpected: TOY001 Warning at /0/Test0.cs(1,8)-(1,13)");

    [Fact]
    public Task RunAsync_OtherFile_Fails()
        => Failure.OfAsync(
            () => Verify.Analyzer<ToyAnalyzer>().WithSource("class BadOne;").WithSource("class [|Decent|];").RunAsync(),
            "missing: TOY001 at /0/Test1.cs(1,7)-(1,13)",
            "unexpected: TOY001 Warning at /0/Test0.cs(1,7)-(1,13)");

    [Fact]
    public Task RunAsync_WrongSeverity_Fails()
        => Failure.OfAsync(
            () => Verify.Analyzer<ToyAnalyzer>().WithSource(OneBad).Expect(_one.WithSeverity(DiagnosticSeverity.Info)).RunAsync(),
            "severity is Warning, expected Info");

    [Fact]
    public Task RunAsync_SeverityOtherThanDescriptors_Fails()
        => Failure.OfAsync(
            () => Verify.Analyzer<ToyAnalyzer>().WithRule("TOY001", ReportDiagnostic.Error).WithSource("class [|BadOne|];").RunAsync(),
            "severity is Error, expected Warning");

    [Fact]
    public Task RunAsync_WrongArguments_Fails()
        => Failure.OfAsync(
            () => Verify.Analyzer<ToyAnalyzer>().WithSource(OneBad).Expect(_one.WithArguments("BadTwo")).RunAsync(),
            "message arguments are (BadOne), expected (BadTwo)");

    /// <summary>The message doesn't show the second argument, but a code fix may read it.</summary>
    [Fact]
    public Task RunAsync_ArgumentThatTheMessageHides_IsCompared()
        => Failure.OfAsync(
            () => Analyzer((report, type) => report(Diagnostic.Create(ToyRules.BadName, type.Locations[0], type.Name, 4))).WithSource(OneBad).Expect(_one.WithArguments("BadOne", 3)).RunAsync(),
            "message arguments are (BadOne, 4), expected (BadOne, 3)");

    [Fact]
    public Task RunAsync_WrongMessage_Fails()
        => Failure.OfAsync(
            () => Verify.Analyzer<ToyAnalyzer>().WithSource(OneBad).Expect(_one.WithMessage("Type 'BadTwo' has a bad name")).RunAsync(),
            "message is \"Type 'BadOne' has a bad name\", expected \"Type 'BadTwo' has a bad name\"");

    [Fact]
    public Task RunAsync_AdditionalLocations_AreCompared()
        => WithAdditional(_one.WithAdditionalLocations(1, 2)).RunAsync();

    [Fact]
    public Task RunAsync_AdditionalLocationsInOtherOrder_Fails()
        => Failure.OfAsync(
            () => WithAdditional(_one.WithAdditionalLocations(2, 1)).RunAsync(),
            "additional locations are (/0/Test0.cs(2,7)-(2,12), /0/Test0.cs(3,7)-(3,13)), expected (/0/Test0.cs(3,7)-(3,13), /0/Test0.cs(2,7)-(2,12))");

    [Fact]
    public Task RunAsync_AdditionalLocationNotStated_Fails()
        => Failure.OfAsync(() => WithAdditional(_one, "class First;\nclass Second;").RunAsync(), "additional locations are (", "), expected ()");

    [Fact]
    public Task RunAsync_AnyAdditionalLocations_Passes()
        => WithAdditional(_one.WithAnyAdditionalLocations(), "class First;\nclass Second;").RunAsync();

    [Fact]
    public Task RunAsync_WithoutLocation_NeedsExpectation()
        => Failure.OfAsync(() => WithoutLocation().RunAsync(), "unexpected: TOY001 Warning at (no location)");

    [Fact]
    public Task RunAsync_WithoutLocationExpected_Passes()
        => WithoutLocation().Expect(Expected.Diagnostic("TOY001").WithArguments("all")).RunAsync();

    [Fact]
    public Task RunAsync_WithoutLocationExpectedButReportedOnSource_Fails()
        => Failure.OfAsync(
            () => Verify.Analyzer<ToyAnalyzer>().WithSource("class BadOne;").Expect(Expected.Diagnostic("TOY001")).RunAsync(),
            "missing: TOY001 at (no location)",
            "unexpected: TOY001 Warning at /0/Test0.cs(1,7)-(1,13)");

    [Fact]
    public Task RunAsync_WithoutLocationExpectedTwice_Fails()
        => Failure.OfAsync(
            () => WithoutLocation().Expect(Expected.Diagnostic("TOY001"), Expected.Diagnostic("TOY001")).RunAsync(),
            "missing: TOY001 at (no location)");

    [Fact]
    public Task RunAsync_ThrowingAnalyzer_Fails()
        => Failure.OfAsync(
            () => Analyzer((_, _) => throw new InvalidOperationException("toy broke")).WithSource("class BadOne;").RunAsync(),
            "AD0001: an analyzer threw in TestProject",
            "toy broke");

    [Fact]
    public Task RunAsync_ThrowingAnalyzerSilencedByConfiguration_Fails()
        => Failure.OfAsync(
            () => Analyzer((_, _) => throw new InvalidOperationException("toy broke"))
                .WithEditorConfig("root = true\n[*.cs]\ndotnet_diagnostic.AD0001.severity = none\n")
                .WithRule("AD0001", ReportDiagnostic.Suppress)
                .WithSource("class BadOne;")
                .RunAsync(),
            "toy broke");

    [Fact]
    public Task RunAsync_AnalyzerThatThrowsAtStart_Fails()
        => Failure.OfAsync(() => Verify.Analyzer(() => new BrokenAnalyzer(whenAsked: false)).WithSource("class Good;").RunAsync(), "BrokenAnalyzer", "no start");

    [Fact]
    public Task RunAsync_AnalyzerThatThrowsWhenAskedForItsRules_Fails()
        => Failure.OfAsync(() => Verify.Analyzer(() => new BrokenAnalyzer(whenAsked: true)).WithSource("class Good;").RunAsync(), "BrokenAnalyzer.SupportedDiagnostics threw", "no rules");

    [Fact]
    public Task RunAsync_UnsupportedIdReported_Fails()
        => Failure.OfAsync(
            () => Analyzer((report, type) => report(Diagnostic.Create(ToyRules.OtherBadName, type.Locations[0], type.Name))).WithSource("class BadOne;").RunAsync(),
            "'TOY002'",
            "not supported");

    [Fact]
    public Task RunAsync_UnsupportedIdExpected_Fails()
        => Failure.OfAsync(
            () => Verify.Analyzer<ToyAnalyzer>().WithSource("class {|TOY009:BadOne|};").RunAsync(),
            "TOY009 is expected, but the analyzer supports only TOY001");

    [Fact]
    public Task RunAsync_UnnamedMarkerWithTwoDescriptors_Fails()
        => Failure.OfAsync(
            () => Verify.Analyzer(() => new ToyAnalyzer(), () => new ToyAnalyzer(ToyRules.OtherBadName)).WithSource("class [|BadOne|];").RunAsync(),
            "exactly one descriptor; this one has 2 (TOY001, TOY002)");

    [Fact]
    public Task RunAsync_SeveralAnalyzers_ReportTogether()
        => Verify.Analyzer(() => new ToyAnalyzer(), () => new ToyAnalyzer(ToyRules.OtherBadName)).WithSource("class {|TOY001:{|TOY002:BadOne|}|};").RunAsync();

    [Fact]
    public Task RunAsync_UnbalancedMarkup_Fails()
        => Failure.OfAsync(() => Verify.Analyzer<ToyAnalyzer>().WithSource("class [|BadOne;").RunAsync(), "Wrong markup in /0/Test0.cs(1,7): '[|' is never closed");

    [Theory]
    [InlineData("class {|#0:BadOne|}; class {|#0:BadTwo|};", "Two spans have the number 0")]
    [InlineData("class {|#0:BadOne|}; class {|#1:BadTwo|};", "No expectation uses the numbered span #1")]
    [InlineData("class BadOne;", "An expectation names the span #0, which no source has")]
    public Task RunAsync_NumbersThatDoNotFit_Fail(string source, string message)
        => Failure.OfAsync(() => Verify.Analyzer<ToyAnalyzer>().WithSource(source).Expect(_one).RunAsync(), message);

    [Fact]
    public Task RunAsync_CompilerError_Fails()
        => Failure.OfAsync(
            () => Verify.Analyzer<ToyAnalyzer>().WithSource("class [|BadOne|] { object o = missing; }").RunAsync(),
            "unexpected compiler diagnostic: CS0103 Error at /0/Test0.cs(1,27)-(1,34)");

    [Fact]
    public Task RunAsync_ExpectedCompilerError_Passes()
        => Verify.Analyzer<ToyAnalyzer>().WithSource("class [|BadOne|] { object o = {|CS0103:missing|}; }").RunAsync();

    [Fact]
    public Task RunAsync_ExpectedCompilerErrorThatIsNone_Fails()
        => Failure.OfAsync(
            () => Verify.Analyzer<ToyAnalyzer>().WithSource("class Good { object o = {|CS0103:1|}; }").RunAsync(),
            "missing: CS0103 at /0/Test0.cs(1,25)-(1,26)");

    [Fact]
    public Task RunAsync_CompilerWarning_IsNoMatter()
        => Verify.Analyzer<ToyAnalyzer>().WithSource("class Good { string s = null; }").RunAsync();

    [Fact]
    public Task RunAsync_CompilerWarningNamedOnce_MustBeNamedAlways()
        => Failure.OfAsync(
            () => Verify.Analyzer<ToyAnalyzer>().WithSource("class Good { string s = {|CS8625:null|}; string t = null; }").RunAsync(),
            "unexpected compiler diagnostic: CS8625 Warning at /0/Test0.cs(1,42)-(1,46)");

    [Fact]
    public Task RunAsync_MissingAndUnexpected_PrintsAnnotatedSource()
        => Failure.OfAsync(
            () => Verify.Analyzer<ToyAnalyzer>().WithSource("class [|BadOne|];\nclass BadTwo;\n\tclass [|Good|];").RunAsync(),
            "/0/Test0.cs\n"
            + "    1 | class BadOne;\n"
            + "      |       ~~~~~~ expected TOY001\n"
            + "      |       ^^^^^^ reported TOY001 Warning: Type 'BadOne' has a bad name\n"
            + "    2 | class BadTwo;\n"
            + "      |       ^^^^^^ reported TOY001 Warning: Type 'BadTwo' has a bad name\n"
            + "    3 | \tclass Good;\n"
            + "      | \t      ~~~~ expected TOY001\n");

    private static AnalyzerVerifier Analyzer(Action<Action<Diagnostic>, INamedTypeSymbol> onBad)
        => Verify.Analyzer(() => new ToyAnalyzer((context, type) => onBad(context.ReportDiagnostic, type), ToyRules.BadName));

    private static AnalyzerVerifier WithAdditional(Expected expected, string others = "class {|#1:First|};\nclass {|#2:Second|};")
        => Analyzer((report, type) =>
            {
                var space = type.ContainingNamespace;
                report(Diagnostic.Create(ToyRules.BadName, type.Locations[0], [space.GetTypeMembers("First")[0].Locations[0], space.GetTypeMembers("Second")[0].Locations[0]], type.Name));
            })
            .WithSource($"{OneBad}\n{others}")
            .Expect(expected);

    private static AnalyzerVerifier WithoutLocation()
        => Verify.Analyzer(() => new ToyCompilationAnalyzer(context => context.ReportDiagnostic(Diagnostic.Create(ToyRules.BadName, Location.None, "all"))))
            .WithSource("class Good;")
            .IgnoresSuppression();

    private static Diagnostic Bad(Location location) => Diagnostic.Create(ToyRules.BadName, location, "BadOne");

    private static Location Moved(Location location, int start, int end)
        => Location.Create(location.SourceTree!, TextSpan.FromBounds(location.SourceSpan.Start + start, location.SourceSpan.End + end));
}
