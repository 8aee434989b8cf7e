namespace GovDataSecurity.Masking;

/// <summary>How strong a mask is: how many values agree with what it shows and with what the other columns of the table tell.</summary>
/// <remarks>
/// <para>Counted from the structure of identifiers: birth dates of a hundred years, check characters, divisions and issuers in use. Who knows more than the
/// table, a register for example, needs fewer tries.</para>
/// <para>A resident id masked as 6+4 leaves 3,317 numbers, 331 when the decade of birth is known from another column, 33 when the year is.</para>
/// </remarks>
public readonly record struct MaskStrength
{
    private MaskStrength(DataKind kind, KeptCharacters kept, long? candidates)
    {
        Kind = kind;
        Kept = kept;
        Candidates = candidates;
    }

    /// <summary>The kind of the masked value.</summary>
    public DataKind Kind { get; }

    /// <summary>What the mask keeps.</summary>
    public KeptCharacters Kept { get; }

    /// <summary>How many values remain, at least 1; <see langword="null"/> for kinds whose values nobody can count: names, addresses, text, and what is dropped.</summary>
    public long? Candidates { get; }

    /// <summary>The strength of the default mask of a kind.</summary>
    /// <param name="kind">The kind of the masked value.</param>
    /// <param name="knownColumns">What else the table shows about the same person.</param>
    /// <returns>The strength.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static MaskStrength Of(DataKind kind, params IEnumerable<ShownColumn> knownColumns)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Of(kind, CandidateModel.Find(kind)?.DefaultKept ?? default, knownColumns);
    }

    /// <summary>The strength of a mask that keeps some characters at the ends.</summary>
    /// <inheritdoc cref="Of(DataKind, IEnumerable{ShownColumn})" />
    /// <param name="kind">The kind of the masked value.</param>
    /// <param name="kept">What the mask keeps, of an identifier of the usual length.</param>
    /// <param name="knownColumns">What else the table shows about the same person.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of kept characters is negative.</exception>
    public static MaskStrength Of(DataKind kind, KeptCharacters kept, params IEnumerable<ShownColumn> knownColumns)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(knownColumns);
        kept.ThrowIfNegative();
        if (CandidateModel.Find(kind) is not { } model)
        {
            return new MaskStrength(kind, kept, null);
        }

        var facts = KnownFacts.Of(knownColumns);
        var candidates = facts.Plain.Contains(kind.Name) ? 1 : Math.Max(1, Math.Floor(model.Count(kept, facts)));
        return new MaskStrength(kind, kept, (long)Math.Min(candidates, long.MaxValue / 2));
    }
}
