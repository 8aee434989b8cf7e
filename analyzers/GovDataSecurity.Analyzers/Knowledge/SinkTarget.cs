using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Shapes;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>One part of the detail of a sink: <c>kind[/view][&lt;=level][(parameters)]</c>.</summary>
internal sealed class SinkTarget
{
    private readonly ImmutableArray<ParameterSelector> _parameters;
    private readonly bool _excludes;

    private SinkTarget(Sink sink, ImmutableArray<ParameterSelector> parameters)
    {
        Sink = sink;
        _parameters = parameters;
        _excludes = parameters.Length > 0 && parameters[0].Excludes;
    }

    public Sink Sink { get; }

    public bool IsNone => Sink.Kind == SinkKinds.None;

    public bool TakesReceiver => !_excludes && _parameters.Any(selector => selector.IsReceiver);

    /// <returns>Every part, or <see langword="null"/> when the detail is written otherwise.</returns>
    public static ImmutableArray<SinkTarget>? TryParse(string detail)
    {
        var targets = ImmutableArray.CreateBuilder<SinkTarget>();
        foreach (var part in detail.Split(';'))
        {
            if (TryParsePart(part.Trim()) is not { } target)
            {
                return null;
            }

            targets.Add(target);
        }

        return targets.ToImmutable();
    }

    /// <summary>Whether what is passed for a parameter of an unreduced method goes here.</summary>
    public bool Takes(IParameterSymbol parameter, ImmutableArray<IParameterSymbol> all)
    {
        if (parameter.RefKind == RefKind.Out)
        {
            return false;
        }

        var isNamed = _parameters.Any(selector => selector.Matches(parameter, all));
        return _excludes || _parameters.IsEmpty ? !isNamed && !ParameterSelector.IsExtended(parameter) && !IsExpressionTree(parameter.Type) : isNamed;
    }

    /// <summary>The code of a query, such as <c>x => x.Id == id</c>, is translated, not passed on.</summary>
    private static bool IsExpressionTree(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Expression", Arity: 1 } && Symbols.IsPlatform(type);

    private static SinkTarget? TryParsePart(string part)
    {
        var parameters = ImmutableArray<ParameterSelector>.Empty;
        var open = part.IndexOf('(');
        if (open >= 0)
        {
            if (part[part.Length - 1] != ')' || Parameters(part.Substring(open + 1, part.Length - open - 2)) is not { } found)
            {
                return null;
            }

            parameters = found;
            part = part.Substring(0, open);
        }

        int? level = Levels.General1;
        var limit = part.IndexOf("<=", StringComparison.Ordinal);
        if (limit >= 0)
        {
            level = Levels.Parse(part.Substring(limit + 2));
            part = part.Substring(0, limit);
        }

        View? view = null;
        var slash = part.IndexOf('/');
        if (slash >= 0)
        {
            view = ParseView(part.Substring(slash + 1));
            if (view is null)
            {
                return null;
            }

            part = part.Substring(0, slash);
        }

        return level is not null && (part == SinkKinds.None || SinkKinds.IsKnown(part))
            ? new SinkTarget(new Sink(part, level.Value, view ?? SinkKinds.ViewOf(part)), parameters)
            : null;
    }

    private static View? ParseView(string name) => name switch
    {
        "text" => View.Text,
        "elements" => View.Elements,
        "members" => View.Members,
        _ => null,
    };

    /// <returns><see langword="null"/> when one is malformed, or when some are meant and others are not.</returns>
    private static ImmutableArray<ParameterSelector>? Parameters(string list)
    {
        var selectors = ImmutableArray.CreateBuilder<ParameterSelector>();
        foreach (var name in list.Split(','))
        {
            if (ParameterSelector.TryParse(name.Trim()) is not { } selector || selectors.Count > 0 && selectors[0].Excludes != selector.Excludes)
            {
                return null;
            }

            selectors.Add(selector);
        }

        return selectors.ToImmutable();
    }
}
