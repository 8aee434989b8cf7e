namespace GovDataSecurity.Identifiers;

/// <summary>What speaks for a recognized span.</summary>
[Flags]
public enum RecognitionEvidence
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It has the form of the kind.</summary>
    Form = 1,

    /// <summary>A check digit or check character fits.</summary>
    CheckDigit = 1 << 1,

    /// <summary>It states a date that exists and isn't out of the question.</summary>
    Date = 1 << 2,

    /// <summary>It states a province or division that is issued.</summary>
    Province = 1 << 3,

    /// <summary>It begins with a range that is assigned to the kind: a mobile network, an area code, a card scheme, a registration authority.</summary>
    AssignedRange = 1 << 4,

    /// <summary>A word beside it names the kind, such as 身份证 or <c>phone</c>.</summary>
    Context = 1 << 5,

    /// <summary>A form of address stands behind it, such as 先生 or 女士.</summary>
    Title = 1 << 6,

    /// <summary>It begins with a surname.</summary>
    FamilyName = 1 << 7,

    /// <summary>It consists of parts of an address, such as 市, 区, 路 and 号.</summary>
    AddressParts = 1 << 8,

    /// <summary>Other finds stand beside it, as in a record or a list.</summary>
    Neighbor = 1 << 9,
}
