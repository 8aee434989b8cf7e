using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Labels;

/// <summary>The labels that rows of the role <c>source</c> give to members that nobody here can put an attribute on.</summary>
internal sealed class SourceRows
{
    private readonly KindCatalog _kinds;
    private readonly Dictionary<string, ImmutableArray<string>> _details;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Label> _labels = new(StringComparer.Ordinal);

    public SourceRows(KnowledgeTable table, KindCatalog kinds, Compilation compilation)
    {
        _kinds = kinds;
        _details = table.Sources.GroupBy(row => row.Id, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => rows.Select(row => row.Detail).ToImmutableArray(), StringComparer.Ordinal);
        foreach (var id in _details.Keys.Where(id => id[0] != 'A'))
        {
            _names.UnionWith(NamesOf(id, compilation));
        }
    }

    /// <summary>The simple names by which code reaches what is labeled: of the member, of the method of a parameter, of a type and its members.</summary>
    public IEnumerable<string> InterestingNames => _names;

    public bool IsEmpty => _details.Count == 0;

    /// <summary>The label on a type, property, field, parameter or what a method returns; <see langword="null"/> when no row gives one.</summary>
    public Label? Of(ISymbol declaration)
    {
        if (_names.Count == 0)
        {
            return null;
        }

        return declaration.OriginalDefinition switch
        {
            INamedTypeSymbol type => _names.Contains(type.Name) ? Joined([type.GetDocumentationCommentId() ?? ""]) : null,
            IParameterSymbol { ContainingSymbol: { ContainingType: { } type } member } parameter when _names.Contains(member.Name) || _names.Contains(type.Name)
                => Joined(SymbolIds.Of(Unreduced(member)).Select(id => id + IdBinder.ParameterMark + parameter.Name)),
            IMethodSymbol or IPropertySymbol or IFieldSymbol when _names.Contains(declaration.Name) => Joined(SymbolIds.Of(Unreduced(declaration)).Where(IsOfMember)),
            _ => null,
        };
    }

    /// <summary>The label that everything has that carries an attribute, or one derived from it; <see langword="null"/> when no row says so.</summary>
    public Label? OfAttribute(INamedTypeSymbol attribute)
    {
        for (INamedTypeSymbol? type = _details.Count > 0 ? attribute.OriginalDefinition : null; type is not null; type = type.BaseType)
        {
            if (Joined([SymbolIds.OfAttribute(type)]) is { } label)
            {
                return label;
            }
        }

        return null;
    }

    /// <summary>The label that a detail names, or <see langword="null"/> when it names neither a kind nor a level.</summary>
    public static Label? Read(string detail, KindCatalog kinds)
        => Levels.Parse(detail) is { } level ? new Label(level, null) : kinds.Find(detail);

    private static ISymbol Unreduced(ISymbol member) => member is IMethodSymbol { ReducedFrom: { } extension } ? extension : member;

    /// <summary>The ids of a type, and of attributes, speak elsewhere.</summary>
    private static bool IsOfMember(string id) => id.Length > 0 && id[0] is 'M' or 'P' or 'F';

    private static IEnumerable<string> NamesOf(string id, Compilation compilation)
    {
        var path = SymbolIds.WithoutParameters(IdBinder.Split(id).Member).Substring(2);
        var parts = path.Split('.');
        var name = parts[parts.Length - 1];
        var tick = name.IndexOf('`');
        yield return name == "#ctor" && parts.Length > 1 ? parts[parts.Length - 2].Split('`')[0] : tick < 0 ? name : name.Substring(0, tick);
        if (id[0] == 'T')
        {
            foreach (var member in DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation).OfType<INamedTypeSymbol>().SelectMany(type => type.GetMembers()))
            {
                if (member is IPropertySymbol or IFieldSymbol)
                {
                    yield return member.Name;
                }
            }
        }
    }

    private Label? Joined(IEnumerable<string> ids)
    {
        Label? joined = null;
        foreach (var id in ids)
        {
            if (_details.TryGetValue(id, out var details))
            {
                foreach (var detail in details)
                {
                    // Somebody said that it is classified, and not readably how much.
                    joined = Label.Join(joined, _labels.GetOrAdd(detail, text => Read(text, _kinds) ?? new Label(Levels.General4, null)));
                }
            }
        }

        return joined;
    }
}
