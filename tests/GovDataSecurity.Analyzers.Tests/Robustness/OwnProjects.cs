using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Tests.Robustness;

/// <summary>The projects of this repository, without most of their references, and with a label on every property and field that holds a text.</summary>
internal static class OwnProjects
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.Parse);

    public static IEnumerable<(string Name, Compilation Compilation)> Read()
    {
        MetadataReference[] references =
            [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];
        string[] outputs = [$"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"];
        return from room in (string[])["src", "analyzers", "tests", "samples"]
               from project in Directory.EnumerateDirectories(Repository.PathOf(room)).Order(StringComparer.Ordinal)
               let files = Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories).Where(file => !outputs.Any(output => file.Contains(output, StringComparison.Ordinal))).Order(StringComparer.Ordinal)
               let trees = files.Select(file => Label(CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file)), ParseOptions, file))).ToArray()
               where trees.Length > 0
               select (Path.GetFileName(project), (Compilation)CSharpCompilation.Create("Own", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)));
    }

    private static SyntaxTree Label(SyntaxTree tree)
    {
        var texts = tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>().Where(member => member switch
        {
            PropertyDeclarationSyntax property => IsText(property.Type),
            FieldDeclarationSyntax field => IsText(field.Declaration.Type),
            _ => false,
        });
        return tree.WithChangedText(tree.GetText().WithChanges(texts.Select(text => new TextChange(new TextSpan(text.SpanStart, 0), "[global::GovDataSecurity.ResidentIdNumber] "))));
    }

    private static bool IsText(TypeSyntax type) => type.ToString() is "string" or "string?";
}
