using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Labels;

/// <summary>Reads labels from symbols: own attributes, overrides, base classes, interfaces, constructor parameters and the type; and from rows about members of other people's libraries.</summary>
internal sealed class LabelReader(KnownSymbols symbols, KindCatalog kinds, SourceRows? rows = null)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeLabels> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, MemberLabel> _others = new(SymbolEqualityComparer.Default);

    /// <summary>The labels of a type's members.</summary>
    public TypeLabels Of(INamedTypeSymbol type) => _types.GetOrAdd(type, Read);

    /// <summary>The label of a property or field as it is seen through a receiver: a derived type may say more than the one that declares the member.</summary>
    public MemberLabel OfMember(ISymbol member, ITypeSymbol? receiver)
    {
        if (member is IFieldSymbol { AssociatedSymbol: IPropertySymbol property })
        {
            return OfMember(property, receiver);
        }

        if (member.IsStatic)
        {
            // What is written on it counts; what a type declares is about its objects.
            return _others.GetOrAdd(member, shared => From(shared, [shared], onType: null));
        }

        MemberLabel? seen = null;
        if (receiver is INamedTypeSymbol known)
        {
            seen = Of(known).Members.TryGetValue(member.Name, out var found) ? found : null;
        }
        else if (receiver is ITypeParameterSymbol)
        {
            foreach (var type in Receivers(receiver))
            {
                if (Of(type).Members.TryGetValue(member.Name, out var found) && (seen is null || found.Label is not null))
                {
                    seen = found;
                }
            }
        }

        return seen ?? (Of(member.ContainingType).Members.TryGetValue(member.Name, out var own) ? own : new MemberLabel(member, null, null, false));
    }

    /// <summary>The label of a parameter. One of a constructor also takes the label of the member of its name, the <c>value</c> of a setter that of the property.</summary>
    public MemberLabel OfParameter(IParameterSymbol parameter) => _others.GetOrAdd(parameter, _ =>
    {
        if (parameter is { IsImplicitlyDeclared: true, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol property } })
        {
            return OfMember(property, property.ContainingType) with { Member = property };
        }

        var label = From(parameter, Declarations(parameter), onType: null);
        return label is { Label: null, IsNotClassified: false }
                && parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
                && Of(constructor.ContainingType).Members.Values.FirstOrDefault(member => SameName(member.Member, parameter)) is { } same
            ? same with { Member = parameter }
            : label;
    });

    /// <summary>The label of what a method returns.</summary>
    public MemberLabel OfResult(IMethodSymbol method) => _others.GetOrAdd(method, _ =>
        From(method, Declarations(method), onType: null));

    /// <summary>The highest label inside the objects that a value of a type consists of: its members, or those of its elements; and the member that has it.</summary>
    public (Label Label, ISymbol Member)? Nested(ITypeSymbol type) => Nested(type, new VisitedTypes());

    /// <summary>A method with those that it overrides or implements.</summary>
    public static IEnumerable<IMethodSymbol> Declarations(IMethodSymbol method)
    {
        var overridden = new List<IMethodSymbol>();
        for (IMethodSymbol? m = method; m is not null; m = m.OverriddenMethod)
        {
            overridden.Add(m);
            yield return m;
        }

        if (method.ContainingType is null || method.MethodKind is MethodKind.Constructor or MethodKind.LocalFunction or MethodKind.AnonymousFunction)
        {
            yield break;
        }

        foreach (var inInterface in method.ExplicitInterfaceImplementations)
        {
            yield return inInterface;
        }

        foreach (var inInterface in method.ContainingType.AllInterfaces.SelectMany(face => face.GetMembers(method.Name)).OfType<IMethodSymbol>())
        {
            // What a virtual method implements, its overrides implement too.
            if (method.ContainingType.FindImplementationForInterfaceMember(inInterface) is { } implementation && overridden.Exists(m => KnownSymbols.Same(m, implementation)))
            {
                yield return inInterface;
            }
        }
    }

    /// <summary>The types that declare the members of a type: its base classes, or the interfaces of an interface.</summary>
    public static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
        => type.TypeKind == TypeKind.Interface ? type.AllInterfaces.Prepend(type) : BasesOf(type);

    private static IEnumerable<IParameterSymbol> Declarations(IParameterSymbol parameter)
        => parameter.ContainingSymbol is IMethodSymbol method
            ? Declarations(method).Where(declaration => declaration.Parameters.Length > parameter.Ordinal).Select(declaration => declaration.Parameters[parameter.Ordinal])
            : [parameter];

    private static IEnumerable<INamedTypeSymbol> Receivers(ITypeSymbol? receiver) => receiver switch
    {
        INamedTypeSymbol type => [type],
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.SelectMany(Receivers),
        _ => [],
    };

    private TypeLabels Read(INamedTypeSymbol type)
    {
        if (rows is null or { IsEmpty: true } && Symbols.IsPlatform(type))
        {
            return TypeLabels.None;
        }

        var declared = BasesOf(type).Concat(type.AllInterfaces).Aggregate((Label?)null, (label, t) => Label.Join(label, OnDeclaration(t, t.GetAttributes())));
        var parameters = new Lazy<ILookup<string, IParameterSymbol>>(() => BasesOf(type).SelectMany(t => t.InstanceConstructors)
            .Where(constructor => constructor.DeclaredAccessibility != Accessibility.Private)
            .SelectMany(constructor => constructor.Parameters)
            .ToLookup(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase));
        var members = new Dictionary<string, MemberLabel>(StringComparer.Ordinal);
        var attributed = declared is null && rows is null or { IsEmpty: true } ? Attributed(type) : null;
        foreach (var member in Readable(type))
        {
            if (members.ContainsKey(member.Name))
            {
                continue;
            }

            if (attributed?.Contains(member.Name) == false)
            {
                members.Add(member.Name, new MemberLabel(member, null, null, false));
            }
            else
            {
                var declarations = BasesOf(type).Concat(type.AllInterfaces).SelectMany(t => t.GetMembers(member.Name)).Where(IsReadable)
                    .Concat(parameters.Value[member.Name])
                    .Concat(BackingFields(member));
                members.Add(member.Name, From(member, declarations, declared));
            }
        }

        return declared is null && members.Count == 0 ? TypeLabels.None : new TypeLabels(declared, members);
    }

    /// <summary>The names of members on which, or on whose declarations, some attribute stands: in most types there is none.</summary>
    private static HashSet<string> Attributed(INamedTypeSymbol type)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var t in BasesOf(type).Concat(type.AllInterfaces))
        {
            foreach (var member in t.GetMembers())
            {
                if (member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
                {
                    foreach (var parameter in constructor.Parameters)
                    {
                        if (!parameter.GetAttributes().IsEmpty)
                        {
                            names.Add(parameter.Name);
                        }
                    }
                }
                else if (member is IPropertySymbol or IFieldSymbol && !member.GetAttributes().IsEmpty)
                {
                    names.Add(member is IFieldSymbol { AssociatedSymbol: { } shown } ? shown.Name : member.Name);
                }
            }
        }

        return names;
    }

    /// <summary>The field behind an automatic property: <c>[field: …]</c> labels what the property shows.</summary>
    private static IEnumerable<ISymbol> BackingFields(ISymbol member)
        => member is IPropertySymbol ? member.ContainingType.GetMembers().Where(other => other is IFieldSymbol field && KnownSymbols.Same(field.AssociatedSymbol, member)) : [];

    private (Label Label, ISymbol Member)? Nested(ITypeSymbol type, VisitedTypes visited)
    {
        (Label Label, ISymbol Member)? highest = null;
        foreach (var part in Parts(type))
        {
            if (Symbols.IsPlatform(part) || !visited.TryEnter(part))
            {
                continue;
            }

            var labels = Of(part);
            highest = Higher(highest, labels.Declared is null ? null : (labels.Declared, part));
            foreach (var member in labels.Members.Values)
            {
                highest = Higher(highest, member.Label is null ? null : (member.Label, member.Member));
                if (!member.IsNotClassified)
                {
                    highest = Higher(highest, Nested(Symbols.TypeOf(member.Member), visited));
                }
            }
        }

        return highest;

        static (Label Label, ISymbol Member)? Higher((Label Label, ISymbol Member)? a, (Label Label, ISymbol Member)? b)
            => a is null || b is not null && b.Value.Label.Level > a.Value.Label.Level ? b : a;
    }

    /// <summary>The types of whose objects a value consists: the type, what is in the collection, the arguments of a generic type.</summary>
    private static IEnumerable<INamedTypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Parts).Concat([named]),
        _ => [],
    };

    private MemberLabel From(ISymbol symbol, IEnumerable<ISymbol> declarations, Label? onType)
    {
        Label? label = null;
        var notClassified = false;
        foreach (var declaration in declarations)
        {
            var attributes = declaration is IMethodSymbol method ? method.GetReturnTypeAttributes() : declaration.GetAttributes();
            label = Label.Join(label, OnDeclaration(declaration, attributes));
            notClassified |= attributes.Any(symbols.IsNotClassified);
        }

        // Labeled and marked as not classified at once is refused at run time; until somebody decides, the label counts.
        notClassified &= label is null;
        return new MemberLabel(symbol, label, notClassified ? null : Label.Join(label, onType), notClassified);
    }

    private Label? OnDeclaration(ISymbol declaration, ImmutableArray<AttributeData> attributes)
        => attributes.Select(Read).Aggregate(rows?.Of(declaration), Label.Join);

    /// <summary>What one attribute says; <see langword="null"/> when it is no label.</summary>
    public Label? Read(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type)
        {
            return null;
        }

        if (!KnownSymbols.DerivesFrom(type, symbols.Classified))
        {
            return rows?.OfAttribute(type) ?? (DataClassification.IsLabel(type) ? new Label(Levels.General4, null) : null);
        }

        var level = Number(attribute.NamedArguments.FirstOrDefault(named => named.Key == "Level").Value);
        if (kinds.Of(type) is { } kind)
        {
            return new Label(Math.Min(Math.Max(kind.Level, level), Levels.Core), kind);
        }

        if (KnownSymbols.Same(type, symbols.ImportantData) || KnownSymbols.Same(type, symbols.CoreData))
        {
            var floor = KnownSymbols.Same(type, symbols.CoreData) ? Levels.Core : Levels.Important;
            return new Label(Math.Min(Math.Max(floor, level), Levels.Core), null);
        }

        var argument = attribute.ConstructorArguments.Length > 0 ? Number(attribute.ConstructorArguments[0]) : Levels.Unlabeled;
        return new Label(Levels.Effective(level == Levels.Unlabeled ? argument : level), null);
    }

    private static int Number(TypedConstant constant) => constant is { Kind: TypedConstantKind.Enum, Value: { } value } ? Convert.ToInt32(value, provider: null) : Levels.Unlabeled;

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null && t.SpecialType != SpecialType.System_Object; t = t.BaseType)
        {
            yield return t;
        }
    }

    private static IEnumerable<ISymbol> Readable(INamedTypeSymbol type)
        => WithBases(type).SelectMany(t => t.GetMembers()).Where(IsReadable);

    private static bool IsReadable(ISymbol member) => member switch
    {
        IPropertySymbol property => property is { GetMethod: not null, IsStatic: false, IsIndexer: false, Name: not "EqualityContract" } && property.Name.IndexOf('.') < 0,
        IFieldSymbol field => field is { IsStatic: false, CanBeReferencedByName: true },
        _ => false,
    };

    private static bool SameName(ISymbol a, ISymbol b) => string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase);
}
