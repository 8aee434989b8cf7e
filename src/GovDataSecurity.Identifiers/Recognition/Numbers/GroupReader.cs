using static GovDataSecurity.Identifiers.RecognitionEvidence;
using static GovDataSecurity.Identifiers.RecognizedKind;

namespace GovDataSecurity.Identifiers;

/// <summary>Numbers written in groups: <c>139-0000-0000</c>, <c>6222 0000 …</c>, <c>990101 19850315 0017</c>, <c>400-000-0000</c>.</summary>
internal static class GroupReader
{
    /// <summary>How many groups are looked at on each side of the first.</summary>
    private const int Reach = 5;

    private const int MinDigits = 10;

    private const int MaxDigits = 19;

    /// <summary>Looks at the groups around a digit.</summary>
    public static void Read(ReadOnlySpan<char> text, int at, ref FoundSpans found)
    {
        if (!HasNeighbor(text, at))
        {
            return;
        }

        Span<int> starts = stackalloc int[(2 * Reach) + 1];
        Span<int> ends = stackalloc int[(2 * Reach) + 1];
        var own = Gather(text, at, starts, ends, out var count);
        if (count < 2 || CountCharacters(starts, ends, count) < MinDigits)
        {
            return;
        }

        Span<char> digits = stackalloc char[MaxDigits + 1];
        for (var first = 0; first <= own; first++)
        {
            for (var last = count - 1; last >= Math.Max(own, first + 1); last--)
            {
                var length = Compact(text, starts, ends, first, last, digits);
                if (length is >= MinDigits and <= MaxDigits && IsWhole(text, starts[first], ends[last])
                    && ReadWindow(text, starts, ends, first, last, digits.Slice(0, length), ref found))
                {
                    return;
                }
            }
        }
    }

    /// <summary>Whether another group of digits is joined to the one at a place.</summary>
    private static bool HasNeighbor(ReadOnlySpan<char> text, int at)
    {
        var start = Characters.DigitsStart(text, at);
        if (start > 1 && Characters.IsGap(text[start - 1]) && AsciiText.IsDigit(text[start - 2]))
        {
            return true;
        }

        var end = Characters.DigitsEnd(text, at);
        return end + 1 < text.Length && Characters.IsGap(text[end]) && AsciiText.IsDigit(text[end + 1]);
    }

    private static bool ReadWindow(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int first, int last, ReadOnlySpan<char> digits, ref FoundSpans found)
    {
        int start = starts[first], end = ends[last], groups = last - first + 1;
        var gap = text[ends[first]];
        for (var i = first; i < last; i++)
        {
            if (text[ends[i]] != gap)
            {
                return false;
            }
        }

        var firstLength = ends[first] - start;
        switch (digits.Length)
        {
            case 18 when firstLength >= 3 && PersonIdReader.Read(text, start, end, digits, ref found):
                return true;
            case >= 16 when AsciiText.AreDigits(digits) && AreOfFour(starts, ends, first, last) && CardReader.Read(text, start, end, digits, ref found):
                return true;
            case >= 16 when AsciiText.AreDigits(digits) && groups == 2 && firstLength == 6 && CardReader.Read(text, start, end, digits, ref found):
                return true;
            case MobilePhoneNumber.Length when PhoneReader.IsMobile(digits):
                return ReadMobile(text, starts, ends, first, last, ref found);
            case 10 when groups == 3 && firstLength is 3 or 4 && PhoneReader.IsService(digits):
                PhoneReader.AddLandline(text, start, end, 85, ref found);
                return true;
            case 10 when groups == 2 && firstLength == 3 && PhoneReader.IsService(digits):
                PhoneReader.AddLandline(text, start, end, 80, ref found);
                return true;
            case 10 or 11 or 12 when groups == 3 && firstLength == PhoneReader.AreaCodeLength(digits) && digits.Length - firstLength is 7 or 8 && ends[last] - starts[last] == 4:
                PhoneReader.AddLandline(text, PhoneReader.StartOfCountryCode(text, start), end, 82, ref found);
                return true;
            default:
                return false;
        }
    }

    private static bool ReadMobile(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int first, int last, ref FoundSpans found)
    {
        int start = starts[first], end = ends[last], groups = last - first + 1, firstLength = ends[first] - start, lastLength = end - starts[last];
        var isUsual = firstLength == 3 && ((groups == 3 && lastLength == 4) || groups == 2);
        if (!isUsual && (firstLength is < 3 or > 7 || lastLength < 3 || !ContextWords.Before(text, start).Announces(Mobile)))
        {
            return false;
        }

        var from = PhoneReader.StartOfCountryCode(text, start);
        PhoneReader.AddMobile(text, from, from, end, 85, ref found);
        return true;
    }

    /// <summary>How many characters the groups have. The parts of a GUID that are digits by chance have few.</summary>
    private static int CountCharacters(ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int count)
    {
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += ends[i] - starts[i];
        }

        return sum;
    }

    private static bool AreOfFour(ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (ends[i] - starts[i] != 4)
            {
                return false;
            }
        }

        return ends[last] - starts[last] <= 4;
    }

    /// <summary>Nothing that is joined by a hyphen or a dot stands before or behind, but a country code.</summary>
    private static bool IsWhole(ReadOnlySpan<char> text, int start, int end)
        => Characters.IsBoundary(text, start - 1) && Characters.IsBoundary(text, end)
            && (!(start > 1 && text[start - 1] is '-' or '.' or '/' && Characters.IsWord(text[start - 2])) || PhoneReader.StartOfCountryCode(text, start) < start)
            && !(end + 1 < text.Length && text[end] is '-' or '.' or '/' && Characters.IsWord(text[end + 1]) && !IsShortExtension(text, end + 1));

    private static bool IsShortExtension(ReadOnlySpan<char> text, int at) => Characters.DigitsEnd(text, at) - at is >= 1 and <= 6 && text[at - 1] == '-';

    /// <summary>Gathers the groups around a digit. The last one may end in X, as a resident id does.</summary>
    /// <returns>The index of the group that the digit is in.</returns>
    private static int Gather(ReadOnlySpan<char> text, int at, Span<int> starts, Span<int> ends, out int count)
    {
        count = 0;
        var start = Characters.DigitsStart(text, at);
        var own = 0;
        while (own < Reach && start > 1 && Characters.IsGap(text[start - 1]) && AsciiText.IsDigit(text[start - 2]))
        {
            start = Characters.DigitsStart(text, start - 1);
            own++;
        }

        while (count < starts.Length)
        {
            starts[count] = start;
            var end = Characters.DigitsEnd(text, start);
            var isLast = end < text.Length && text[end] is 'X' or 'x' && Characters.IsBoundary(text, end + 1);
            ends[count++] = isLast ? end + 1 : end;
            if (isLast || end + 1 >= text.Length || !Characters.IsGap(text[end]) || !AsciiText.IsDigit(text[end + 1]))
            {
                break;
            }

            start = end + 1;
        }

        return Math.Min(own, count - 1);
    }

    /// <summary>Writes groups one behind the other.</summary>
    /// <returns>How many characters they have; more than the destination holds when they are too many.</returns>
    private static int Compact(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int first, int last, Span<char> destination)
    {
        var length = 0;
        for (var i = first; i <= last; i++)
        {
            var group = text.Slice(starts[i], ends[i] - starts[i]);
            if (length + group.Length > destination.Length)
            {
                return int.MaxValue;
            }

            group.CopyTo(destination.Slice(length));
            length += group.Length;
        }

        return length;
    }
}
