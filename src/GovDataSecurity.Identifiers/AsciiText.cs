namespace GovDataSecurity.Identifiers;

/// <summary>Half-width characters only: full-width and Arabic-Indic digits are digits to the platform, but not to an identifier.</summary>
internal static class AsciiText
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLetterOrDigit(char c) => IsDigit(c) || c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    public static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
