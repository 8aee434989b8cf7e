namespace GovDataSecurity.Masking;

/// <summary>How pseudonyms are made.</summary>
public sealed record PseudonymOptions
{
    /// <summary>Epoch 1, base32, one space for each kind.</summary>
    public static PseudonymOptions Default { get; } = new();

    /// <summary>The epoch of the key, from 1 on. Another epoch gives pseudonyms that have nothing to do with those of this one.</summary>
    public int Epoch { get; init; } = 1;

    /// <summary>How they are written.</summary>
    public PseudonymForm Form { get; init; } = PseudonymForm.Base32;

    /// <summary>What belongs together: equal values have equal pseudonyms within a space only. <see langword="null"/> for the name of the kind, so that a
    /// column and the foreign keys to it agree when they have the same kind; a name of your own when they have different ones.</summary>
    public string? Space { get; init; }
}
