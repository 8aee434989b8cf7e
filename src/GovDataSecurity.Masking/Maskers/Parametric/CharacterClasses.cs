namespace GovDataSecurity.Masking;

/// <summary>Classes of characters, for <see cref="Maskers.MaskCharacters"/>.</summary>
[Flags]
public enum CharacterClasses
{
    /// <summary>No character.</summary>
    None = 0,

    /// <summary>Digits of every script and width, and Chinese numerals.</summary>
    Digits = 1,

    /// <summary>Letters with upper and lower case, of every script and width.</summary>
    Letters = 2,

    /// <summary>Ideographs and all letters without case, private use included: registers write rare characters so.</summary>
    Ideographs = 4,

    /// <summary>Punctuation, spaces, signs and everything else.</summary>
    Others = 8,

    /// <summary>Every character.</summary>
    All = Digits | Letters | Ideographs | Others,
}
