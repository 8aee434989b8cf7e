using System.Buffers;
using System.Globalization;

namespace GovDataSecurity.Masking;

/// <summary>Tells a mask from a value, so that a form which was filled from masked output cannot overwrite the values with masks.</summary>
internal static class MaskedText
{
    private const int LongestBand = 40;

    /// <summary>Characters that this SDK and others put in the place of one character.</summary>
    private static readonly SearchValues<char> MaskCharacters = SearchValues.Create("*＊∗•●■█");

    /// <summary>Those of them that no value of a kind that is masked in part contains.</summary>
    private static readonly SearchValues<char> Stars = SearchValues.Create("*＊∗");

    private static readonly SearchValues<char> Token = SearchValues.Create(".0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

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
    /// <param name="hasStars">Whether a value of the kind may have a star of its own.</param>
    public static bool IsMask(string text, Masker masker, bool hasStars)
        => IsNothingElse(text) || !hasStars && text.AsSpan().ContainsAny(Stars) || masker != Maskers.Fallback && masker != Maskers.Fixed && IsBand(text, masker);

    /// <summary>Whether the masker gives this text for one of the values that it may stand for: a band of ages or amounts, a chapter of diseases, a decade.</summary>
    private static bool IsBand(string text, Masker masker)
    {
        // A band has numbers, and something between or around them.
        if (text.Length > LongestBand || !text.AsSpan().ContainsAnyInRange('0', '9') || !text.AsSpan().ContainsAnyExcept(Token))
        {
            return false;
        }

        foreach (var candidate in Candidates(text))
        {
            if (candidate != text && masker.Mask(candidate) == text)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Values inside a band that names its limits, with what stands before and after them and without.</summary>
    private static IEnumerable<string> Candidates(string text)
    {
        yield return text.Replace("+", "", StringComparison.Ordinal);
        yield return text.Replace("<0", "-1", StringComparison.Ordinal);
        for (int i = 0, end; i < text.Length; i = end + 1)
        {
            end = EndOfToken(text, i);
            if (end == i)
            {
                continue;
            }

            var token = text[i..end];
            yield return token;
            if (token.Length == 4)
            {
                yield return token + "-01-01";
            }

            if (end + 1 < text.Length && EndOfToken(text, end + 1) is var second && second > end + 1)
            {
                yield return text[..end] + text[second..];
            }

            if (long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit < long.MaxValue)
            {
                yield return (limit + 1).ToString(CultureInfo.InvariantCulture);
                yield return (limit - 1).ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    private static int EndOfToken(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAnyExcept(Token);
        return length < 0 ? text.Length : start + length;
    }
}
