namespace GovDataSecurity.Identifiers;

/// <summary>The classes of a byte, by its half-bytes: a class holds when both halves say so. Sixteen entries each, as a byte shuffle takes them.</summary>
internal static class BlockTables
{
    public const int Digit = 1;
    public const int Colon = 1 << 1;
    public const int Hyphen = 1 << 2;
    public const int Dot = 1 << 3;
    public const int LetterToO = 1 << 4;
    public const int LetterFromP = 1 << 5;
    public const int HexLetter = 1 << 6;
    public const int At = 1 << 7;

    public const char Ordinal = '第';
    public const char FullWidthAt = '＠';

    /// <summary>ASCII by the lower half of the byte.</summary>
    public static ReadOnlySpan<byte> LowClasses =>
    [
        Digit | LetterFromP | At,                      // 0: 0 P p @
        Digit | LetterToO | LetterFromP | HexLetter,   // 1: 1 A Q
        Digit | LetterToO | LetterFromP | HexLetter,
        Digit | LetterToO | LetterFromP | HexLetter,
        Digit | LetterToO | LetterFromP | HexLetter,
        Digit | LetterToO | LetterFromP | HexLetter,
        Digit | LetterToO | LetterFromP | HexLetter,   // 6: 6 F V
        Digit | LetterToO | LetterFromP,
        Digit | LetterToO | LetterFromP,
        Digit | LetterToO | LetterFromP,               // 9: 9 I Y
        Colon | LetterToO | LetterFromP,               // A: : J Z
        LetterToO,
        LetterToO,
        LetterToO | Hyphen,                            // D: - M
        LetterToO | Dot,                               // E: . N
        LetterToO,
    ];

    /// <summary>ASCII by the higher half of the byte; nothing from 0x80 on.</summary>
    public static ReadOnlySpan<byte> HighClasses =>
    [
        0, 0, Hyphen | Dot, Digit | Colon, LetterToO | HexLetter | At, LetterFromP, LetterToO | HexLetter, LetterFromP,
        0, 0, 0, 0, 0, 0, 0, 0,
    ];

    // The digits 〇零一二三四五六七八九幺两 and the full-width ones by the lower byte of their code. One bit a higher half, two where halves share their lower ones:
    // 0: 00 03 07 09 · 1: 10–19 · 2, 9: 24 94 · 5, 6: 5D 6B 6D · 7: 7A · 8: 8C · D: DB · F: F6.

    /// <summary>The lower byte of a digit beyond ASCII, by its lower half.</summary>
    public static ReadOnlySpan<byte> LowDigitBytes => [0x03, 0x02, 0x02, 0x03, 0x06, 0x02, 0x82, 0x03, 0x02, 0x03, 0x10, 0x48, 0x20, 0x08, 0x00, 0x00];

    /// <summary>The lower byte of a digit beyond ASCII, by its higher half.</summary>
    public static ReadOnlySpan<byte> HighDigitBytes => [0x01, 0x02, 0x04, 0x00, 0x00, 0x08, 0x08, 0x10, 0x20, 0x04, 0x00, 0x00, 0x00, 0x40, 0x00, 0x80];

    public static int LowClass(int half) => LowClasses[half];

    public static int HighClass(int half) => HighClasses[half];

    public static int LowDigitByte(int half) => LowDigitBytes[half];

    public static int HighDigitByte(int half) => HighDigitBytes[half];
}
