using System.Globalization;
using System.Text;

namespace GovDataSecurity.Masking;

/// <summary>Writes the masked form of a value from its beginning to its end. What a masker leaves untouched is masked.</summary>
/// <remarks>Indexes and counts are text elements; those beyond the end of the value mean its end, negative ones do nothing.</remarks>
public readonly ref struct MaskWriter
{
    /// <summary>What stands in the place of a text element.</summary>
    public const char MaskCharacter = '*';

    internal const string FixedMask = "***";

    private const int MaxMarks = 3;

    private readonly ReadOnlySpan<char> _value;
    private readonly Span<char> _destination;
    private readonly bool _isAscii;
    private readonly ref MaskPosition _position;

    internal MaskWriter(TextElements value, Span<char> destination, ref MaskPosition position)
    {
        _value = value;
        _destination = destination;
        _isAscii = value.IsAscii;
        _position = ref position;
    }

    /// <summary>Shows the next elements.</summary>
    /// <param name="count">How many.</param>
    /// <returns>This writer.</returns>
    /// <remarks>An element that could hide more than one character is masked all the same: malformed UTF-16, controls, invisible
    /// format characters, more than three marks on one letter.</remarks>
    public MaskWriter Keep(int count)
    {
        if (_isAscii)
        {
            count = Math.Clamp(count, 0, _value.Length - _position.Read);
            Write(_value.Slice(_position.Read, count));
            Advance(count);
            return this;
        }

        for (; count > 0 && TryRead(out var element); count--)
        {
            if (IsOneCharacter(element))
            {
                Write(element);
            }
            else
            {
                _destination[_position.Written++] = MaskCharacter;
            }
        }

        return this;
    }

    /// <summary>Shows the elements up to an index.</summary>
    /// <param name="index">The index of the first element that is not shown.</param>
    /// <returns>This writer.</returns>
    public MaskWriter KeepTo(int index) => Keep(index - _position.Elements);

    /// <summary>Masks the next elements, each with one mask character.</summary>
    /// <param name="count">How many.</param>
    /// <returns>This writer.</returns>
    public MaskWriter Mask(int count)
    {
        var before = _position.Elements;
        Drop(count);
        return Stars(_position.Elements - before);
    }

    /// <summary>Masks the elements up to an index, each with one mask character.</summary>
    /// <param name="index">The index of the first element that is not masked.</param>
    /// <returns>This writer.</returns>
    public MaskWriter MaskTo(int index) => Mask(index - _position.Elements);

    /// <summary>Leaves the next elements out: their number doesn't show either.</summary>
    /// <param name="count">How many.</param>
    /// <returns>This writer.</returns>
    public MaskWriter Drop(int count)
    {
        if (_isAscii)
        {
            Advance(Math.Clamp(count, 0, _value.Length - _position.Read));
            return this;
        }

        while (count-- > 0 && TryRead(out _))
        {
        }

        return this;
    }

    /// <summary>Masks the whole value, each element with one mask character, whatever was written before.</summary>
    public void All()
    {
        _position = default;
        Mask(int.MaxValue);
    }

    /// <summary>Masks the whole value with <c>***</c> whatever its length and whatever was written before.</summary>
    public void Fixed() => Instead(FixedMask);

    /// <summary>Mask characters that stand for nothing in particular.</summary>
    internal MaskWriter Stars(int count)
    {
        _destination.Slice(_position.Written, count).Fill(MaskCharacter);
        _position.Written += count;
        return this;
    }

    /// <summary>Text of the mask itself, never of the value.</summary>
    internal MaskWriter Put(scoped ReadOnlySpan<char> text)
    {
        Write(text);
        return this;
    }

    /// <summary>A text in the place of the whole value, whatever was written before.</summary>
    internal void Instead(scoped ReadOnlySpan<char> text)
    {
        _position = default;
        Write(text);
        _position.Read = _value.Length;
    }

    /// <summary>A text in the place of the whole value, line by line as it stands, without what can't be seen.</summary>
    internal void InsteadLines(ReadOnlySpan<char> text)
    {
        _position = default;
        for (; !text.IsEmpty; text = text[TextElements.LengthOfFirst(text)..])
        {
            var element = text[..TextElements.LengthOfFirst(text)];
            Write(element is "\n" or "\r\n" or "\t" || IsOneCharacter(element) ? element : FixedMask.AsSpan(0, 1));
        }

        _position.Read = _value.Length;
    }

    private static bool IsOneCharacter(ReadOnlySpan<char> element)
    {
        if (element is [>= '\u4E00' and <= '\u9FFF'])
        {
            return true;
        }

        var marks = -1;
        while (!element.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(element, out var rune, out var used) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            if (marks >= 0 ? !IsMark(rune) : IsMark(rune) || IsInvisible(rune))
            {
                return false;
            }

            marks++;
            element = element[used..];
        }

        return marks <= MaxMarks;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private bool TryRead(out ReadOnlySpan<char> element)
    {
        var rest = _value[_position.Read..];
        if (rest.IsEmpty)
        {
            element = default;
            return false;
        }

        element = rest[..TextElements.LengthOfFirst(rest)];
        _position.Read += element.Length;
        _position.Elements++;
        return true;
    }

    private void Advance(int count)
    {
        _position.Read += count;
        _position.Elements += count;
    }

    private void Write(scoped ReadOnlySpan<char> text)
    {
        text.CopyTo(_destination[_position.Written..]);
        _position.Written += text.Length;
    }
}
