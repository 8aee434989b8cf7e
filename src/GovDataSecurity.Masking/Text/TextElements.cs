using System.Globalization;

namespace GovDataSecurity.Masking;

/// <summary>A text as its reader counts it: by text elements, so that a rare character outside the basic plane or a letter with its marks is one.</summary>
/// <remarks>Extended grapheme clusters of UAX #29. A surrogate without its pair is an element of its own.</remarks>
public readonly ref struct TextElements
{
    private readonly ReadOnlySpan<char> _text;

    /// <summary>Counts a text.</summary>
    /// <param name="text">Any text, malformed UTF-16 included.</param>
    public TextElements(ReadOnlySpan<char> text)
    {
        _text = text;
        IsAscii = text.IndexOfAnyExceptInRange(' ', '~') < 0;
        Length = IsAscii ? text.Length : Count(text);
    }

    /// <summary>The number of text elements.</summary>
    public int Length { get; }

    /// <summary>The text.</summary>
    public ReadOnlySpan<char> Text => _text;

    /// <summary>Whether every character is printable ASCII, and so an element of its own that needs no second look.</summary>
    internal bool IsAscii { get; }

    /// <summary>The text.</summary>
    /// <param name="elements">Text elements.</param>
    public static implicit operator ReadOnlySpan<char>(TextElements elements) => elements._text;

    /// <summary>Finds an element that is one given character and nothing else.</summary>
    /// <param name="character">The character.</param>
    /// <returns>The index of the first such element, or -1.</returns>
    public int IndexOf(char character)
    {
        var index = 0;
        for (var rest = _text; !rest.IsEmpty; index++)
        {
            var length = LengthOfFirst(rest);
            if (length == 1 && rest[0] == character)
            {
                return index;
            }

            rest = rest[length..];
        }

        return -1;
    }

    /// <summary>Finds the last element that is one given character and nothing else.</summary>
    /// <param name="character">The character.</param>
    /// <returns>Its index, or -1.</returns>
    public int LastIndexOf(char character)
    {
        int index = 0, last = -1;
        for (var rest = _text; !rest.IsEmpty; index++)
        {
            var length = LengthOfFirst(rest);
            last = length == 1 && rest[0] == character ? index : last;
            rest = rest[length..];
        }

        return last;
    }

    internal static int LengthOfFirst(ReadOnlySpan<char> text)
        => text.Length == 1 || IsPlain(text[0]) && IsPlain(text[1]) ? 1 : StringInfo.GetNextTextElementLength(text);

    /// <summary>Two of these never belong together; nearly all text consists of them.</summary>
    private static bool IsPlain(char c) => c is < '\u0080' and not '\r' or >= '\u4E00' and <= '\u9FFF';

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (; !text.IsEmpty; text = text[LengthOfFirst(text)..])
        {
            count++;
        }

        return count;
    }
}
