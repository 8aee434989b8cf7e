using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Shapes;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>The names of what shows objects: sinks and serializers that the compilation can call, and its own methods that take any object.</summary>
internal sealed class ShowingNames
{
    public ShowingNames(Compilation compilation, ClassificationContext classification, SourceTypes types)
    {
        OfText.Add("ToString");
        foreach (var row in classification.Knowledge.Table.Rows)
        {
            if (row.Role is Role.Sink or Role.SinkFactory or Role.Serializer or Role.Mapper or Role.Text)
            {
                Add(compilation, row);
            }
        }

        foreach (var type in types.All)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IMethodSymbol { IsOverride: false, Parameters.Length: > 0, AssociatedSymbol: null } method && method.Parameters.Any(TakesAnything)
                    || member is IMethodSymbol { Parameters.Length: > 0 } marked && IsMarked(marked, classification.Symbols))
                {
                    var name = ((IMethodSymbol)member).MethodKind == MethodKind.Constructor ? type.Name : member.Name;
                    OfText.Add(name);
                    OfMembers.Add(name);
                }
                else if (member is IPropertySymbol property && property.GetAttributes().Any(attribute => KnownSymbols.Same(attribute.AttributeClass, classification.Symbols.Sink)))
                {
                    OfText.Add(property.Name);
                    OfMembers.Add(property.Name);
                }
            }
        }
    }

    /// <summary>What prints objects.</summary>
    public HashSet<string> OfText { get; } = new(StringComparer.Ordinal);

    /// <summary>What takes objects apart.</summary>
    public HashSet<string> OfMembers { get; } = new(StringComparer.Ordinal);

    private static bool IsMarked(IMethodSymbol method, KnownSymbols symbols)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (KnownSymbols.Same(attribute.AttributeClass, symbols.Sink) || attribute.AttributeClass?.Name == "LoggerMessageAttribute")
            {
                return true;
            }
        }

        foreach (var parameter in method.Parameters)
        {
            foreach (var attribute in parameter.GetAttributes())
            {
                if (KnownSymbols.Same(attribute.AttributeClass, symbols.Sink))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool TakesAnything(IParameterSymbol parameter)
        => parameter.Type is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.TypeParameter or TypeKind.Dynamic }
            || parameter.Type is IArrayTypeSymbol { ElementType: { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.TypeParameter } };

    private void Add(Compilation compilation, KnowledgeRow row)
    {
        var id = row.Id;
        var end = id.IndexOf('(');
        var path = end < 0 ? id.Substring(2) : id.Substring(2, end - 2);
        if (id[0] is 'A')
        {
            return;
        }

        if (id[0] is 'T')
        {
            if (compilation.GetTypeByMetadataName(path) is { } type)
            {
                foreach (var member in type.GetMembers())
                {
                    if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public } or IPropertySymbol)
                    {
                        Add(row, member.Name);
                    }
                }

                Add(row, type.Name);
            }

            return;
        }

        var dot = path.LastIndexOf('.');
        if (dot <= 0)
        {
            return;
        }

        var owner = path.Substring(0, dot);
        var name = path.Substring(dot + 1);
        var arity = name.IndexOf('`');
        name = arity < 0 ? name : name.Substring(0, arity);
        var any = owner.IndexOf(".*", StringComparison.Ordinal);
        if (any < 0 ? compilation.GetTypeByMetadataName(owner) is null : !HasNamespace(compilation, owner.Substring(0, any)))
        {
            return;
        }

        Add(row, name == "#ctor" ? Simple(owner) : name);
    }

    private void Add(KnowledgeRow row, string name)
    {
        var isOfMembers = row.Role is Role.Serializer or Role.Mapper || row.Targets.Any(target => target.Sink.Kind == "log" || target.Sink.View is not (View.Value or View.Text or View.Elements));
        (isOfMembers ? OfMembers : OfText).Add(name);
        if (isOfMembers)
        {
            OfText.Add(name);
        }
    }

    private static bool HasNamespace(Compilation compilation, string name)
    {
        INamespaceSymbol? space = compilation.GlobalNamespace;
        foreach (var part in name.Split('.'))
        {
            space = space.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part);
            if (space is null)
            {
                return false;
            }
        }

        return true;
    }

    private static string Simple(string type)
    {
        var name = type.Substring(type.LastIndexOf('.') + 1);
        var arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }
}
