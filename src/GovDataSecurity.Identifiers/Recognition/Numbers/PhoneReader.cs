using static GovDataSecurity.Identifiers.RecognitionEvidence;
using static GovDataSecurity.Identifiers.RecognizedKind;

namespace GovDataSecurity.Identifiers;

/// <summary>Mobile and landline numbers with what belongs to them: country code, area code, brackets, extension.</summary>
internal static class PhoneReader
{
    private const string CountryCode = "86";
    private const int MaxExtension = 6;

    private static readonly string[] ExtensionWords = ["转分机", "分机号", "分机", "转", "ext.", "ext", "Ext.", "Ext", "EXT", "extension", "x"];

    private static readonly CharacterSet ExtensionStarts = new(" (（转分eEx");

    /// <summary>Looks at 11 to 15 digits in one run.</summary>
    public static void ReadPlain(ReadOnlySpan<char> text, int start, int end, ref FoundSpans found)
    {
        var digits = text.Slice(start, end - start);
        if (IsMobile(digits))
        {
            AddMobile(text, StartOfCountryCode(text, start), start, end, 86, ref found);
        }
        else if (digits.Length == 13 && digits.StartsWith(CountryCode.AsSpan()) && IsMobile(digits.Slice(2)))
        {
            var hasPlus = start > 0 && text[start - 1] == '+';
            AddMobile(text, hasPlus ? start - 1 : start, start, end, hasPlus ? 95 : 75, ref found);
        }
        else if (digits.Length == 15 && digits.StartsWith("0086".AsSpan()) && IsMobile(digits.Slice(4)))
        {
            AddMobile(text, start, start, end, 85, ref found);
        }
        else if (digits.Length == 13 && (digits.StartsWith("1064".AsSpan()) || digits.StartsWith("14".AsSpan())))
        {
            // Numbers of things: by a word only, since 13 digits from 14… to 17… are also milliseconds since 1970.
            if (ContextWords.Before(text, start).Announces(Mobile))
            {
                found.Add(start, end, Mobile, 80, AssignedRange | Context);
            }
        }
        else if (digits[0] == '0' && digits.Length is 11 or 12 && AreaCodeLength(digits) is var area and > 0 && digits.Length - area is 7 or 8)
        {
            AddLandline(text, start, end, 72, ref found);
        }
    }

    /// <summary>Looks at ten digits in one run: 400 and 800 numbers.</summary>
    public static void ReadServiceNumber(ReadOnlySpan<char> text, int start, int end, ref FoundSpans found)
    {
        if (IsService(text.Slice(start, 3)) && ContextWords.Before(text, start).Announces(Landline))
        {
            found.Add(start, EndOfExtension(text, end, allowHyphen: true), Landline, 88, AssignedRange | Context);
        }
    }

    /// <summary>Looks at seven or eight digits behind which an area code may stand.</summary>
    /// <returns>Whether they are the rest of a landline number.</returns>
    public static bool ReadLandline(ReadOnlySpan<char> text, int start, int end, ref FoundSpans found)
    {
        var areaStart = StartOfAreaCode(text, start);
        if (areaStart < 0)
        {
            return false;
        }

        AddLandline(text, areaStart, EndOfExtension(text, end, allowHyphen: true), 90, ref found);
        return true;
    }

    public static bool IsService(ReadOnlySpan<char> digits) => digits[0] is '4' or '8' && digits[1] == '0' && digits[2] == '0';

    public static bool IsMobile(ReadOnlySpan<char> digits) => digits.Length == MobilePhoneNumber.Length && digits[0] == '1' && digits[1] is >= '3' and <= '9';

    public static void AddMobile(ReadOnlySpan<char> text, int start, int contextEnd, int end, int percent, ref FoundSpans found)
    {
        var evidence = AssignedRange;
        var context = ContextWords.Before(text, start);
        if (context.Announces(Mobile))
        {
            percent = Math.Max(percent, 96);
            evidence |= Context;
        }
        else if (context.Denies(Mobile) && start == contextEnd)
        {
            percent = 35;
        }

        found.Add(start, EndOfExtension(text, end, allowHyphen: false), Mobile, percent, evidence);
    }

    public static void AddLandline(ReadOnlySpan<char> text, int start, int end, int percent, ref FoundSpans found)
    {
        var evidence = AssignedRange;
        var context = ContextWords.Before(text, start);
        if (context.Announces(Landline))
        {
            percent = Math.Max(percent, 95);
            evidence |= Context;
        }
        else if (context.Denies(Landline))
        {
            percent = 35;
        }

        found.Add(start, EndOfExtension(text, end, allowHyphen: true), Landline, percent, evidence);
    }

