using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>The ids under which a table may speak of a member, the most exact first.</summary>
internal static class SymbolIds
{
    /// <summary>Stands for the name of any type of a namespace.</summary>
    public const string AnyType = "*";

    /// <summary>The groups of ids of a method, property or field, the most exact first: its own, its attributes', its type's, its name in any type of the namespace.</summary>
    public static ImmutableArray<string> Of(ISymbol member)
    {
        if (member is IMethodSymbol { AssociatedSymbol: IPropertySymbol accessed })
        {
            return Of(accessed);
        }

        if (member.ContainingType is not { } type || member.GetDocumentationCommentId() is not { } id)
        {
            return ImmutableArray<string>.Empty;
        }

        var ids = ImmutableArray.CreateBuilder<string>();
        ids.Add(id);
        var name = WithoutArity(WithoutParameters(id));
        if (name.Length < id.Length)
        {
            ids.Add(WithoutParameters(id));
            ids.Add(name);
        }

        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { } attributeType)
            {
                ids.Add(OfAttribute(attributeType));
            }
        }

        ids.Add(type.GetDocumentationCommentId() ?? "");
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            ids.Add(id[0] + ":" + space.ToDisplayString() + "." + AnyType + "." + name.Substring(name.LastIndexOf('.') + 1));
        }

        return ids.ToImmutable();
    }

    /// <summary>The id that stands for everything that carries an attribute.</summary>
    public static string OfAttribute(INamedTypeSymbol type) => type.GetDocumentationCommentId() is { Length: > 1 } id ? "A" + id.Substring(1) : "";

    /// <summary>An id of every overload.</summary>
    public static string WithoutParameters(string id)
    {
        var list = id.IndexOf('(');
        return list < 0 ? id : id.Substring(0, list);
    }

    /// <summary>A generic method is <c>M:Type.Method``1</c>: its name alone stands for every overload too.</summary>
    public static string WithoutArity(string id)
    {
        var arity = id.IndexOf("``", StringComparison.Ordinal);
        return arity < 0 ? id : id.Substring(0, arity);
    }
}
