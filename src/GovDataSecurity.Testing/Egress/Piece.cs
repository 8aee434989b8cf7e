namespace GovDataSecurity.Testing;

/// <summary>A part of a value, by which the value is found.</summary>
/// <param name="Value">The value.</param>
/// <param name="Start">Where in the value the part begins.</param>
/// <param name="Length">How long the part is.</param>
/// <param name="NeedsEnds">Whether it counts only where no letter or digit stands beside it, because it is short.</param>
internal sealed record Piece(PlantedValue Value, int Start, int Length, bool NeedsEnds)
{
    /// <summary>How many characters of the value stand together around a place where the part stands.</summary>
    public int RunIn(ReadOnlySpan<char> text, int at)
    {
        int first = Start, before = at;
        while (first > 0 && before > 0 && Value.Text[first - 1] == text[before - 1])
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

        return last - first;
    }
}