    /// <summary>Where a number begins if a country code stands before it: <c>+86 </c>, <c>0086-</c>, <c>86-</c>, <c>(+86)</c>.</summary>
    public static int StartOfCountryCode(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        if (at > 0 && Characters.IsGap(text[at - 1]))
        {
            at--;
        }

        var isBracketed = at > 0 && text[at - 1] is ')' or '）';
        if (isBracketed)
        {
            at--;
        }

        if (!Characters.EndsAt(text, at, CountryCode))
        {
            return start;
        }

        at -= CountryCode.Length;
        var hasSign = at > 0 && text[at - 1] is '+' or '＋';
        if (hasSign)
        {
            at--;
        }
        else if (Characters.EndsAt(text, at, "00"))
        {
            at -= 2;
        }

        if (isBracketed)
        {
            return at > 0 && text[at - 1] is '(' or '（' ? at - 1 : start;
        }

        return Characters.IsBoundary(text, at - 1) && !(at > 0 && text[at - 1] == '-') ? at : start;
    }

    /// <summary>The length of the area code with which digits begin: 3 or 4, 0 for none.</summary>
    public static int AreaCodeLength(ReadOnlySpan<char> digits)
        => digits.Length < 3 || digits[0] != '0' ? 0
            : digits[1] is '1' && digits[2] == '0' || digits[1] == '2' ? 3
            : digits[1] is >= '3' and <= '9' && digits.Length > 3 ? 4
            : 0;

    /// <summary>The index behind an extension: <c>转123</c>, <c> ext. 123</c>, <c>-123</c>, <c>（分机123）</c>.</summary>
    public static int EndOfExtension(ReadOnlySpan<char> text, int end, bool allowHyphen)
    {
        var at = end;
        if (at < text.Length && text[at] == '-')
        {
            return allowHyphen ? EndOfExtensionDigits(text, at + 1, end) : end;
        }

        if (at >= text.Length || !ExtensionStarts.Contains(text[at]))
        {
            return end;
        }

        at += text[at] == ' ' ? 1 : 0;
        var isBracketed = at < text.Length && text[at] is '(' or '（';
        if (isBracketed)
        {
            at++;
        }

        foreach (var word in ExtensionWords)
        {
            if (Characters.StandsAt(text, at, word))
            {
                at += word.Length;
                if (at < text.Length && text[at] is ' ' or ':' or '：')
                {
                    at++;
                }

                var last = EndOfExtensionDigits(text, at, end);
                return last == end || !isBracketed ? last : last < text.Length && text[last] is ')' or '）' ? last + 1 : end;
            }
        }

        return end;
    }

    /// <summary>Where a landline number begins of which the subscriber's part is known; -1 without an area code.</summary>
    private static int StartOfAreaCode(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        if (at > 0 && Characters.IsGap(text[at - 1]))
        {
            at--;
        }

        var isBracketed = at > 0 && text[at - 1] is ')' or '）';
        at -= isBracketed ? 1 : 0;
        var areaStart = Characters.DigitsStart(text, at);
        var area = text.Slice(areaStart, at - areaStart);
        if (at == start || area.Length is < 2 or > 4)
        {
            return -1;
        }

        if (isBracketed)
        {
            if (areaStart == 0 || text[areaStart - 1] is not ('(' or '（'))
            {
                return -1;
            }
        }

        if (AreaCodeLength(area) == area.Length)
        {
            var from = isBracketed ? areaStart - 1 : areaStart;
            return Characters.IsBoundary(text, from - 1) && !(from > 1 && text[from - 1] is '-' or '.' && Characters.IsWord(text[from - 2]))
                ? StartOfCountryCode(text, from)
                : -1;
        }

        // Behind a country code the area code has no zero: +86-10-…, +86 512 ….
        var outer = isBracketed ? areaStart - 1 : areaStart;
        var country = StartOfCountryCode(text, outer);
        return country < outer && area[0] != '0' && area.Length <= 3 ? country : -1;
    }

    private static int EndOfExtensionDigits(ReadOnlySpan<char> text, int at, int otherwise)
    {
        var last = Characters.DigitsEnd(text, at);
        return last > at && last - at <= MaxExtension && Characters.IsBoundary(text, last) && !(last + 1 < text.Length && text[last] is '-' && Characters.IsWord(text[last + 1])) ? last : otherwise;
    }
}
