using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>Where a declaration takes a further attribute.</summary>
internal static class AttributePlace
{
    /// <summary>The declaration that a label can stand on, or <see langword="null"/>: of several fields at once, none can be labeled alone.</summary>
    public static SyntaxNode? DeclarationAt(SyntaxNode node)
        => node.FirstAncestorOrSelf<SyntaxNode>(outer => outer is PropertyDeclarationSyntax or IndexerDeclarationSyntax or FieldDeclarationSyntax or ParameterSyntax or MethodDeclarationSyntax) is { } declaration
            && declaration is not FieldDeclarationSyntax { Declaration.Variables.Count: > 1 }
            ? declaration
            : null;

    /// <summary>The attribute as a list of its own; on a method it speaks about the result.</summary>
    public static AttributeListSyntax ListFor(SyntaxNode declaration, string attribute) => AttributeParser.List(declaration is MethodDeclarationSyntax ? "return: " + attribute : attribute);

    /// <summary>The attributes that speak about the value: of a method, those of its result.</summary>
    public static IEnumerable<AttributeSyntax> OfValue(SyntaxNode declaration)
    {
        var lists = declaration switch
        {
            ParameterSyntax parameter => parameter.AttributeLists,
            MemberDeclarationSyntax member => member.AttributeLists,
            _ => default,
        };
        return lists.Where(list => declaration is not MethodDeclarationSyntax || list.Target?.Identifier.IsKind(SyntaxKind.ReturnKeyword) == true).SelectMany(list => list.Attributes);
    }

    public static SyntaxNode Add(SyntaxNode declaration, AttributeListSyntax added) => declaration switch
    {
        ParameterSyntax parameter => parameter.AttributeLists.Count > 0
            ? parameter.AddAttributeLists(added)
            : parameter.WithoutLeadingTrivia().AddAttributeLists(added.WithLeadingTrivia(parameter.GetLeadingTrivia())),
        MemberDeclarationSyntax member => Add(member, added),
        _ => declaration,
    };

    /// <summary>Below the attributes that are there, and on a line of its own where the member begins one.</summary>
    private static MemberDeclarationSyntax Add(MemberDeclarationSyntax member, AttributeListSyntax added)
    {
        if (member.AttributeLists.LastOrDefault() is { } last)
        {
            return last.GetTrailingTrivia().FirstOrDefault(IsLineEnd) is { RawKind: not 0 } end
                ? member.AddAttributeLists(added.WithLeadingTrivia(Indentation(last)).WithTrailingTrivia(end))
                : member.AddAttributeLists(added);
        }

        var leading = member.GetLeadingTrivia();
        var ownLine = member.GetFirstToken().GetPreviousToken().TrailingTrivia.Concat(leading).LastOrDefault(IsLineEnd);
        return ownLine.RawKind == 0
            ? member.WithoutLeadingTrivia().AddAttributeLists(added.WithLeadingTrivia(leading))
            : member.WithLeadingTrivia(Indentation(member)).AddAttributeLists(added.WithLeadingTrivia(leading).WithTrailingTrivia(ownLine));
    }

    private static SyntaxTriviaList Indentation(SyntaxNode node)
        => node.GetLeadingTrivia() is { Count: > 0 } leading && leading.Last() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(last) : default;

    private static bool IsLineEnd(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
