namespace GovDataSecurity.Identifiers;

/// <summary>What is wrong with a text that should be an identifier. The first that is found counts, in the order in which a person would look.</summary>
public enum IdentifierFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>There is no text.</summary>
    Empty,

    /// <summary>Full-width characters, or digits of another script; normalizing helps.</summary>
    Width,

    /// <summary>Spaces, hyphens or other separators where none belong; normalizing helps.</summary>
    Separator,

    /// <summary>Too few or too many characters.</summary>
    Length,

    /// <summary>A character that such an identifier doesn't have, a small letter for a capital among them.</summary>
    Character,

    /// <summary>The right characters in the wrong places.</summary>
    Form,

    /// <summary>No province, authority or area has such a code.</summary>
    Division,

    /// <summary>A day that no calendar has, or one before 1800.</summary>
    Date,

    /// <summary>A day that is yet to come.</summary>
    FutureDate,

    /// <summary>A range that nobody was given, by the tables of this version.</summary>
    Unassigned,

    /// <summary>The check character doesn't fit.</summary>
    CheckCharacter,

    /// <summary>The code inside the code doesn't fit: the organization code in a unified social credit code.</summary>
    EmbeddedCode,
}
