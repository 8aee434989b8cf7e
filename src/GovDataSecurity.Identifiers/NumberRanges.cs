namespace GovDataSecurity.Identifiers;

/// <summary>A table of numbers from a list of numbers and runs such as <c>310-319 335</c>, separated by single spaces.</summary>
internal static class NumberRanges
{
    /// <summary>Reads a list.</summary>
    /// <param name="ranges">The list; an empty one is empty.</param>
    /// <param name="lowest">The lowest number; the first of the table.</param>
    /// <param name="highest">The highest number; the last of the table.</param>
    /// <returns><see langword="null"/> when the list is malformed or leaves those bounds.</returns>
    public static bool[]? TryRead(string ranges, int lowest, int highest)
    {
        var table = new bool[highest - lowest + 1];
        if (ranges.Length == 0)
        {
            return table;
        }

        foreach (var range in ranges.Split(' '))
        {
            var hyphen = range.IndexOf('-');
            if (!TryReadNumber(hyphen < 0 ? range : range.Substring(0, hyphen), out var first)
                || !TryReadNumber(range.Substring(hyphen + 1), out var last)
                || first < lowest || last > highest || last < first)
            {
                return null;
            }

            for (var i = first; i <= last; i++)
            {
                table[i - lowest] = true;
            }
        }

        return table;
    }

    private static bool TryReadNumber(string text, out int number)
    {
        var isNumber = text.Length is > 0 and <= 9 && AsciiText.AreDigits(text.AsSpan());
        number = isNumber ? AsciiText.Number(text.AsSpan()) : 0;
        return isNumber;
    }
}
