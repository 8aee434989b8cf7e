using System.Globalization;
using GovDataSecurity.Analyzers.Testing.Tests.Toys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Testing.Tests;

public sealed class ProjectBuilderTests
{
    [Fact]
    public Task WithSource_SeveralFiles_AreOneCompilation()
        => Verify.Analyzer<ToyAnalyzer>()
            .WithSource("class [|BadOne|] : Base;")
            .WithSource("Models/Base.cs", "class Base; class [|BadTwo|];")
            .RunAsync();

    [Fact]
    public Task WithSource_SameNameTwice_Fails()
        => Failure.OfAsync(() => Verify.Analyzer<ToyAnalyzer>().WithSource("A.cs", "").WithSource("A.cs", "").RunAsync(), "Two files are called /0/A.cs");

    [Fact]
    public Task WithProject_IsReferencedAndAnalyzed()
        => Verify.Analyzer<ToyAnalyzer>()
            .WithSource("class [|BadOne|] : Base;")
            .WithProject("Library", library => library.WithSource("public class Base : Root; public class [|BadTwo|];").WithProjectReference("Core"))
            .WithProject("Core", core => core.WithSource("public class Root;"))
            .RunAsync();

    [Fact]
    public Task WithProject_MissingInOtherProject_Fails()
        => Failure.OfAsync(
            () => Verify.Analyzer<ToyAnalyzer>().WithSource("class Good;").WithProject("Library", library => library.WithSource("class [|Fine|];")).RunAsync(),
            "missing: TOY001 at /Library/Test0.cs(1,7)-(1,11)");

    [Fact]
    public Task WithProjectReference_ToNoProject_Fails()
        => Failure.OfAsync(() => Verify.Analyzer<ToyAnalyzer>().WithSource("").WithProjectReference("Library").RunAsync(), "TestProject references the project Library, which the case doesn't have");

    [Fact]
    public Task WithReferenceTo_Type_CompilesAgainstItsAssembly()
        => Verify.Analyzer<ToyAnalyzer>().WithReferenceTo<FactAttribute>().WithSource("class [|BadTests|] { [Xunit.Fact] public void M() { } }").RunAsync();

    [Fact]
    public Task Framework_HoldsNothingOfTheTestProject()
        => Verify.Analyzer<ToyAnalyzer>().WithSource("class [|BadTests|] { [{|CS0246:Xunit|}.Fact] public void M() { } }").RunAsync();

    [Fact]
    public Task WithAdditionalFile_SeveralOfOneName_AreAllThere()
        => Sees(context => string.Join(", ", context.Options.AdditionalFiles.Select(file => $"{file.Path}={file.GetText()}").Order(StringComparer.Ordinal)), "/0/additional1/sinks.txt=two, /0/additional2/sinks.txt=three, /0/sinks.txt=one")
            .WithAdditionalFile("sinks.txt", "one")
            .WithAdditionalFile("sinks.txt", "two")
            .WithAdditionalFile("sinks.txt", "three")
            .RunAsync();

    [Fact]
    public Task WithEditorConfig_Severity_IsEffective()
        => Verify.Analyzer<ToyAnalyzer>()
            .WithEditorConfig("root = true\n[*.cs]\ndotnet_diagnostic.TOY001.severity = error\n")
            .WithSource("class [|BadOne|];")
            .ExpectSeverity("TOY001", DiagnosticSeverity.Error)
            .RunAsync();

    [Fact]
    public Task WithEditorConfig_InFolder_CountsThereOnly()
        => Verify.Analyzer<ToyAnalyzer>()
            .WithEditorConfig("[*.cs]\ndotnet_diagnostic.TOY001.severity = none\n", "0/Old")
            .WithSource("Old/A.cs", "class BadOne;")
            .WithSource("New/A.cs", "class [|BadTwo|];")
            .RunAsync();

    [Fact]
    public Task WithGlobalConfig_Severity_IsEffective()
        => Verify.Analyzer<ToyAnalyzer>()
            .WithGlobalConfig("is_global = true\ndotnet_diagnostic.TOY001.severity = suggestion\n")
            .WithSource("class {|#0:BadOne|};")
            .Expect(Expected.Diagnostic("TOY001").At(0).WithSeverity(DiagnosticSeverity.Info))
            .RunAsync();

    [Fact]
    public Task WithBuildProperty_IsAGlobalOption()
        => Sees(
                context => string.Join(", ", new[] { "build_property.Mode", "toy.limit" }.Select(key => context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(key, out var value) ? value : "none")),
                "strict, 3")
            .WithBuildProperty("Mode", "strict")
            .WithGlobalOption("toy.limit", "3")
            .RunAsync();

    [Fact]
    public Task WithRule_Suppressed_IsSilent()
        => Verify.Analyzer<ToyAnalyzer>().WithRule("TOY001", ReportDiagnostic.Suppress).WithSource("class BadOne;").RunAsync();

    [Fact]
    public Task WithLanguageVersion_Old_RefusesNewSyntax()
        => Verify.Analyzer<ToyAnalyzer>().WithLanguageVersion(LanguageVersion.CSharp11).WithSource("class [|BadOne|]{|CS9058:(int i)|} { int I => i; }").RunAsync();

