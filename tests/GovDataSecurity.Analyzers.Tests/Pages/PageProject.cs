using System.Collections.Immutable;
using System.Globalization;
using GovDataSecurity.Analyzers.Testing;
using GovDataSecurity.Analyzers.Testing.Diagnostics;
using GovDataSecurity.Analyzers.Testing.Solutions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Tests.Pages;

/// <summary>
/// The examples of one section as a project, with the whole web platform, EF Core, this SDK and the stubs of other libraries. Besides C#, a block may be
/// <c>ini</c> (an .editorconfig) or <c>tsv</c> (an additional file). Examples that use xunit make a test project.
/// </summary>
internal static class PageProject
{
    private static readonly HashSet<string> NoCompilerIds = [];

    private static readonly string[] Families = ["GovDataSecurity.", "Microsoft.AspNetCore.", "Microsoft.Data.", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions.", "Microsoft.Net."];

    private static readonly ImmutableArray<MetadataReference> Platform = Trusted(Families, without: "GovDataSecurity.Analyzers");

    private static readonly ImmutableArray<MetadataReference> Xunit = Trusted(["xunit."], without: "xunit.runner");

    private static readonly Lazy<MetadataReference> Stubs = new(CompileStubs);

    /// <returns>The errors of the compiler and everything that the rules report.</returns>
    /// <param name="prefix">Stands before every file of the page.</param>
    /// <param name="severity">Of the page's own rule, as an .editorconfig says it.</param>
    public static async Task<ImmutableArray<Diagnostic>> ReportsAsync(Page page, string section, string prefix = "", string? severity = null)
    {
        var project = new ProjectSetup("Page");
        project.WithSource("Model.cs", PageModel.Source);
        var blocks = page.Blocks(section);
        var isTest = blocks.Any(block => block.Language == "csharp" && block.Text.Contains("using Xunit;", StringComparison.Ordinal));
        if (isTest)
        {
            project.WithBuildProperty("IsTestProject", "true");
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            switch (blocks[i].Language)
            {
                case "csharp":
                    project.WithSource(string.Create(CultureInfo.InvariantCulture, $"Example{i}.cs"), prefix + PageSnippet.File(blocks[i].Text, i));
                    break;
                case "tsv":
                    project.WithAdditionalFile("GovDataSecurity.tsv", blocks[i].Text);
                    break;
                case "ini":
                    project.WithEditorConfig(blocks[i].Text, "Page");
                    break;
            }
        }

        if (severity is not null)
        {
            project.WithEditorConfig($"root = true\n[*.cs]\ndotnet_diagnostic.{page.Id}.severity = {severity}\n");

            // What is reported in an additional file, only a global configuration can change.
            project.WithGlobalConfig($"is_global = true\ndotnet_diagnostic.{page.Id}.severity = {severity}\n");
        }

        var solution = new TestSolution("lf");
        solution.Add(project, file => file.Content);
        var built = solution.Build();
        built = built.AddMetadataReferences(built.ProjectIds[0], isTest ? Platform.AddRange(Xunit) : Platform).AddMetadataReference(built.ProjectIds[0], Stubs.Value);
        var runner = new AnalyzerRunner([.. Meta.Rules.Analyzers.Select(analyzer => (Func<DiagnosticAnalyzer>)(() => (DiagnosticAnalyzer)Activator.CreateInstance(analyzer.GetType())!))]);
        return (await runner.RunAsync(built, NoCompilerIds, CancellationToken.None)).Diagnostics;
    }

    /// <summary>The stubs of other people's libraries that the corpus has.</summary>
    private static PortableExecutableReference CompileStubs()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("tests", "GovDataSecurity.Analyzers.Tests", "Corpus", "Stubs"), "*.cs");
        var compilation = CSharpCompilation.Create(
            "Stubs",
            files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Preview))),
            FrameworkReferences.All.AddRange(Platform),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Annotations));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, "The stubs don't compile:\n" + string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static ImmutableArray<MetadataReference> Trusted(string[] families, string without)
    {
        var platform = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => families.Any(family => Path.GetFileName(path).StartsWith(family, StringComparison.Ordinal)))
                .Where(path => !Path.GetFileName(path).StartsWith(without, StringComparison.Ordinal) && !File.Exists(Path.Combine(platform, Path.GetFileName(path))))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
