using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<ISymbol, Sink?> _sinks = new(SymbolEqualityComparer.Default);

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
            ? _sinks.GetOrAdd(property, p => FromTable("P:" + p.ContainingType.OriginalDefinition.ToDisplayString(FullName) + "." + p.Name))
            : null;

        Sink? FromTable(string id) => table.Find("sink", [id]) is { } name ? new Sink(name) : null;
    }

    /// <summary>Where the value of a parameter or property goes by its own <c>[Sink]</c>, or <see langword="null"/>.</summary>
    public Sink? SinkOf(ISymbol parameterOrProperty) => _sinks.GetOrAdd(parameterOrProperty, symbol => FromAttributes(symbol.GetAttributes()));

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
            IsNeutral: Has("neutral"));

        bool Has(string role) => table.Find(role, ids) is not null;
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

    private sealed record Facts(Sink? Sink, bool IsDeclassifier, bool IsSerializer, bool IsText, bool IsCarrier, bool IsNeutral);
}
