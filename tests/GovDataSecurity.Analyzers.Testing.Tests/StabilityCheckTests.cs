using System.Collections.Concurrent;
using System.Globalization;
using GovDataSecurity.Analyzers.Testing.Tests.Toys;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Testing.Tests;

public sealed class StabilityCheckTests
{
    private const string InNamespace = "namespace One;\nclass [|BadOne|];";

    [Fact]
    public Task RunAsync_StaticState_Fails()
    {
        var seen = new ConcurrentDictionary<string, bool>();
        return Failure.OfAsync(
            () => Analyzer((context, type) => Report(context, type, seen.TryAdd(type.Name, true))).WithSource("class [|BadOne|];").RunAsync(),
            "The case reports something else run again:\n- no more: TOY001 Warning at /0/Test0.cs[6..12) (BadOne)");
    }

    /// <summary>What knows types by their short names takes two for one.</summary>
    [Fact]
    public Task RunAsync_TypesByName_Fails()
        => Failure.OfAsync(() => OncePerName().WithSource(InNamespace).RunAsync(), "The case reports something else with the source once more in another namespace:\n- no more: TOY001");

    [Fact]
    public Task RunAsync_TypesByNameExcused_Passes() => OncePerName().WithSource(InNamespace).WithoutCopy("names are known once").RunAsync();

    [Fact]
    public Task RunAsync_GlobalNamespace_CannotBeCopied() => OncePerName().WithSource("class [|BadOne|];").RunAsync();

    [Fact]
    public Task RunAsync_SeveralFilesOfANamespace_MeanEachOthersCopies()
        => Analyzer((context, type) => Report(context, type, type.BaseType!.ContainingNamespace.Equals(type.ContainingNamespace, SymbolEqualityComparer.Default)))
            .WithSource("using System;\nusing One;\nnamespace One;\nclass [|BadOne|] : Base { Attribute? a; }")
            .WithSource("#nullable enable\nnamespace One\n{\n    public class Base { public One.Base? Other; }\n}")
            .RunAsync();

    /// <summary>A stub of a library is known by its full name.</summary>
    [Fact]
    public Task RunAsync_FileOfAnotherNamespace_StandsThereOnce()
        => Analyzer((context, type) => Report(context, type, type.BaseType!.ToDisplayString() == "Library.Known"))
            .WithSource("using Library;\nnamespace One;\nclass [|BadOne|] : Known;")
            .WithSource("namespace Library;\npublic class Known;")
            .RunAsync();

    [Fact]
    public Task RunAsync_PlaceInCopyOtherThanInTheSource_Fails()
        => Failure.OfAsync(
            () => Analyzer((context, type) => context.ReportDiagnostic(Diagnostic.Create(
                    ToyRules.BadName,
                    type.ContainingNamespace.ToDisplayString() == "One" ? type.Locations[0] : type.DeclaringSyntaxReferences[0].GetSyntax().GetLocation(),
                    type.Name)))
                .WithSource(InNamespace).RunAsync(),
            "with the source once more in another namespace",
            "- no more: TOY001 Warning at /0/Test0.cs[21..27) (BadOne)\n- only then: TOY001 Warning at /0/Test0.cs[15..28) (BadOne)");

    [Fact]
    public Task RunAsync_OrderOfFiles_Fails()
        => Failure.OfAsync(
            () => Analyzer((context, type) => Report(context, type, type.Locations[0].SourceTree == context.Compilation.SyntaxTrees.First()))
                .WithSource("class [|BadOne|];").WithSource("class BadTwo;").RunAsync(),
            "with the files in reverse order",
            "- no more: TOY001 Warning at /0/Test0.cs[6..12) (BadOne)\n- only then: TOY001 Warning at /0/Test1.cs[6..12) (BadTwo)");

