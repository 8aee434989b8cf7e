using System.Globalization;

namespace GovDataSecurity.Masking;

/// <summary>How many characters of an identifier a mask keeps at its beginning and at its end, separators not counted.</summary>
/// <param name="First">At the beginning.</param>
/// <param name="Last">At the end.</param>
public readonly record struct KeptCharacters(int First, int Last)
{
    private const int Most = 32;

    /// <summary>Reads the notation of policies: <c>6+4</c>.</summary>
    /// <param name="text">Two whole numbers up to 32 with a plus sign between.</param>
    /// <param name="kept">What it says.</param>
    /// <returns><see langword="false"/> for any other text.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out KeptCharacters kept)
    {
        kept = default;
        var plus = text.IndexOf('+');
        if (plus < 0
            || !int.TryParse(text[..plus], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(text[(plus + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            || first > Most || last > Most)
        {
            return false;
        }

        kept = new KeptCharacters(first, last);
        return true;
    }

    internal void ThrowIfNegative()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(First);
        ArgumentOutOfRangeException.ThrowIfNegative(Last);
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}+{Last}");
}