    [Fact]
    public Task WithSymbols_ChooseCode()
        => Verify.Analyzer<ToyAnalyzer>().WithSymbols("TOY").WithSource("#if TOY\nclass [|BadOne|];\n#endif").RunAsync();

    [Fact]
    public Task WithNullable_Disabled_DoesNotKnowAnnotations()
        => Verify.Analyzer<ToyAnalyzer>().WithNullable(NullableContextOptions.Disable).WithSource("class [|BadOne|] { string{|CS8632:?|} s; }").RunAsync();

    [Fact]
    public Task WithUnsafe_AllowsPointers()
        => Verify.Analyzer<ToyAnalyzer>().WithUnsafe().WithSource("unsafe class [|BadOne|] { int* i; }").RunAsync();

    [Fact]
    public Task WithoutUnsafe_RefusesPointers()
        => Verify.Analyzer<ToyAnalyzer>().WithSource("unsafe class {|CS0227:[|BadOne|]|} { int* i; }").RunAsync();

    [Fact]
    public Task WithTopLevelStatements_Compiles()
        => Verify.Analyzer<ToyAnalyzer>().WithTopLevelStatements().WithSource("System.Console.WriteLine(new BadOne());\nclass [|BadOne|];").RunAsync();

    [Fact]
    public Task Library_TopLevelStatements_AreRefused()
        => Verify.Analyzer<ToyAnalyzer>().WithSource("{|CS8805:System.Console.WriteLine();|}").RunAsync();

    [Fact]
    public Task WithCulture_IsThatOfTheFirstRun()
        => Failure.OfAsync(
            () => Sees(_ => $"{CultureInfo.CurrentUICulture.Name} {1.5}", "de-DE 1,5").WithCulture("de-DE").RunAsync(),
            "The case reports something else in the culture zh-CN",
            "(de-DE 1,5)\n- only then: TOY001 Warning at /0/Test0.cs[6..12) (zh-CN 1.5)");

    [Fact]
    public async Task WithCulture_EndsWithTheVerification()
    {
        var before = CultureInfo.CurrentUICulture;

        await Verify.Analyzer<ToyAnalyzer>().WithCulture("de-DE").WithSource("").RunAsync();

        Assert.Equal(before, CultureInfo.CurrentUICulture);
    }

    [Fact]
    public Task WithGenerator_LoggerMessage_ImplementsTheMethod()
        => Verify.Analyzer<ToyAnalyzer>()
            .WithGenerator(InBoxGenerator.LoggerMessage)
            .WithReferenceTo<Microsoft.Extensions.Logging.ILogger>()
            .WithSource(
                """
                using Microsoft.Extensions.Logging;

                static partial class [|BadLog|]
                {
                    [LoggerMessage(1, LogLevel.Information, "checked {Name}")]
                    public static partial void Checked(ILogger logger, string name);
                }
                """)
            .RunAsync();

    [Fact]
    public Task WithoutGenerator_LoggerMessage_HasNoBody()
        => Verify.Analyzer<ToyAnalyzer>()
            .WithReferenceTo<Microsoft.Extensions.Logging.ILogger>()
            .WithSource(
                """
                using Microsoft.Extensions.Logging;

                static partial class [|BadLog|]
                {
                    [LoggerMessage(1, LogLevel.Information, "checked {Name}")]
                    public static partial void {|CS8795:Checked|}(ILogger logger, string name);
                }
                """)
            .RunAsync();

    [Fact]
    public Task WithGenerator_Json_WritesTheContract()
        => Verify.Analyzer<ToyAnalyzer>()
            .WithGenerator(InBoxGenerator.Json)
            .WithSource(
                """
                using System.Text.Json.Serialization;

                public sealed record Family(string Name);

                [JsonSerializable(typeof(Family))]
                sealed partial class [|BadContext|] : JsonSerializerContext
                {
                    public static object Contract => Default.Family;
                }
                """)
            .RunAsync();

    [Fact]
    public Task WithGenerator_Regex_ImplementsTheMethod()
        => Verify.Analyzer<ToyAnalyzer>()
            .WithGenerator(InBoxGenerator.Regex)
            .WithSource(
                """
                using System.Text.RegularExpressions;

                static partial class [|BadShapes|]
                {
                    [GeneratedRegex("[0-9]{17}[0-9X]")]
                    public static partial Regex Id();
                }
                """)
            .RunAsync();

    /// <summary>A verifier that passes when the analyzer sees the text.</summary>
    private static AnalyzerVerifier Sees(Func<SymbolAnalysisContext, string> look, string expected)
        => Verify.Analyzer(() => new ToyAnalyzer(
                (context, type) => context.ReportDiagnostic(Diagnostic.Create(ToyRules.BadName, type.Locations[0], look(context))),
                ToyRules.BadName))
            .WithSource("class {|#0:BadOne|};")
            .Expect(Expected.Diagnostic("TOY001").At(0).WithArguments(expected));
}