    [Fact]
    public Task RunAsync_OrderOfAdditionalFiles_Fails()
        => Failure.OfAsync(
            () => Analyzer((context, type) => Report(context, type, context.Options.AdditionalFiles[0].GetText()!.ToString() == "report"))
                .WithSource("class [|BadOne|];").WithAdditionalFile("a.txt", "report").WithAdditionalFile("b.txt", "don't").RunAsync(),
            "with the files in reverse order");

    [Fact]
    public Task RunAsync_CultureInADecision_Fails()
        => Failure.OfAsync(
            () => Analyzer((context, type) => Report(context, type, string.Compare("一", "啊", StringComparison.CurrentCulture) < 0))
                .WithSource("class [|BadOne|];").RunAsync(),
            "The case reports something else in the culture zh-CN");

    [Fact]
    public Task RunAsync_CultureInAnArgument_Fails()
        => Failure.OfAsync(
            () => Analyzer((context, type) => context.ReportDiagnostic(Diagnostic.Create(ToyRules.BadName, type.Locations[0], new DateTime(2026, 1, 31).ToString("D", CultureInfo.CurrentCulture))))
                .WithSource("class [|BadOne|];").RunAsync(),
            "in the culture zh-CN",
            "(2026年1月31日");

    [Fact]
    public Task RunAsync_CultureOfAChineseCase_ChangesToTheInvariantOne()
        => Failure.OfAsync(
            () => Analyzer((context, type) => Report(context, type, CultureInfo.CurrentUICulture.Name == "zh-Hans")).WithCulture("zh-Hans").WithSource("class [|BadOne|];").RunAsync(),
            "in the culture invariant");

    [Fact]
    public Task RunAsync_OtherAdditionalLocation_Fails()
    {
        var runs = 0;
        return Failure.OfAsync(
            () => Analyzer((context, type) => context.ReportDiagnostic(Diagnostic.Create(
                    ToyRules.BadName, type.Locations[0], Interlocked.Increment(ref runs) == 1 ? type.Locations : [Location.None], type.Name)))
                .WithSource("class {|#0:BadOne|};").Expect(Expected.Diagnostic("TOY001").At(0).WithAdditionalLocations(0)).RunAsync(),
            "run again",
            "with /0/Test0.cs[6..12)",
            "with (no location)");
    }

    /// <summary>An editor keeps its analyzers and asks again.</summary>
    [Fact]
    public Task RunAsync_StateOfTheAnalyzer_Fails()
        => Failure.OfAsync(
            () => Verify.Analyzer(() =>
            {
                var seen = new ConcurrentDictionary<string, bool>();
                return new ToyAnalyzer((context, type) => Report(context, type, seen.TryAdd(type.Name, true)), ToyRules.BadName);
            }).WithSource("class [|BadOne|];").RunAsync(),
            "The case reports something else after a cancellation:\n- no more: TOY001");

    [Fact]
    public Task RunAsync_ReportWhereNoneWasBefore_Fails()
    {
        var runs = 0;
        return Failure.OfAsync(
            () => Analyzer((context, type) => Report(context, type, Interlocked.Increment(ref runs) > 1)).WithSource("class BadOne;").RunAsync(),
            "run again:\n- only then: TOY001 Warning at /0/Test0.cs[6..12) (BadOne)");
    }

    private static AnalyzerVerifier OncePerName()
        => Analyzer((context, type) => Report(context, type, context.Compilation.GetSymbolsWithName(type.Name).Count() == 1));

    private static AnalyzerVerifier Analyzer(Action<Microsoft.CodeAnalysis.Diagnostics.SymbolAnalysisContext, INamedTypeSymbol> onBad)
        => Verify.Analyzer(() => new ToyAnalyzer(onBad, ToyRules.BadName));

    private static void Report(Microsoft.CodeAnalysis.Diagnostics.SymbolAnalysisContext context, INamedTypeSymbol type, bool isReported)
    {
        if (isReported)
        {
            context.ReportDiagnostic(Diagnostic.Create(ToyRules.BadName, type.Locations[0], type.Name));
        }
    }
}
