using System.Buffers;
using System.Globalization;

namespace GovDataSecurity.Masking;

/// <summary>Tells a mask from a value, so that a form which was filled from masked output cannot overwrite the values with masks.</summary>
internal static class MaskedText
{
    /// <summary>Characters that this SDK and others put in the place of one character.</summary>
    private static readonly SearchValues<char> MaskCharacters = SearchValues.Create("*＊∗•●■█");

    /// <summary>Those of them that no value of a kind that is masked in part contains.</summary>
    private static readonly SearchValues<char> Stars = SearchValues.Create("*＊∗");

    /// <summary>Whether a text consists of mask characters, with blanks between them or not.</summary>
    public static bool IsNothingElse(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        if (trimmed.IsEmpty)
        {
            return false;
        }

        foreach (var c in trimmed)
        {
            if (!MaskCharacters.Contains(c) && c is not (' ' or '\u3000'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text given for a member is what its masker makes of a value, or what any masker of a part makes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="masker">The masker of the member's kind.</param>
    public static bool IsMask(string text, Masker masker)
    {
        if (IsNothingElse(text))
        {
            return true;
        }

        // What is masked whole or not at all may have a star of its own: a password, a code of a disease.
        return masker != Maskers.Fixed && (text.AsSpan().ContainsAny(Stars) || IsBand(text, masker));
    }

    /// <summary>Whether a text is what the masker makes of a number in it, or of a date in a year in it: a band of ages or incomes, a decade.</summary>
    private static bool IsBand(string text, Masker masker)
    {
        if (masker == Maskers.Fallback)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            var number = text[i..end];
            if (number.Length < text.Length && (masker.Mask(number) == text || number.Length == 4 && masker.Mask(number + "-01-01") == text) || IsBelow(text, number, masker))
            {
                return true;
            }

            i = end;
        }

        return false;
    }

    /// <summary>An open band names its limit, which need not be in it: "below 1000", "above 90".</summary>
    private static bool IsBelow(string text, string number, Masker masker)
        => number.Length is < 16 && number.Length < text.Length && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && (masker.Mask((limit + 1).ToString(CultureInfo.InvariantCulture)) == text
                || limit > 0 && masker.Mask((limit - 1).ToString(CultureInfo.InvariantCulture)) == text);
}
