using static GovDataSecurity.Identifiers.RecognitionEvidence;

namespace GovDataSecurity.Identifiers;

/// <summary>Addresses of the network: IPv4, IPv6, MAC.</summary>
internal static class NetworkReader
{
    private const int MaxLength = 48;

    private const int MacGroups = 6;

    /// <summary>Looks at the digit or hexadecimal digit before a dot, colon or hyphen, or at the first of two colons.</summary>
    public static void Read(ReadOnlySpan<char> text, int at, ref FoundSpans found)
    {
        var joint = text[at] == ':' ? ':' : text[at + 1];
        if (joint == '.' && AsciiText.IsDigit(text[at]) && ReadVersion4(text, at, ref found))
        {
            return;
        }

        if (joint == '.')
        {
            ReadQuads(text, at, ref found);
        }
        else if (joint == '-')
        {
            ReadPairs(text, at, '-', ref found);
        }
        else if (!ReadPairs(text, at, ':', ref found))
        {
            ReadVersion6(text, at, ref found);
        }
    }

    private static bool ReadVersion4(ReadOnlySpan<char> text, int at, ref FoundSpans found)
    {
        var start = Characters.DigitsStart(text, at);
        if (!IsFree(text, start - 1, '.') || (start > 0 && text[start - 1] is '-' && start > 1 && Characters.IsWord(text[start - 2])))
        {
            return false;
        }

        var end = start;
        var isSmall = true;
        for (var group = 0; group < 4; group++)
        {
            var groupEnd = Characters.DigitsEnd(text, end);
            var length = groupEnd - end;
            if (length is 0 or > 3 || (length > 1 && text[end] == '0') || AsciiText.Number(text.Slice(end, length)) > 255)
            {
                return false;
            }

            isSmall &= length == 1;
            end = groupEnd;
            if (group < 3 && (end >= text.Length || text[end++] != '.'))
            {
                return false;
            }
        }

        if (!IsFree(text, end, '.') || (end + 1 < text.Length && text[end] == '-' && Characters.IsLetter(text[end + 1])))
        {
            return false;
        }

        var context = ContextWords.Before(text, start);
        var isAnnounced = context.Announces(RecognizedKind.Ip);
        var percent = context.Denies(RecognizedKind.Ip) || (!isAnnounced && IsVersion(text, start)) ? 30 : isAnnounced ? 97 : isSmall ? 45 : 90;
        found.Add(start, end, RecognizedKind.Ip, percent, isAnnounced ? Form | Context : Form);
        return true;
    }

    /// <summary>A low number behind the name of a product: <c>OpenSSL 3.0.2.15</c>, <c>nginx/1.2.3.4</c>.</summary>
    private static bool IsVersion(ReadOnlySpan<char> text, int start)
        => start > 1 && text[start - 1] is ' ' or '/' or '-' or '_' && Characters.IsWord(text[start - 2])
            && text.Slice(start, Characters.DigitsEnd(text, start) - start) is var first && AsciiText.Number(first) is < 32 and not 10;

    private static void ReadVersion6(ReadOnlySpan<char> text, int at, ref FoundSpans found)
    {
        var start = at;
        while (start > 0 && at - start < MaxLength && IsVersion6(text[start - 1]))
        {
            start--;
        }

        var end = at;
        while (end < text.Length && end - start < MaxLength && (IsVersion6(text[end]) || text[end] == '.'))
        {
            end++;
        }

        // What ends a sentence or introduces something isn't part of it; "::" is.
        while (end > start && (text[end - 1] == '.' || (text[end - 1] == ':' && !(end > start + 1 && text[end - 2] == ':'))))
        {
            end--;
        }

        if (start < end && text[start] == ':' && (start + 1 == end || text[start + 1] != ':'))
        {
            start++;
        }

        if (end - start < 3 || (end < text.Length && text[end] == '/' && text[end - 1] == ':') || !Characters.IsBoundary(text, start - 1) || !Characters.IsBoundary(text, end) || (start > 0 && text[start - 1] == '.') || !IpAddress.IsVersion6(text.Slice(start, end - start)) || !HasDigit(text.Slice(start, end - start)))
        {
            return;
        }

        found.Add(start, end, RecognizedKind.Ip, 95, Form);
    }

    private static bool IsVersion6(char c) => AsciiText.IsHexadecimal(c) || c == ':';

    /// <summary>Words may be hexadecimal, too: <c>dead::beef</c> is no address.</summary>
    private static bool HasDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (AsciiText.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Six pairs of hexadecimal digits.</summary>
    private static bool ReadPairs(ReadOnlySpan<char> text, int at, char joint, ref FoundSpans found)
    {
        var start = at - 1;
        if (start < 0 || !AsciiText.IsHexadecimal(text[start]) || text[at] == ':' || !IsFree(text, start - 1, joint))
        {
            return false;
        }

        var end = start + (MacGroups * 3) - 1;
        if (end > text.Length || !IsFree(text, end, joint))
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if ((i - start) % 3 == 2 ? text[i] != joint : !AsciiText.IsHexadecimal(text[i]))
            {
                return false;
            }
        }

        AddMac(text, start, end, ref found);
        return true;
    }

    /// <summary>Three groups of four hexadecimal digits with dots.</summary>
    private static void ReadQuads(ReadOnlySpan<char> text, int at, ref FoundSpans found)
    {
        var start = at - 3;
        var end = start + 14;
        if (start < 0 || end > text.Length || !IsFree(text, start - 1, '.') || !IsFree(text, end, '.'))
        {
            return;
        }

        for (var i = start; i < end; i++)
        {
            if ((i - start) % 5 == 4 ? text[i] != '.' : !AsciiText.IsHexadecimal(text[i]))
            {
                return;
            }
        }

        AddMac(text, start, end, ref found);
    }

    private static void AddMac(ReadOnlySpan<char> text, int start, int end, ref FoundSpans found)
    {
        var context = ContextWords.Before(text, start);
        var isAnnounced = context.Announces(RecognizedKind.Mac);
        found.Add(start, end, RecognizedKind.Mac, isAnnounced ? 97 : 88, isAnnounced ? Form | Context : Form);
    }

    /// <summary>Whether what is beside a form doesn't go on with it.</summary>
    private static bool IsFree(ReadOnlySpan<char> text, int at, char joint)
    {
        if (at < 0 || at >= text.Length)
        {
            return true;
        }

        if (Characters.IsWord(text[at]))
        {
            return false;
        }

        if (text[at] != joint)
        {
            return true;
        }

        // A joint at the end of a sentence has nothing behind it; one before the form always goes on with something.
        return !(at + 1 < text.Length && Characters.IsWord(text[at + 1])) || (at > 0 && !Characters.IsWord(text[at - 1]) && joint == ':');
    }
}
