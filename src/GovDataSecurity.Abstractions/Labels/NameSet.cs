namespace GovDataSecurity;

/// <summary>An immutable set of names with a value for "any": the neutral element of intersection.</summary>
public sealed class NameSet : IEquatable<NameSet>
{
    private readonly string[] _names;

    private NameSet(string[] names, bool isAny)
    {
        _names = names;
        IsAny = isAny;
    }

    /// <summary>Every name: intersected with another set, gives that set.</summary>
    public static NameSet Any { get; } = new([], isAny: true);

    /// <summary>No name.</summary>
    public static NameSet Empty { get; } = new([], isAny: false);

    /// <summary>Whether this is <see cref="Any"/>.</summary>
    public bool IsAny { get; }

    /// <summary>The names, in ordinal order; empty for <see cref="Any"/>.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>A set of names.</summary>
    /// <param name="names">The names; doubles count once.</param>
    /// <returns>The set.</returns>
    public static NameSet Of(params string[] names) => Of((IEnumerable<string>)names);

    /// <inheritdoc cref="Of(string[])" />
    public static NameSet Of(IEnumerable<string> names)
    {
        var sorted = new SortedSet<string>(names, StringComparer.Ordinal);
        return sorted.Count == 0 ? Empty : new NameSet([.. sorted], isAny: false);
    }

    /// <summary>Whether a name belongs to the set.</summary>
    /// <param name="name">A name, compared exactly.</param>
    /// <returns>Always <see langword="true"/> for <see cref="Any"/>.</returns>
    public bool Contains(string name) => IsAny || Array.BinarySearch(_names, name, StringComparer.Ordinal) >= 0;

    /// <summary>What both sets have.</summary>
    /// <param name="other">Another set.</param>
    /// <returns>The intersection.</returns>
    public NameSet Intersect(NameSet other)
        => IsAny ? other : other.IsAny ? this : Of(_names.Where(other.Contains));

    /// <summary>What either set has.</summary>
    /// <param name="other">Another set.</param>
    /// <returns>The union; <see cref="Any"/> when either is.</returns>
    public NameSet Union(NameSet other)
        => IsAny || other.IsAny ? Any : other._names.Length == 0 ? this : _names.Length == 0 ? other : Of(_names.Concat(other._names));

    /// <inheritdoc />
    public bool Equals(NameSet? other) => other is not null && IsAny == other.IsAny && _names.SequenceEqual(other._names, StringComparer.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as NameSet);

    /// <inheritdoc />
    public override int GetHashCode()
        => _names.Aggregate(IsAny ? 1 : 17, (hash, name) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(name)));

    /// <inheritdoc />
    public override string ToString() => IsAny ? "*" : string.Join(",", _names);
}
