using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>The pieces of code of a file that have a graph of their own: methods, accessors, initializers, top-level statements.</summary>
internal static class Bodies
{
    /// <summary>The bodies of a file, each with the text that tells what it is about and the types around it.</summary>
    public static List<Body> Of(SyntaxNode root)
    {
        var bodies = new List<Body>();
        if (root is CompilationUnitSyntax unit)
        {
            if (unit.Members.Any(SyntaxKind.GlobalStatement))
            {
                bodies.Add(new Body(unit, unit.Span, []));
            }

            Add(unit.Members, [], bodies);
        }

        return bodies;
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

    private static void Add(SyntaxList<MemberDeclarationSyntax> members, string[] types, List<Body> bodies)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    Add(space.Members, types, bodies);
                    break;
                case TypeDeclarationSyntax type:
                    string[] inside = [.. types, type.Identifier.ValueText];
                    if (type.BaseList?.Types.FirstOrDefault() is PrimaryConstructorBaseTypeSyntax { ArgumentList.Arguments.Count: > 0 } primary)
                    {
                        bodies.Add(new Body(type, TextSpan.FromBounds(type.SpanStart, primary.Span.End), inside));
                    }

                    Add(type.Members, inside, bodies);
                    break;
                case BaseMethodDeclarationSyntax method:
                    bodies.Add(new Body(method, method.Span, types));
                    break;
                case BasePropertyDeclarationSyntax property:
                    Add(property, types, bodies);
                    break;
                case FieldDeclarationSyntax field:
                    foreach (var variable in field.Declaration.Variables)
                    {
                        if (variable.Initializer is { } value)
                        {
                            bodies.Add(new Body(value, field.Span, types));
                        }
                    }

                    break;
            }
        }
    }

    private static void Add(BasePropertyDeclarationSyntax property, string[] types, List<Body> bodies)
    {
        foreach (var accessor in property.AccessorList?.Accessors ?? default)
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
            {
                bodies.Add(new Body(accessor, property.Span, types));
            }
        }

        SyntaxNode? other = property switch
        {
            PropertyDeclarationSyntax { ExpressionBody: { } body } => body,
            IndexerDeclarationSyntax { ExpressionBody: { } body } => body,
            PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
            _ => null,
        };
        if (other is not null)
        {
            bodies.Add(new Body(other, property.Span, types));
        }
    }
}
