using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>What is known about the methods that a compilation calls: from the table, and from <c>[Sink]</c> and <c>[Declassifier]</c> in code.</summary>
internal sealed class MethodKnowledge(KnowledgeTable table, KnownSymbols symbols)
{
    /// <summary>The number of <c>SinkKind.Log</c>.</summary>
    private const int LogSink = 1;

    private readonly ConcurrentDictionary<IMethodSymbol, Facts> _facts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, Sink?> _writers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, Sink?> _propertySinks = new(SymbolEqualityComparer.Default);

    public bool IsDeclassifier(IMethodSymbol method) => Of(method).IsDeclassifier;

    public bool IsSerializer(IMethodSymbol method) => Of(method).IsSerializer;

    /// <summary>Whether the result shows what the arguments print.</summary>
    public bool IsText(IMethodSymbol method) => Of(method).IsText;

    /// <summary>Whether the result of an instance method holds what its arguments hold.</summary>
    public bool IsCarrier(IMethodSymbol method) => Of(method).IsCarrier;

    public bool IsNeutral(IMethodSymbol method) => Of(method).IsNeutral;

    /// <summary>Where everything goes that a call is given, or <see langword="null"/>.</summary>
    public Sink? SinkOf(IInvocationOperation call)
    {
        if (Of(call.TargetMethod).Sink is { } sink)
        {
            return sink;
        }

        return call.Instance is IPropertyReferenceOperation { Property: { IsStatic: true } property }
            ? _writers.GetOrAdd(property, p => FromTable("P:" + p.ContainingType.OriginalDefinition.ToDisplayString(FullName) + "." + p.Name))
            : null;

        Sink? FromTable(string id) => table.Find("sink", [id]) is { } name ? new Sink(name) : null;
    }

    /// <summary>Where the value of a parameter goes by its own <c>[Sink]</c>, or <see langword="null"/>.</summary>
    public Sink? SinkOf(IParameterSymbol parameter)
        => parameter.ContainingSymbol is IMethodSymbol method && Of(method).Parameters is { IsEmpty: false } sinks ? sinks[parameter.Ordinal + (method.ReducedFrom is null ? 0 : 1)] : null;

    /// <summary>Where the value of a property goes by its own <c>[Sink]</c>, or <see langword="null"/>.</summary>
    public Sink? SinkOf(IPropertySymbol property) => _propertySinks.GetOrAdd(property.OriginalDefinition, symbol => FromAttributes(symbol.GetAttributes()));

    private static readonly SymbolDisplayFormat FullName = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted, SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private Facts Of(IMethodSymbol method) => _facts.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, Read);

    private Facts Read(IMethodSymbol method)
    {
        IMethodSymbol[] declarations = [.. LabelReader.Declarations(method).Select(declaration => declaration.OriginalDefinition)];
        string[] ids = [.. declarations.SelectMany(Ids)];
        AttributeData[] attributes = [.. declarations.SelectMany(declaration => declaration.GetAttributes())];
        return new Facts(
            FromAttributes(attributes) ?? (table.Find("sink", ids) is { } name ? new Sink(name) : null),
            IsDeclassifier: Has("declassifier") || attributes.Any(attribute => KnownSymbols.Same(attribute.AttributeClass, symbols.Declassifier)),
            IsSerializer: Has("serializer"),
            IsText: Has("text"),
            IsCarrier: Has("carrier"),
            IsNeutral: Has("neutral"),
            ParameterSinks(declarations));

        bool Has(string role) => table.Find(role, ids) is not null;
    }

    private ImmutableArray<Sink?> ParameterSinks(IMethodSymbol[] declarations)
    {
        var sinks = declarations[0].Parameters
            .Select(parameter => declarations.Select(declaration => FromAttributes(declaration.Parameters[parameter.Ordinal].GetAttributes())).FirstOrDefault(sink => sink is not null))
            .ToImmutableArray();
        return sinks.Any(sink => sink is not null) ? sinks : ImmutableArray<Sink?>.Empty;
    }

    private static IEnumerable<string> Ids(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type || method.GetDocumentationCommentId() is not { } id)
        {
            yield break;
        }

        yield return id;
        var list = id.IndexOf('(');
        var withoutList = list < 0 ? id : id.Substring(0, list);
        yield return withoutList;

        // A generic method is M:Type.Method``1: its name alone stands for every overload too.
        var arity = withoutList.IndexOf("``", StringComparison.Ordinal);
        yield return arity < 0 ? withoutList : withoutList.Substring(0, arity);
        yield return type.GetDocumentationCommentId() ?? "";
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass?.GetDocumentationCommentId() is { Length: > 2 } attributeId)
            {
                yield return "A" + attributeId.Substring(1);
            }
        }
    }

    private Sink? FromAttributes(IEnumerable<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (KnownSymbols.Same(attribute.AttributeClass, symbols.Sink)
                && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Enum, Value: { } kind }
                && Convert.ToInt32(kind, provider: null) == LogSink)
            {
                var maximum = attribute.NamedArguments.FirstOrDefault(named => named.Key == "MaxLevel").Value;
                return new Sink("log", maximum is { Kind: TypedConstantKind.Enum, Value: { } level } ? Levels.Effective(Convert.ToInt32(level, provider: null)) : Levels.General1);
            }
        }

        return null;
    }

    private sealed record Facts(Sink? Sink, bool IsDeclassifier, bool IsSerializer, bool IsText, bool IsCarrier, bool IsNeutral, ImmutableArray<Sink?> Parameters);
}
