using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>The pieces of code of a file that have a graph of their own: methods, accessors, initializers, top-level statements.</summary>
internal static class Bodies
{
    /// <summary>The body in which a word stands, or to whose declaration it belongs; <see langword="null"/> for words elsewhere, as in comments.</summary>
    public static SyntaxNode? At(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        return token.IsKind(SyntaxKind.IdentifierToken) && token.Span.Contains(position) ? Of(token.Parent) : null;
    }

    /// <summary>The bodies of a type, those of its nested types left out.</summary>
    public static IEnumerable<SyntaxNode> In(TypeDeclarationSyntax type)
    {
        foreach (var member in type.Members)
        {
            switch (member)
            {
                case BaseMethodDeclarationSyntax method:
                    yield return method;
                    break;
                case BasePropertyDeclarationSyntax { AccessorList.Accessors: var accessors }:
                    foreach (var accessor in accessors)
                    {
                        if (accessor.Body is not null || accessor.ExpressionBody is not null)
                        {
                            yield return accessor;
                        }
                    }

                    break;
                case PropertyDeclarationSyntax { ExpressionBody: { } body }:
                    yield return body;
                    break;
                case IndexerDeclarationSyntax { ExpressionBody: { } body }:
                    yield return body;
                    break;
            }
        }
    }

    /// <summary>The values that fields and properties of a type begin with.</summary>
    public static IEnumerable<EqualsValueClauseSyntax> InitializersOf(TypeDeclarationSyntax type)
    {
        foreach (var member in type.Members)
        {
            if (member is PropertyDeclarationSyntax { Initializer: { } initializer } property && !IsStatic(property.Modifiers))
            {
                yield return initializer;
            }
            else if (member is FieldDeclarationSyntax field && !IsStatic(field.Modifiers))
            {
                foreach (var variable in field.Declaration.Variables)
                {
                    if (variable.Initializer is { } value)
                    {
                        yield return value;
                    }
                }
            }
        }

        static bool IsStatic(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.StaticKeyword) || modifiers.Any(SyntaxKind.ConstKeyword);
    }

    private static SyntaxNode? Of(SyntaxNode? node)
    {
        SyntaxNode? initializer = null;
        for (; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case AttributeListSyntax or UsingDirectiveSyntax or BaseListSyntax:
                    return null;
                case BaseMethodDeclarationSyntax:
                    return node;
                case AccessorDeclarationSyntax accessor when accessor.Body is not null || accessor.ExpressionBody is not null:
                    return node;
                case ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax }:
                    return node;
                case EqualsValueClauseSyntax:
                    initializer = node;
                    break;
                case VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } variable:
                    return initializer ?? variable.Initializer;
                case PropertyDeclarationSyntax property:
                    return initializer ?? property.Initializer;
                case PrimaryConstructorBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax type }:
                    return type;
                case GlobalStatementSyntax:
                    return node.Parent;
                case BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }
}
