namespace GovDataSecurity.Masking;

/// <summary>What a policy says about a column.</summary>
public sealed record CsvColumnRule
{
    private CsvColumnRule(Masker? masker, DataKind? kind, string? reason)
    {
        Masker = masker;
        Kind = kind;
        ShownBecause = reason;
    }

    /// <summary>The column is left out.</summary>
    public static CsvColumnRule Drop { get; } = new(null, null, null);

    /// <summary>Every value becomes <c>***</c>, an empty one too.</summary>
    public static CsvColumnRule Fixed { get; } = Mask(Maskers.Fixed);

    /// <summary>The kind whose masker is used; <see langword="null"/> when the policy names none.</summary>
    public DataKind? Kind { get; }

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
    /// <returns>The rule.</returns>
    /// <exception cref="GovDataSecurityException">There is no reason.</exception>
    public static CsvColumnRule Show(string reason)
        => string.IsNullOrWhiteSpace(reason) ? throw new GovDataSecurityException(ErrorCode.ArgumentEmpty, nameof(reason)) : new CsvColumnRule(null, null, reason);
}
