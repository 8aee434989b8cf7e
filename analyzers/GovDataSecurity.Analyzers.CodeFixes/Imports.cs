using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>Adds <c>using</c> directives where the file has its others, in their order.</summary>
internal static class Imports
{
    public static SyntaxNode Add(SyntaxNode root, IEnumerable<string> namespaces)
        => namespaces.Aggregate(root, (current, name) => current is CompilationUnitSyntax unit ? Add(unit, name) : current);

    private static CompilationUnitSyntax Add(CompilationUnitSyntax unit, string name)
    {
        if (unit.Usings.Count == 0 && unit.Members.FirstOrDefault() is BaseNamespaceDeclarationSyntax { Usings.Count: > 0 } space)
        {
            return unit.ReplaceNode(space, space.WithUsings(Insert(space.Usings, name)));
        }

        if (unit.Usings.Count > 0)
        {
            return unit.WithUsings(Insert(unit.Usings, name));
        }

        // The first of the file: it takes the header over, and an empty line stands after it.
        var first = unit.GetFirstToken(includeZeroWidth: true);
        var header = first.LeadingTrivia;
        return unit.ReplaceToken(first, first.WithLeadingTrivia(LineEnd(unit)))
            .WithUsings(SyntaxFactory.SingletonList(Directive(name).WithLeadingTrivia(header).WithTrailingTrivia(LineEnd(unit))));
    }

    private static SyntaxList<UsingDirectiveSyntax> Insert(SyntaxList<UsingDirectiveSyntax> usings, string name)
    {
        if (usings.Any(directive => directive.Alias is null && directive.StaticKeyword == default && directive.Name?.ToString() == name))
        {
            return usings;
        }

        var plain = usings.TakeWhile(directive => directive.Alias is null && directive.StaticKeyword == default).ToList();
        var index = plain.TakeWhile(directive => IsBefore(directive.Name?.ToString() ?? "", name)).Count();
        var added = Directive(name).WithTrailingTrivia(LineEnd(usings[0]));
        return index == 0
            ? usings.Replace(usings[0], usings[0].WithLeadingTrivia()).Insert(0, added.WithLeadingTrivia(usings[0].GetLeadingTrivia()))
            : usings.Insert(index, added.WithLeadingTrivia(Indentation(usings[index - 1])));
    }

    private static bool IsBefore(string existing, string added)
        => IsPlatform(existing) != IsPlatform(added) ? IsPlatform(existing) : string.CompareOrdinal(existing, added) < 0;

    private static bool IsPlatform(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    private static UsingDirectiveSyntax Directive(string name) => SyntaxFactory.ParseCompilationUnit($"using {name};").Usings[0];

    private static SyntaxTriviaList Indentation(SyntaxNode node)
        => SyntaxFactory.TriviaList(node.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));

    private static SyntaxTrivia LineEnd(SyntaxNode node)
        => node.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found ? found : SyntaxFactory.LineFeed;
}
