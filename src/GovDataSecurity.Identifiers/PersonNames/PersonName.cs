using System.Globalization;

namespace GovDataSecurity.Identifiers;

/// <summary>姓名: letters of any script, with the separators that names have.</summary>
public static class PersonName
{
    private const int MaxLength = 128;

    // The middle dot of names in minority languages, and what is typed in its place.
    private const string Dots = "\u00B7\u2022\u2027\u2219\u22C5\u30FB\uFF65\uFF0E.";

    /// <summary>Whether a text has the form of a name: it begins with a letter, and only letters, marks, spaces, hyphens, apostrophes and dots follow.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="false"/> for text with digits, brackets, other signs or malformed UTF-16, and for more than 128 characters.</returns>
    public static bool HasShape(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]) || !IsNameCodePoint(char.ConvertToUtf32(text[i], text[i + 1]), isFirst: i == 0))
                {
                    return false;
                }

                i++;
            }
            else if (!IsLetter(text[i]) && (i == 0 || !IsMark(text[i]) && !IsSeparator(text[i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a name consists of segments around a dot, as <c>示例·示例</c> does.</summary>
    /// <param name="name">A name.</param>
    /// <returns><see langword="true"/> when one of the dots that are in use occurs.</returns>
    public static bool HasSegments(ReadOnlySpan<char> name) => name.IndexOfAny(Dots.AsSpan()) >= 0;

    /// <summary>Checks the form of a name: separators stand alone and between letters, a name in Chinese characters has at least two of them and no spaces.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is a name and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > MaxLength)
        {
            return IdentifierCheck.Invalid(text.IsEmpty ? IdentifierFault.Empty : IdentifierFault.Length);
        }

        if (!HasShape(text))
        {
            return IdentifierCheck.Malformed(text, IdentifierFault.Character, hasHyphens: true);
        }

        var isChinese = IsIdeograph(text[0]);
        for (var i = 0; i < text.Length; i++)
        {
            var mayEnd = text[i] is '.' or '\'' or '\u2019';
            if (IsSeparator(text[i]) && (isChinese && char.IsWhiteSpace(text[i]) || (i + 1 == text.Length ? !mayEnd : IsSeparator(text[i + 1]) && !mayEnd)))
            {
                return IdentifierCheck.Invalid(IdentifierFault.Separator);
            }
        }

        return isChinese && text.Length == (char.IsHighSurrogate(text[0]) ? 2 : 1) ? IdentifierCheck.Invalid(IdentifierFault.Length) : IdentifierCheck.Valid();
    }

    /// <summary>Writes a name without white space at its ends, a name in Chinese characters also without any inside and with U+00B7 for any other dot.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        if (!AsciiText.TryNarrow(text, destination, out var length))
        {
            written = 0;
            return false;
        }

        written = 0;
        var isChinese = length > 0 && IsIdeograph(destination[0]);
        for (var i = 0; i < length; i++)
        {
            var c = destination[i];
            if (!isChinese || !char.IsWhiteSpace(c))
            {
                destination[written++] = isChinese && Dots.IndexOf(c) >= 0 ? '\u00B7' : c;
            }
        }

        return true;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || c == '\u3007' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.PrivateUse;

    /// <summary>An ideograph, or half of one of planes 2 and 3.</summary>
    private static bool IsIdeograph(char c) => c is '\u3007' or (>= '\u3400' and <= '\u9FFF') || char.IsHighSurrogate(c);

    private static bool IsMark(char c)
        => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsSeparator(char c) => c is ' ' or '\u3000' or '-' or '\'' or '\u2019' || Dots.IndexOf(c) >= 0;

    /// <summary>Ideographs of planes 2 and 3, private use (registers write rare characters so), and behind them variation selectors.</summary>
    private static bool IsNameCodePoint(int codePoint, bool isFirst)
        => codePoint is >= 0x20000 and <= 0x3FFFD or >= 0xF0000 and <= 0x10FFFD || !isFirst && codePoint is >= 0xE0100 and <= 0xE01EF;
}
