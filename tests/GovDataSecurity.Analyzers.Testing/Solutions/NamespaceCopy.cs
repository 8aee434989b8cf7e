using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.Testing.Solutions;

/// <summary>A file once more, with everything it declares in a namespace inside another one, where its names mean the copies.</summary>
/// <param name="Original">The path of the file.</param>
/// <param name="Start">From where on in the original the text is the same.</param>
/// <param name="Shift">How much further it stands in the copy.</param>
internal sealed record NamespaceCopy(string Original, ProjectFile File, int Start, int Shift)
{
    public const string Prefix = "Duplicated.";

    /// <returns>
    /// Null for a file that can't be copied so: one that declares something outside a namespace (there is none to rename), more than one
    /// namespace, something about its assembly (which there is once), imports for the whole project or under a condition, or a name that
    /// begins at the root (which would go on to mean the original).
    /// </returns>
    public static NamespaceCopy? Of(string path, string text, CSharpParseOptions options)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, options).GetRoot();
        if (NamespaceOf(root) is not { } space
            || root.Usings.Any(import => import.GlobalKeyword != default || import.ContainsDirectives && import.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.IfDirectiveTrivia)))
            || root.DescendantTokens().Any(token => token.IsKind(SyntaxKind.GlobalKeyword)))
        {
            return null;
        }

        var copy = new StringBuilder(text[..space.SpanStart]);
        var imports = new StringBuilder();
        foreach (var import in root.Usings)
        {
            imports.Append(' ').Append(import.WithoutTrivia().ToString().ReplaceLineEndings(" "));
            for (var i = import.SpanStart; i < import.Span.End; i++)
            {
                copy[i] = copy[i] is '\r' or '\n' ? copy[i] : ' ';
            }
        }

        var end = space switch
        {
            FileScopedNamespaceDeclarationSyntax file => file.SemicolonToken.Span.End,
            NamespaceDeclarationSyntax block => block.OpenBraceToken.Span.End,
            _ => space.Span.End,
        };
        copy.Append(text[space.SpanStart..space.Name.SpanStart]).Append(Prefix).Append(text[space.Name.SpanStart..end]).Append(imports);
        var shift = copy.Length - end;
        var name = $"{Path.GetDirectoryName(path)!.Replace('\\', '/').TrimEnd('/')}/{Prefix}{Path.GetFileName(path)}";
        return new NamespaceCopy(path, new ProjectFile(name, copy.Append(text[end..]).ToString()), end, shift);
    }

    /// <returns>The first part of the namespace that a file declares everything in; null when it declares something elsewhere.</returns>
    public static string? RootNamespaceOf(string text, CSharpParseOptions options)
        => NamespaceOf((CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, options).GetRoot())?.Name.ToString().Split('.')[0];

    private static BaseNamespaceDeclarationSyntax? NamespaceOf(CompilationUnitSyntax root)
        => root.AttributeLists.Count == 0 && root.Externs.Count == 0 && root.Members is [BaseNamespaceDeclarationSyntax { Externs.Count: 0 } space] ? space : null;
}
