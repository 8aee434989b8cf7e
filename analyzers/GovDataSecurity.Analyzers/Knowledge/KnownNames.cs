using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>The names in a table: a member of another name, in types of other names, without attributes, is one of which nothing is said. That is most of them.</summary>
internal sealed class KnownNames
{
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    /// <summary>Whether some row speaks of what carries an attribute of the platform.</summary>
    private readonly bool _marksPlatform;

    public KnownNames(KnowledgeTable table)
    {
        foreach (var row in table.Rows)
        {
            var path = SymbolIds.WithoutArity(SymbolIds.WithoutParameters(row.Id));
            var dot = path.LastIndexOf('.');
            var name = path.Substring(dot + 1);
            switch (path[0])
            {
                case 'T':
                    _types.Add(Bare(dot < 0 ? path.Substring(2) : name));
                    break;
                case 'A':
                    _marksPlatform |= path.StartsWith("A:System.", StringComparison.Ordinal);
                    break;
                case not 'A' when name == "#ctor" && dot > 0:
                    _made.Add(Bare(path.Substring(path.LastIndexOf('.', dot - 1) + 1, dot - path.LastIndexOf('.', dot - 1) - 1)));
                    break;
                case not 'A':
                    _members.Add(name);
                    break;
            }
        }
    }

    /// <summary>Whether a row or an attribute may say something about a method or property, or about one that it overrides or implements.</summary>
    public bool MayMean(ISymbol member)
    {
        var named = member is IMethodSymbol { AssociatedSymbol: IPropertySymbol property } ? property : member;
        var isMade = member is IMethodSymbol { MethodKind: MethodKind.Constructor };

        // An explicit implementation is called after its interface.
        var name = named.Name.Substring(named.Name.LastIndexOf('.') + 1);
        if (member.ContainingType is not { } type || !isMade && _members.Contains(named is IPropertySymbol { IsIndexer: true } ? "Item" : name) || IsMarked(named) || IsMarked(member))
        {
            return true;
        }

        for (var t = type; t is not null; t = t.BaseType)
        {
            if (_types.Contains(t.Name) || isMade && _made.Contains(t.Name))
            {
                return true;
            }

            foreach (var other in isMade || ReferenceEquals(t, type) ? ImmutableArray<ISymbol>.Empty : t.GetMembers(name))
            {
                if (IsMarked(other))
                {
                    return true;
                }
            }
        }

        foreach (var face in type.AllInterfaces)
        {
            if (_types.Contains(face.Name))
            {
                return true;
            }

            foreach (var other in isMade ? ImmutableArray<ISymbol>.Empty : face.GetMembers(name))
            {
                if (IsMarked(other))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsMarked(ISymbol member)
    {
        if (!_marksPlatform && member.ContainingType is { } type && Symbols.IsPlatform(type))
        {
            // Nobody puts our attributes there.
            return false;
        }

        if (!member.GetAttributes().IsEmpty)
        {
            return true;
        }

        if (member is IMethodSymbol method)
        {
            foreach (var parameter in method.Parameters)
            {
                if (!parameter.GetAttributes().IsEmpty)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Bare(string type)
    {
        var arity = type.IndexOf('`');
        return arity < 0 ? type : type.Substring(0, arity);
    }
}
