using GovDataSecurity.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GovDataSecurity.Analyzers.Tests;

/// <summary>A compilation with everything that the test process has, for questions to symbols.</summary>
internal static class TypeSample
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Append(typeof(ClassifiedAttribute).Assembly.Location).Distinct().Select(path => MetadataReference.CreateFromFile(path))];

    public static CSharpCompilation Compile(string name, IEnumerable<string> sources, params MetadataReference[] references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), $"/{index}.cs")),
            References.Concat(references),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    public static MetadataReference EmitToImage(this Compilation compilation)
    {
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    public static ClassificationContext Classify(Compilation compilation)
        => ClassificationContext.TryCreate(compilation, () => KnowledgeSet.Of([], KnowledgeFile.Read))!;
}
