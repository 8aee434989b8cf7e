namespace GovDataSecurity.Analyzers.Literals;

/// <summary>The digits in which numbers are written: half-width and full-width.</summary>
internal static class Digits
{
    private const int FullWidthOffset = '０' - '0';

    public static bool IsDigit(char c) => Narrow(c) is >= '0' and <= '9';

    public static bool IsLetter(char c) => Narrow(c) is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    /// <summary>The half-width form of a full-width character.</summary>
    public static char Narrow(char c) => c is >= '！' and <= '～' ? (char)(c - FullWidthOffset) : c;

    /// <summary>The form of a half-width character that is as wide as another one.</summary>
    public static char AsWideAs(char c, char other) => Narrow(other) == other ? c : (char)(c + FullWidthOffset);
}
