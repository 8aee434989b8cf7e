namespace GovDataSecurity.Testing;

/// <summary>Writes numbers with leading zeros.</summary>
internal static class Digit
{
    /// <summary>Fills a place with the last digits of a number.</summary>
    public static void Write(Span<char> place, ulong number)
    {
        for (var i = place.Length - 1; i >= 0; i--)
        {
            place[i] = (char)('0' + (number % 10));
            number /= 10;
        }
    }

    /// <summary>Fills a place with the last digits of a number, in an alphabet of one's own.</summary>
    public static void Write(Span<char> place, ulong number, string alphabet)
    {
        for (var i = place.Length - 1; i >= 0; i--)
        {
            place[i] = alphabet[(int)(number % (ulong)alphabet.Length)];
            number /= (ulong)alphabet.Length;
        }
    }
}
