namespace GovDataSecurity.Identifiers;

/// <summary>What stands where in 64 UTF-16 units: one bit a unit, the first unit in the lowest bit.</summary>
internal struct CharacterBlock
{
    public const int Length = 64;

    /// <summary>0 to 9.</summary>
    public ulong Digits;

    /// <summary>A to Z, a to z.</summary>
    public ulong Letters;

    /// <summary>A to F, a to f.</summary>
    public ulong HexLetters;

    public ulong Hyphens;

    public ulong Spaces;

    public ulong Dots;

    public ulong Colons;

    public ulong Ats;

    /// <summary>Everything beyond ASCII.</summary>
    public ulong Wide;

    /// <summary>Beyond ASCII, and the lower byte is that of a Chinese or full-width digit: every such digit, and one in fourteen other characters.</summary>
    public ulong WideDigits;

    /// <summary>第 of officers' ids and the full-width <c>@</c>: whether one is there at all.</summary>
    public bool HasMark;
}
