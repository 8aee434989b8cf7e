using System.Globalization;

namespace GovDataSecurity.Masking;

/// <summary>Finds values that a spreadsheet would run.</summary>
internal static class FormulaGuard
{
    /// <summary>Put in front of a formula, makes it a text.</summary>
    public const char Escape = '\'';

    /// <summary>Whether a spreadsheet could take a value for a formula. Numbers with a sign are numbers.</summary>
    public static bool IsFormula(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            return false;
        }

        if (value[0] is '\t' or '\r' or '\n')
        {
            return true;
        }

        var start = 0;
        while (start < value.Length && IsSkipped(value[start]))
        {
            start++;
        }

        var rest = value[start..];
        return !rest.IsEmpty && rest[0] is ('=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\u2212') && !IsNumber(rest);
    }

    private static bool IsSkipped(char c)
        => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static bool IsNumber(ReadOnlySpan<char> value)
    {
        var digits = value[1..].TrimEnd(' ');
        return value[0] is '+' or '-' && (digits.EndsWith("%") ? digits[..^1] : digits) is { IsEmpty: false } number && char.IsAsciiDigit(number[0])
            && double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _);
    }
}
