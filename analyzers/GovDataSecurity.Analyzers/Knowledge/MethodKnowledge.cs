using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>What is known about the members that a compilation uses: from the table, and from <c>[Sink]</c> and <c>[Declassifier]</c> in code.</summary>
/// <remarks>Of the members that a member overrides or implements the nearest that says something counts, so that a row on a base type holds for its implementations until one has its own.</remarks>
internal sealed class MethodKnowledge(KnowledgeTable table, KnownSymbols symbols)
{
    private readonly ConcurrentDictionary<IMethodSymbol, MethodFacts> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, PropertyFacts> _properties = new(SymbolEqualityComparer.Default);
    private readonly KnownNames _names = new(table);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<KnowledgeRow>> _types = new(SymbolEqualityComparer.Default);

    /// <summary>What is known about a method.</summary>
    public MethodFacts Of(IMethodSymbol method) => _methods.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, Read);

    /// <summary>What is known about a method called on a value of a type that derives from the one that declares the method: rows on that type, or between the two, count first.</summary>
    public MethodFacts Of(IMethodSymbol method, ITypeSymbol? receiver)
    {
        var facts = Of(method);
        if (method.IsStatic || method.ReducedFrom is not null || RowsBelow(method, receiver) is not { IsDefaultOrEmpty: false } rows)
        {
            return facts;
        }

        var definition = method.OriginalDefinition;
        var targets = rows.SelectMany(row => row.Targets).ToImmutableArray();
        return facts with
        {
            Parameters = targets.IsEmpty ? facts.Parameters : Parameters(definition, parameter => SinkOf(targets, parameter, definition)),
            Declassifies = rows.FirstOrDefault(row => row.Role == Role.Declassifier)?.Declassification ?? facts.Declassifies,
            IsText = facts.IsText || rows.Any(row => row.Role == Role.Text),
            IsCarrier = facts.IsCarrier || rows.Any(row => row.Role == Role.Carrier),
            IsNeutral = facts.IsNeutral || rows.Any(row => row.Role == Role.Neutral),
        };
    }

    /// <summary>Where everything goes that is written to a value of a type, as to a writer or stream over a file; <see langword="null"/> when nothing is known, or a row says that nothing leaves.</summary>
    public Sink? SinkOf(ITypeSymbol type) => TargetsOf(type).FirstOrDefault(target => !target.IsNone)?.Sink;

    /// <summary>Whether a row says that nothing leaves through values of a type: a stream in memory, or one that encrypts.</summary>
    public bool IsNoSink(ITypeSymbol type) => TargetsOf(type) is { IsEmpty: false } targets && targets.All(target => target.IsNone);

    /// <summary>Where the value of a parameter goes, or <see langword="null"/>.</summary>
    public Sink? SinkOf(IParameterSymbol parameter)
        => parameter.ContainingSymbol is IMethodSymbol method ? Of(method).SinkAt(parameter.Ordinal + (method.ReducedFrom is null ? 0 : 1)) : null;

    /// <summary>Where a value goes that is assigned to a property, or to an indexer with its index; or <see langword="null"/>.</summary>
    public Sink? SinkOf(IPropertySymbol property) => OfProperty(property).Assigned;

    /// <summary>The same of a property of a value whose type derives from the one that declares the property, as an indexer of a dictionary: rows on that type, or between the two, count first.</summary>
    public Sink? SinkOf(IPropertySymbol property, ITypeSymbol? receiver)
        => property.IsStatic || RowsBelow(property, receiver) is not { IsDefaultOrEmpty: false } rows || rows.All(row => row.Role != Role.Sink) ? SinkOf(property)
            : rows.SelectMany(row => row.Targets).FirstOrDefault() is { IsNone: false } target ? target.Sink : null;

    /// <summary>Where everything goes that is put into the object that a property gives, by index or by assignment to its members; or <see langword="null"/>.</summary>
    public Sink? SinkOfReceiver(IPropertySymbol property) => OfProperty(property).Held;

    /// <summary>Where everything goes that a method called on the object of a property is given; <see langword="null"/> too for one that only asks.</summary>
    public Sink? SinkOfReceiver(IPropertySymbol property, IMethodSymbol called) => Puts(called) ? SinkOfReceiver(property) : null;

    /// <summary>Whether a property tells nothing about the data of its object.</summary>
    public bool IsNeutral(IPropertySymbol property) => OfProperty(property).IsNeutral;

    public bool IsDeclassifier(IMethodSymbol method) => Of(method).Declassifies != Declassification.None;

    private PropertyFacts OfProperty(IPropertySymbol property) => _properties.GetOrAdd(property.OriginalDefinition, Read);

    private MethodFacts Read(IMethodSymbol method)
    {
        if (!_names.MayMean(method))
        {
            return MethodFacts.None;
        }

        var declarations = LabelReader.Declarations(method).Select(declaration => declaration.OriginalDefinition).Concat(BaseConstructors(method)).ToImmutableArray();
        var attributes = declarations.SelectMany(declaration => declaration.GetAttributes()).ToImmutableArray();
        var rows = declarations.SelectMany(declaration => SymbolIds.Of(declaration)).Select(id => table.Of(id)).Where(found => !found.IsEmpty).ToImmutableArray();
        var targets = Nearest(rows, Role.Sink);
        var whole = FromAttributes(attributes);
        return new MethodFacts
        {
            Parameters = Parameters(method, parameter => FromAttributes(AttributesOf(declarations, parameter)) ?? Whole(parameter) ?? SinkOf(targets, parameter, method)),
            Receiver = targets.FirstOrDefault(target => target.TakesReceiver)?.Sink,
            Returned = Nearest(rows, Role.SinkFactory).FirstOrDefault()?.Sink,
            Declassifies = Declassifies(attributes) ?? rows.SelectMany(found => found).FirstOrDefault(row => row.Role == Role.Declassifier)?.Declassification ?? Declassification.None,
            IsReveal = Has(Role.Reveal),
            IsSerializer = Has(Role.Serializer),
            IsText = Has(Role.Text),
            IsCarrier = Has(Role.Carrier),
            IsNeutral = Has(Role.Neutral),
            IsMapper = Has(Role.Mapper),
        };

        bool Has(Role role) => rows.Any(found => found.Any(row => row.Role == role));

        Sink? Whole(IParameterSymbol parameter) => parameter.RefKind == RefKind.Out || ParameterSelector.IsExtended(parameter) ? null : whole;
    }

    private PropertyFacts Read(IPropertySymbol property)
    {
        if (!_names.MayMean(property))
        {
            return PropertyFacts.None;
        }

        var declarations = Declarations(property).ToImmutableArray();
        var rows = declarations.SelectMany(declaration => SymbolIds.Of(declaration)).Select(id => table.Of(id)).Where(found => !found.IsEmpty).ToImmutableArray();
        return new PropertyFacts(
            FromAttributes(declarations.SelectMany(declaration => declaration.GetAttributes())) ?? Nearest(rows, Role.Sink, target => !target.TakesReceiver).FirstOrDefault(target => !target.IsNone)?.Sink,
            Nearest(rows, Role.Sink, target => target.TakesReceiver).FirstOrDefault()?.Sink,
            rows.Any(found => found.Any(row => row.Role == Role.Neutral)));
    }

    /// <summary>What the first of several ids says that has a row of a role, and in it a target that is asked for.</summary>
    private static ImmutableArray<SinkTarget> Nearest(ImmutableArray<ImmutableArray<KnowledgeRow>> rows, Role role, Func<SinkTarget, bool>? isAskedFor = null)
    {
        foreach (var found in rows)
        {
            var targets = found.Where(row => row.Role == role).SelectMany(row => row.Targets).Where(target => isAskedFor is null || isAskedFor(target)).ToImmutableArray();
            if (!targets.IsEmpty)
            {
                return targets;
            }
        }

        return ImmutableArray<SinkTarget>.Empty;
    }

    private static Sink? SinkOf(ImmutableArray<SinkTarget> targets, IParameterSymbol parameter, IMethodSymbol method)
        => targets.FirstOrDefault(target => target.Takes(parameter, method.Parameters)) is { IsNone: false } found ? found.Sink : null;

    private static ImmutableArray<Sink?> Parameters(IMethodSymbol method, Func<IParameterSymbol, Sink?> sinkOf)
    {
        var sinks = method.Parameters.Select(sinkOf).ToImmutableArray();
        return sinks.Any(sink => sink is not null) ? sinks : ImmutableArray<Sink?>.Empty;
    }

    private static IEnumerable<AttributeData> AttributesOf(ImmutableArray<IMethodSymbol> declarations, IParameterSymbol parameter)
        => declarations.Where(declaration => declaration.Parameters.Length > parameter.Ordinal && declaration.MethodKind == declarations[0].MethodKind)
            .SelectMany(declaration => declaration.Parameters[parameter.Ordinal].GetAttributes());

    /// <summary>What a constructor of another assembly does with its arguments, those of its base classes tell. One in this compilation has a body that does.</summary>
    private static IEnumerable<IMethodSymbol> BaseConstructors(IMethodSymbol method)
        => method.MethodKind == MethodKind.Constructor && method.DeclaringSyntaxReferences.IsEmpty && method.ContainingType is { DeclaringSyntaxReferences.IsEmpty: true } type
            ? Bases(type).Skip(1).Select(ancestor => ancestor.OriginalDefinition.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.IsEmpty)).OfType<IMethodSymbol>()
            : [];

    private static IEnumerable<IPropertySymbol> Declarations(IPropertySymbol property)
    {
        var overridden = new List<IPropertySymbol>();
        for (IPropertySymbol? p = property; p is not null; p = p.OverriddenProperty)
        {
            overridden.Add(p);
            yield return p.OriginalDefinition;
        }

        foreach (var inInterface in property.ExplicitInterfaceImplementations)
        {
            yield return inInterface.OriginalDefinition;
        }

        foreach (var inInterface in property.ContainingType.AllInterfaces.SelectMany(face => face.GetMembers(property.Name)).OfType<IPropertySymbol>())
        {
            if (property.ContainingType.FindImplementationForInterfaceMember(inInterface) is { } implementation && overridden.Exists(p => KnownSymbols.Same(p, implementation)))
            {
                yield return inInterface.OriginalDefinition;
            }
        }
    }

    private ImmutableArray<KnowledgeRow> RowsBelow(ISymbol member, ITypeSymbol? receiver)
    {
        var declaring = member.ContainingType?.OriginalDefinition;
        return receiver is null || KnownSymbols.Same(receiver.OriginalDefinition, declaring) ? ImmutableArray<KnowledgeRow>.Empty
            : Bases(receiver).TakeWhile(type => !KnownSymbols.Same(type.OriginalDefinition, declaring)).Select(RowsOf).FirstOrDefault(rows => !rows.IsEmpty);
    }

    /// <summary>The targets of the nearest type that has some.</summary>
    private ImmutableArray<SinkTarget> TargetsOf(ITypeSymbol type)
        => Bases(type).Select(RowsOf).FirstOrDefault(rows => rows.Any(row => row.Role == Role.Sink)) is { IsDefault: false } rows ? rows.SelectMany(row => row.Targets).ToImmutableArray() : ImmutableArray<SinkTarget>.Empty;

    private ImmutableArray<KnowledgeRow> RowsOf(INamedTypeSymbol type) => _types.GetOrAdd(type.OriginalDefinition, definition => table.Of(definition.GetDocumentationCommentId() ?? ""));

    /// <summary>A type and its base classes, or its interfaces where it is one.</summary>
    private static IEnumerable<INamedTypeSymbol> Bases(ITypeSymbol type) => type is INamedTypeSymbol named ? LabelReader.WithBases(named) : [];

    /// <summary>Whether a method keeps what it is given: it returns nothing else of interest, or is called so.</summary>
    private static bool Puts(IMethodSymbol method)
        => method.ReturnsVoid || method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 }
            || method.Name.StartsWith("Add", StringComparison.Ordinal) || method.Name.StartsWith("TryAdd", StringComparison.Ordinal) || method.Name.StartsWith("Append", StringComparison.Ordinal);

    private Sink? FromAttributes(IEnumerable<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (KnownSymbols.Same(attribute.AttributeClass, symbols.Sink) && SinkKinds.Of(NumberOf(attribute)) is { } kind)
            {
                var maximum = attribute.NamedArguments.FirstOrDefault(named => named.Key == "MaxLevel").Value;
                return new Sink(kind, maximum is { Kind: TypedConstantKind.Enum, Value: { } level } ? Levels.Effective(Convert.ToInt32(level, provider: null)) : Levels.General1);
            }
        }

        return null;
    }

    /// <returns><see langword="null"/> when no attribute says that a method declassifies.</returns>
    private Declassification? Declassifies(IEnumerable<AttributeData> attributes)
        => attributes.FirstOrDefault(attribute => KnownSymbols.Same(attribute.AttributeClass, symbols.Declassifier)) is not { } found ? null : NumberOf(found) switch
        {
            2 => Declassification.Pseudonymization,
            5 => Declassification.Encryption,
            _ => Declassification.Masking,
        };

    private static int NumberOf(AttributeData attribute)
        => attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Enum, Value: { } value } ? Convert.ToInt32(value, provider: null) : 0;

    /// <param name="Assigned">Where an assigned value goes.</param>
    /// <param name="Held">Where everything goes that is put into the object.</param>
    /// <param name="IsNeutral">Whether the value tells nothing about the data.</param>
    private sealed record PropertyFacts(Sink? Assigned, Sink? Held, bool IsNeutral)
    {
        public static readonly PropertyFacts None = new(null, null, false);
    }
}
