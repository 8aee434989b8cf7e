using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Testing;
using GovDataSecurity.Analyzers.Testing.Generators;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Tests.Corpus;

/// <summary>Reads the corpus and compiles its cases. References, stubs and the shared model are read once.</summary>
internal sealed class CorpusCompiler
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.Parse, preprocessorSymbols: ["TRACE", "DEBUG", "NET10_0_OR_GREATER"]);

    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    private readonly Compilation _model;

    public CorpusCompiler()
    {
        var platform = PlatformReferences();
        var stubs = CSharpCompilation.Create("Stubs", Parse("Stubs"), platform, Options.WithNullableContextOptions(NullableContextOptions.Annotations));
        using var image = new MemoryStream();
        var result = stubs.Emit(image);
        Assert.True(result.Success, "The stubs don't compile:\n" + string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        _model = CSharpCompilation.Create("Case", Parse("Model"), platform.Add(MetadataReference.CreateFromImage(image.ToArray())), Options);
    }

    /// <summary>Every case, by area and name.</summary>
    public static IReadOnlyList<CorpusCase> ReadCases()
    {
        var root = Folder("Cases");
        var files =
            from path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            let relative = Path.GetRelativePath(root, path).Replace('\\', '/')
            orderby relative
            select CorpusFile.Read(relative, File.ReadAllText(path), ParseOptions);
        return [.. files.GroupBy(file => file.Path[..file.Path.IndexOf('.', StringComparison.Ordinal)])
            .Select(parts => new CorpusCase(parts.Key[..parts.Key.IndexOf('/', StringComparison.Ordinal)], parts.Key, [.. parts], KnowledgeOf(Path.Combine(root, parts.Key + ".govdata.tsv"))))];
    }

    /// <summary>Compiles a case with what the platform's generators add to it.</summary>
    public Compilation Compile(CorpusCase @case, CancellationToken cancellationToken)
    {
        // Added to one compilation, the cases share its symbols of the references.
        var compilation = _model.AddSyntaxTrees(@case.Trees);
        var generators = GeneratorsOf(@case);
        if (!generators.IsEmpty)
        {
            CSharpGeneratorDriver.Create(generators, parseOptions: ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _, cancellationToken);
        }

        return compilation;
    }

    private static ImmutableArray<AdditionalText> KnowledgeOf(string path) => File.Exists(path) ? [new KnowledgeText(path)] : [];

    private static ImmutableArray<ISourceGenerator> GeneratorsOf(CorpusCase @case)
    {
        var texts = @case.Trees.Select(tree => tree.ToString()).ToArray();
        (string Word, InBoxGenerator Generator)[] generators =
            [("[LoggerMessage", InBoxGenerator.LoggerMessage), ("JsonSerializerContext", InBoxGenerator.Json), ("[GeneratedRegex", InBoxGenerator.Regex)];
        return [.. generators.Where(pair => texts.Any(text => text.Contains(pair.Word, StringComparison.Ordinal))).SelectMany(pair => InBoxGenerators.Load(pair.Generator).GetGenerators(LanguageNames.CSharp))];
    }

    private static ImmutableArray<SyntaxTree> Parse(string folder)
        => [.. Directory.EnumerateFiles(Folder(folder), "*.cs").Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(path)), ParseOptions, folder + "/" + Path.GetFileName(path)))];

    private static string Folder(string name) => Repository.PathOf("tests", "GovDataSecurity.Analyzers.Tests", "Corpus", name);

    /// <summary>The framework, ASP.NET Core, and the packages that the cases use; the newest of those that come twice.</summary>
    private static ImmutableArray<MetadataReference> PlatformReferences()
    {
        Type[] packages =
        [
            typeof(ClassifiedAttribute), typeof(Mask), typeof(FieldProtector), typeof(Cryptography.KeyRing), typeof(Microsoft.EntityFrameworkCore.GovDataSecurityDbContextOptionsExtensions),
            typeof(Microsoft.EntityFrameworkCore.DbContext), typeof(Microsoft.EntityFrameworkCore.PrimaryKeyAttribute), typeof(Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions), typeof(Newtonsoft.Json.JsonConvert),
        ];
        string[] folders = [Path.GetDirectoryName(typeof(object).Assembly.Location)!, Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Http.HttpContext).Assembly.Location)!];
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var paths = trusted.Where(path => folders.Contains(Path.GetDirectoryName(path)) || Path.GetFileName(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))
            .Concat(packages.Select(type => type.Assembly.Location))
            .DistinctBy(Path.GetFileName);
        return [.. paths.Select(path => MetadataReference.CreateFromFile(path))];
    }

    private sealed class KnowledgeText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }
}
