namespace GovDataSecurity.Masking;

/// <summary>What a table shows of a kind of data: everything, what its default mask leaves, or some characters at its ends.</summary>
public readonly record struct ShownColumn
{
    private ShownColumn(DataKind kind, bool isMasked, KeptCharacters? kept)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Kind = kind;
        IsMasked = isMasked;
        Kept = kept;
    }

    /// <summary>The kind of data.</summary>
    public DataKind Kind { get; }

    /// <summary>Whether it is masked at all.</summary>
    public bool IsMasked { get; }

    /// <summary>What a wider or narrower mask than the default one keeps; <see langword="null"/> for the default mask and for plain values.</summary>
    public KeptCharacters? Kept { get; }

    /// <summary>A column that isn't masked.</summary>
    /// <param name="kind">Its kind.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentNullException">There is no kind.</exception>
    public static ShownColumn Plain(DataKind kind) => new(kind, isMasked: false, kept: null);

    /// <summary>A column with the default mask of its kind.</summary>
    /// <inheritdoc cref="Plain" />
    public static ShownColumn Masked(DataKind kind) => new(kind, isMasked: true, kept: null);

    /// <summary>A column with a mask that keeps characters at the ends.</summary>
    /// <inheritdoc cref="Plain" />
    /// <param name="kind">Its kind.</param>
    /// <param name="kept">What the mask keeps.</param>
    public static ShownColumn Masked(DataKind kind, KeptCharacters kept) => new(kind, isMasked: true, kept);
}
