namespace GovDataSecurity.Masking;

/// <summary>What a policy says about a column.</summary>
public sealed record CsvColumnRule
{
    private CsvColumnRule(Masker? masker, DataKind? kind, string? reason, KeptCharacters? kept = null)
    {
        Masker = masker;
        Kind = kind;
        ShownBecause = reason;
        Kept = kept;
    }

    /// <summary>The column is left out.</summary>
    public static CsvColumnRule Drop { get; } = new(null, null, null);

    /// <summary>Every value becomes <c>***</c>, an empty one too.</summary>
    public static CsvColumnRule Fixed { get; } = Mask(Maskers.Fixed);

    /// <summary>The kind of the values, whose masker is used unless they are shown; <see langword="null"/> when the policy names none.</summary>
    public DataKind? Kind { get; }

    /// <summary>How many characters are kept of an identifier, where the policy says another number than the mask of its kind.</summary>
    public KeptCharacters? Kept { get; }

    /// <summary>Why the column is shown as it is; <see langword="null"/> unless it is.</summary>
    public string? ShownBecause { get; }

    /// <summary>Whether the column is left out.</summary>
    public bool IsDropped => Masker is null && Kind is null && ShownBecause is null;

    internal Masker? Masker { get; }

    /// <summary>Values go through the masker of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The rule.</returns>
    public static CsvColumnRule Mask(DataKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new CsvColumnRule(null, kind, null);
    }

    /// <summary>Values go through the masker of a kind of identifier that keeps another number of characters.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="kept">How many characters it keeps; <see cref="CsvPolicy.CheckStrength"/> tells what that leaves to guess.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="GovDataSecurityException">The mask of the kind keeps something else.</exception>
    public static CsvColumnRule Mask(DataKind kind, KeptCharacters kept)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new CsvColumnRule(Maskers.For(kind, kept), kind, null, kept);
    }

    /// <summary>Values go through a masker.</summary>
    /// <param name="masker">The masker.</param>
    /// <returns>The rule.</returns>
    public static CsvColumnRule Mask(Masker masker)
    {
        ArgumentNullException.ThrowIfNull(masker);
        return new CsvColumnRule(masker, null, null);
    }

    /// <summary>Values are shown.</summary>
    /// <param name="reason">Why they need no protection.</param>
    /// <param name="kind">What they are, so that <see cref="CsvPolicy.CheckStrength"/> knows what they tell about masked columns.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="GovDataSecurityException">There is no reason.</exception>
    public static CsvColumnRule Show(string reason, DataKind? kind = null)
        => string.IsNullOrWhiteSpace(reason) ? throw new GovDataSecurityException(ErrorCode.ArgumentEmpty, nameof(reason)) : new CsvColumnRule(null, kind, reason);
}
