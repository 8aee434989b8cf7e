using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>What code must speak of to touch labeled data, by the names of types and of the members that give their objects.</summary>
internal sealed class Interests
{
    private readonly ClassificationContext _classification;
    private readonly ImmutableArray<INamedTypeSymbol> _types;
    private readonly Dictionary<INamedTypeSymbol, HashSet<string>> _givers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> _derived = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, HashSet<string>> _constrained = new(SymbolEqualityComparer.Default);

    public Interests(Compilation compilation, ClassificationContext classification, SourceTypes types, CancellationToken cancellationToken)
    {
        _classification = classification;
        var referenced = Referenced(compilation);
        HasLabels = referenced.Length > 0 || classification.Knowledge.Table.Sources.Length > 0 || Mentions(compilation, cancellationToken);
        _types = HasLabels ? types.All.AddRange(referenced) : ImmutableArray<INamedTypeSymbol>.Empty;
        foreach (var type in _types)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Index(type);
        }
    }

    /// <summary>Whether anything can be labeled in the compilation at all.</summary>
    public bool HasLabels { get; }

    /// <summary>What the labels in declarations ask for.</summary>
    public IReadOnlyList<Interest> OfLabels(CancellationToken cancellationToken)
    {
        var interests = new List<Interest>();
        if (!HasLabels)
        {
            return interests;
        }

        // A label on the parameter of a lambda or local function stands in the body itself.
        var written = new Interest { IsUsedSilently = true };
        written.Givers.UnionWith(AttributeNames());
        interests.Add(written);
        var named = new Interest();
        named.Members.UnionWith(_classification.Sources.InterestingNames);
        named.Givers.UnionWith(named.Members);
        interests.Add(named);
        foreach (var type in _types)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Interest? interest = null;
            foreach (var member in _classification.Labels.Of(type).Members.Values)
            {
                if (member.Label is not null)
                {
                    (interest ??= new Interest()).Members.Add(member.Member.Name);
                }
            }

            foreach (var member in type.GetMembers())
            {
                if (IsLabeled(member, type))
                {
                    if (member is IMethodSymbol method && (method.MethodKind == MethodKind.Constructor || IsLabeledInside(method)))
                    {
                        // What is labeled about a parameter is used where the method is written, and where it is called with data.
                        interests.Add(Inside(method, type));
                    }

                    if (member is not IMethodSymbol { MethodKind: MethodKind.Constructor })
                    {
                        interest ??= new Interest();
                        interest.Members.Add(member.Name);
                        interest.IsUsedSilently |= IsSilent(member);
                    }
                }
            }

            if (interest is not null)
            {
                Complete(interest, type);
                interests.Add(interest);
            }

            if (_classification.Shapes.TouchesLabels(type))
            {
                var shown = new Interest
                {
                    ShowsMembers = true,
                    ShowsText = !_classification.Shapes.Of(type, View.Text).IsEmpty,
                };
                shown.Givers.UnionWith(GiversOf(type));
                interests.Add(shown);
            }
        }

        return interests;
    }

    /// <summary>What a member asks for that turned out to hold or return labeled data.</summary>
    public Interest OfMember(ISymbol member)
    {
        var declared = member is IMethodSymbol { AssociatedSymbol: { } property } ? property : member;
        var type = declared.ContainingType.OriginalDefinition;
        var interest = new Interest { ShowsText = declared.Name == "ToString", ShowsMembers = declared is IPropertySymbol or IFieldSymbol && declared.DeclaredAccessibility != Accessibility.Private, IsUsedSilently = IsSilent(declared) };
        interest.Members.Add(declared is IMethodSymbol { MethodKind: MethodKind.Constructor } ? type.Name : declared is IPropertySymbol { IsIndexer: true } ? type.Name : declared.Name);
        if (declared.DeclaredAccessibility == Accessibility.Private || declared is IParameterSymbol)
        {
            interest.Holders.Add(type.Name);
            return interest;
        }

        Complete(interest, type);
        foreach (var face in type.AllInterfaces)
        {
            if (!Symbols.IsPlatform(face))
            {
                interest.Givers.UnionWith(GiversOf(face.OriginalDefinition));
                interest.Holders.Add(face.Name);
            }
        }

        for (var t = type.BaseType; t is not null && !Symbols.IsPlatform(t); t = t.BaseType)
        {
            interest.Givers.UnionWith(GiversOf(t.OriginalDefinition));
            if (declared.IsOverride && !t.GetMembers(declared.Name).IsEmpty)
            {
                // A base class calls what its derived classes do by its own name alone.
                interest.Holders.Add(t.Name);
            }
        }

        return interest;
    }

    private void Complete(Interest interest, INamedTypeSymbol type)
    {
        var pending = new Stack<INamedTypeSymbol>();
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        pending.Push(type.OriginalDefinition);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (!seen.Add(next))
            {
                continue;
            }

            interest.Givers.UnionWith(GiversOf(next));
            interest.Holders.Add(next.Name);
            if (_constrained.TryGetValue(next, out var constrained))
            {
                interest.Holders.UnionWith(constrained);
            }

            if (_derived.TryGetValue(next, out var derived))
            {
                derived.ForEach(pending.Push);
            }
        }
    }

    private bool IsLabeledInside(IMethodSymbol method) => _classification.Labels.OfResult(method).Label is null;

    private static Interest Inside(IMethodSymbol method, INamedTypeSymbol type)
    {
        var interest = new Interest();
        interest.Members.Add(method.MethodKind == MethodKind.Constructor ? type.Name : method.Name);
        if (IsPrimary(method))
        {
            foreach (var parameter in method.Parameters)
            {
                interest.Members.Add(parameter.Name);
            }
        }

        interest.Holders.Add(type.Name);
        return interest;
    }

    private static bool IsPrimary(IMethodSymbol method)
        => method is { MethodKind: MethodKind.Constructor, DeclaringSyntaxReferences.Length: 1 } && method.DeclaringSyntaxReferences[0].GetSyntax() is TypeDeclarationSyntax;

    private static bool IsSilent(ISymbol member) => member is IPropertySymbol { IsIndexer: true }
        || member is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } or IMethodSymbol { Name: "Deconstruct" or "GetEnumerator" or "GetAsyncEnumerator" or "Dispose" or "DisposeAsync" };

    private IEnumerable<string> GiversOf(INamedTypeSymbol type)
        => _givers.TryGetValue(type.OriginalDefinition, out var givers) ? givers.Append(type.Name) : [type.Name];

    private bool IsLabeled(ISymbol member, INamedTypeSymbol type)
    {
        switch (member)
        {
            case IFieldSymbol { IsStatic: true, AssociatedSymbol: null } or IPropertySymbol { IsStatic: true } or IPropertySymbol { IsIndexer: true }:
                return _classification.Labels.OfMember(member, type).Label is not null;
            case IMethodSymbol { AssociatedSymbol: null } method:
                if (method.MethodKind == MethodKind.Constructor && method.IsImplicitlyDeclared)
                {
                    return false;
                }

                foreach (var parameter in method.Parameters)
                {
                    if (_classification.Labels.OfParameter(parameter).Label is not null)
                    {
                        return true;
                    }
                }

                return _classification.Labels.OfResult(method).Label is not null;
            default:
                return false;
        }
    }

    private void Index(INamedTypeSymbol type)
    {
        if (type.BaseType is { } ancestor && !Symbols.IsPlatform(ancestor))
        {
            Add(_derived, ancestor.OriginalDefinition, type);
        }

        foreach (var face in type.Interfaces)
        {
            if (!Symbols.IsPlatform(face))
            {
                Add(_derived, face.OriginalDefinition, type);
            }
        }

        foreach (var parameter in type.TypeParameters)
        {
            AddConstraints(parameter, type.Name);
        }

        foreach (var member in type.GetMembers())
        {
            switch (member)
            {
                case IFieldSymbol { AssociatedSymbol: null } field:
                    AddGiver(field.Type, field.Name);
                    break;
                case IPropertySymbol property:
                    AddGiver(property.Type, property.IsIndexer ? type.Name : property.Name);
                    break;
                case IEventSymbol raised:
                    AddGiver(raised.Type, raised.Name);
                    break;
                case IMethodSymbol { AssociatedSymbol: null } method:
                    AddGiver(method.ReturnType, method.Name);
                    var isPrimary = IsPrimary(method);
                    foreach (var parameter in method.Parameters)
                    {
                        if (isPrimary)
                        {
                            // A primary constructor's parameter is named by the members that use it.
                            AddGiver(parameter.Type, parameter.Name);
                        }
                        else if (parameter.RefKind is RefKind.Out or RefKind.Ref || Symbols.DelegateOf(parameter.Type) is not null)
                        {
                            // What a method hands out through a parameter or to a function it gives too.
                            AddGiver(parameter.Type, method.MethodKind == MethodKind.Constructor ? type.Name : method.Name);
                        }
                    }

                    break;
            }
        }
    }

    private void AddConstraints(ITypeParameterSymbol parameter, string name)
    {
        foreach (var constraint in parameter.ConstraintTypes)
        {
            if (constraint is INamedTypeSymbol named && !Symbols.IsPlatform(named))
            {
                if (!_constrained.TryGetValue(named.OriginalDefinition, out var names))
                {
                    _constrained.Add(named.OriginalDefinition, names = new HashSet<string>(StringComparer.Ordinal));
                }

                names.Add(name);
            }
        }
    }

    private void AddGiver(ITypeSymbol type, string name)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                AddGiver(array.ElementType, name);
                break;
            case INamedTypeSymbol named:
                foreach (var argument in named.TypeArguments)
                {
                    AddGiver(argument, name);
                }

                if (!Symbols.IsPlatform(named))
                {
                    if (!_givers.TryGetValue(named.OriginalDefinition, out var givers))
                    {
                        _givers.Add(named.OriginalDefinition, givers = new HashSet<string>(StringComparer.Ordinal));
                    }

                    givers.Add(name);
                }

                break;
        }
    }

    private static void Add(Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> map, INamedTypeSymbol key, INamedTypeSymbol value)
    {
        if (!map.TryGetValue(key, out var values))
        {
            map.Add(key, values = []);
        }

        values.Add(value);
    }

    /// <summary>Whether the attribute of a kind or level is written anywhere.</summary>
    private bool Mentions(Compilation compilation, CancellationToken cancellationToken)
    {
        var names = new HashSet<int>(AttributeNames().Select(WordReader.HashOf));
        var words = new List<Word>();
        var buffer = Array.Empty<char>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var text = tree.GetText(cancellationToken);
            if (buffer.Length < text.Length)
            {
                buffer = new char[text.Length * 2];
            }

            text.CopyTo(0, buffer, 0, text.Length);
            words.Clear();
            WordReader.Read(buffer, text.Length, words);
            foreach (var word in words)
            {
                if (word.IsAttribute && names.Contains(word.Hash))
                {
                    return true;
                }
            }
        }

        return compilation.GetTypesByMetadataName("Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute").Length > 0;
    }

    private IEnumerable<string> AttributeNames()
    {
        const string suffix = "Attribute";
        foreach (var name in _classification.Kinds.All.Select(kind => kind.AttributeName).Concat(["Classified", "ImportantData", "CoreData"]))
        {
            yield return name;
            yield return name + suffix;
        }
    }

    /// <summary>The types of the referenced assemblies that know the labels.</summary>
    private ImmutableArray<INamedTypeSymbol> Referenced(Compilation compilation)
    {
        var home = _classification.Symbols.Classified.ContainingAssembly;
        var types = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            // The SDK's own assemblies label nothing.
            if (!assembly.Name.StartsWith(home.Name.Substring(0, home.Name.IndexOf('.') + 1), StringComparison.Ordinal) && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(identity => identity.Name == home.Name)))
            {
                SourceTypes.Add(assembly.GlobalNamespace, types);
            }
        }

        return types.ToImmutable();
    }
}
