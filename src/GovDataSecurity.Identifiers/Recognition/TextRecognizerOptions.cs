namespace GovDataSecurity.Identifiers;

/// <summary>What a <see cref="TextRecognizer"/> looks for.</summary>
public sealed class TextRecognizerOptions
{
    /// <summary>The kinds to look for, by their names on the command line; all of <see cref="TextRecognizer.Kinds"/> unless set.</summary>
    public IReadOnlyCollection<string> Kinds { get; set; } = TextRecognizer.Kinds;

    /// <summary>Whether names of people are looked for, if <see cref="Kinds"/> has them.</summary>
    public bool Names { get; set; } = true;

    /// <summary>Whether addresses are looked for, if <see cref="Kinds"/> has them.</summary>
    public bool Addresses { get; set; } = true;

    /// <summary>Spans that are not surer than this are left out: from 0 to 1, 0.5 unless set.</summary>
    public double MinConfidence { get; set; } = 0.5;
}
