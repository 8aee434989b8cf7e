using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>Stands for the objects that an expression makes or that a parameter, member or variable holds.</summary>
internal sealed class Site : IEquatable<Site>
{
    private const int MostSteps = 3;

    private readonly object _key;
    private int _hash;
    private readonly string _path = "";
    private readonly int _steps;

    /// <param name="made">The expression that makes the objects.</param>
    /// <param name="path">The members that lead to an object inside.</param>
    public Site(SyntaxNode made, string path = "")
    {
        _key = made;
        _path = path;
    }

    /// <param name="holder">What holds objects that came from elsewhere.</param>
    public Site(ISymbol holder) => _key = holder;

    private Site(object key, string path, int steps)
    {
        _key = key;
        _path = path;
        _steps = steps;
    }

    /// <summary>The objects that a member of these objects holds.</summary>
    public Site Then(string member) => _steps >= MostSteps ? this : new Site(_key, _path + "." + member, _steps + 1);

    /// <summary>The objects that a call gives of those that the called function makes.</summary>
    public Site Through(SyntaxNode call)
        => _key is SyntaxNode made && ReferenceEquals(made.SyntaxTree, call.SyntaxTree) && !call.Span.Contains(made.Span)
            ? new Site(call, _path + made.SpanStart.ToString(System.Globalization.CultureInfo.InvariantCulture), _steps)
            : this;

    /// <summary>Whether the objects came with an input, and weren't made here.</summary>
    public bool IsOf(ISymbol root) => _key is ISymbol holder && SymbolEqualityComparer.Default.Equals(holder, root);

    public bool Equals(Site? other) => other is not null
        && GetHashCode() == other.GetHashCode()
        && _path == other._path
        && (ReferenceEquals(_key, other._key) || _key is ISymbol a && other._key is ISymbol b && SymbolEqualityComparer.Default.Equals(a, b));

    public override bool Equals(object? obj) => Equals(obj as Site);

    public override int GetHashCode()
    {
        // It is asked for again and again.
        if (_hash == 0)
        {
            _hash = (((_key is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : _key.GetHashCode()) * 31) + StringComparer.Ordinal.GetHashCode(_path)) | 1;
        }

        return _hash;
    }
}
