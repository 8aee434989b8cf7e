using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>How objects are printed masked, in logs and by <see cref="ObjectMasker"/>.</summary>
/// <remarks>The limits keep a log line a line. What lies beyond them prints as <c>…</c>.</remarks>
public sealed record MaskingOptions
{
    /// <summary>The maskers of the SDK and the limits below.</summary>
    public static MaskingOptions Default { get; } = new();

    /// <summary>Which masker serves which kind.</summary>
    public MaskerRegistry Maskers { get; init; } = MaskerRegistry.Default;

    /// <summary>What is looked for in log texts that nobody labeled.</summary>
    public TextRecognizer Recognizer { get; init; } = TextRecognizer.Default;

    /// <summary>The clock that row label rules look at.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether masked copies and masked JSON also mask members that nobody labeled. Printing always does.</summary>
    public bool MasksUnlabeled { get; init; }

    /// <summary>How many objects and collections may stand inside each other.</summary>
    public int MaxDepth { get; init; } = 8;

    /// <summary>How many items of a collection are printed.</summary>
    public int MaxItems { get; init; } = 20;

    /// <summary>About how many UTF-16 units are printed.</summary>
    public int MaxLength { get; init; } = 16 * 1024;
}
