using System.Globalization;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>One parameter of every overload: by name, by position, by name or else by position; or the object that the method is called on.</summary>
internal sealed class ParameterSelector
{
    private const string This = "this";

    private readonly string? _name;
    private readonly int? _position;

    private ParameterSelector(string? name, int? position, bool excludes)
    {
        _name = name;
        _position = position;
        Excludes = excludes;
    }

    /// <summary>Whether it says what is not meant.</summary>
    public bool Excludes { get; }

    public bool IsReceiver => _name == This;

    /// <param name="text"><c>name</c>, <c>2</c>, <c>name|2</c> or <c>this</c>; with <c>-</c> in front, all others.</param>
    /// <returns><see langword="null"/> when the text is none of these.</returns>
    public static ParameterSelector? TryParse(string text)
    {
        var excludes = text.StartsWith("-", StringComparison.Ordinal);
        var parts = (excludes ? text.Substring(1) : text).Split('|');
        var last = parts[parts.Length - 1];
        int? position = int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return parts.Length switch
        {
            1 when position is not null => new ParameterSelector(null, position, excludes),
            1 when IsName(last) => new ParameterSelector(last, null, excludes),
            2 when position is not null && IsName(parts[0]) && parts[0] != This => new ParameterSelector(parts[0], position, excludes),
            _ => null,
        };
    }

    /// <summary>Whether it means a parameter of an unreduced method.</summary>
    public bool Matches(IParameterSymbol parameter, ImmutableArray<IParameterSymbol> all)
    {
        if (_name is null)
        {
            return parameter.Ordinal == _position;
        }

        return parameter.Name == _name
            || IsReceiver && IsExtended(parameter)
            || parameter.Ordinal == _position && !all.Any(other => other.Name == _name);
    }

    /// <summary>Whether a parameter is the one that an extension method extends.</summary>
    public static bool IsExtended(IParameterSymbol parameter) => parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } };

    private static bool IsName(string text) => text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c == '_') && !char.IsDigit(text[0]);
}
