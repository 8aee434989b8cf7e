namespace GovDataSecurity.Testing;

/// <summary>A part of a value, by which the value is found.</summary>
/// <param name="Value">The value.</param>
/// <param name="Start">Where in the value the part begins.</param>
/// <param name="Length">How long the part is.</param>
/// <param name="Rule">When the part counts.</param>
internal sealed record Piece(PlantedValue Value, int Start, int Length, PieceRule Rule)
{
    private const string MaskCharacters = "*#●█■□×";

    // These mask only where two of them stand: one may belong to a text.
    private const string DoubledMaskCharacters = "x·_…";

    /// <summary>How many characters of the value stand together around a place where the part stands.</summary>
    /// <returns>0 when the part doesn't count there.</returns>
    public int SeenIn(ReadOnlySpan<char> text, int at)
    {
        int first = Start, before = at - 1;
        while (first > 0 && before >= 0 && Value.Text[first - 1] == text[before])
        {
            first--;
            before--;
        }

        int last = Start + Length, after = at + Length;
        while (last < Value.Text.Length && after < text.Length && Value.Text[last] == text[after])
        {
            last++;
            after++;
        }

        var counts = Rule switch
        {
            PieceRule.WholeWord => !Continues(text, at - 1) && !Continues(text, at + Length - 1),
            PieceRule.BesideMask => Start == 0 ? IsMask(text, after, 1) : IsMask(text, before, -1),
            _ => true,
        };
        return counts ? last - first : 0;
    }

    /// <summary>Whether a word or number goes on from one place to the next.</summary>
    private static bool Continues(ReadOnlySpan<char> text, int place)
        => place >= 0 && place + 1 < text.Length && char.IsAsciiLetterOrDigit(text[place]) && char.IsAsciiLetterOrDigit(text[place + 1]);

    private static bool IsMask(ReadOnlySpan<char> text, int place, int step)
    {
        if (place < 0 || place >= text.Length)
        {
            return false;
        }

        var next = place + step;
        return MaskCharacters.Contains(text[place], StringComparison.Ordinal)
            || DoubledMaskCharacters.Contains(text[place], StringComparison.Ordinal) && next >= 0 && next < text.Length && text[next] == text[place];
    }
}
