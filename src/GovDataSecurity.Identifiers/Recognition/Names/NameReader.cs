using static GovDataSecurity.Identifiers.RecognitionEvidence;

namespace GovDataSecurity.Identifiers;

/// <summary>Finds names: a surname, one or two characters that may be a given name, and what stands before and behind.</summary>
/// <remarks>A form alone is no name: something beside it must announce one, a label, a form of address, a list, a record, or a sentence that goes on as one about a person does.</remarks>
internal static class NameReader
{
    private const int MaxForeign = 12;

    private const int MaxTransliterated = 6;

    private const int MaxSegments = 6;

    private static readonly CharacterSet ForeignEnds = new("称说在的是因于到与和及向住等已被将把对从诉为男女");

    /// <summary>How far from a name another find of the same record may stand, in UTF-16 units.</summary>
    private const int RecordReach = 80;

    /// <summary>Looks through a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="others">What was found before, in order.</param>
    /// <param name="found">Where names go.</param>
    public static void Read(ReadOnlySpan<char> text, ReadOnlySpan<RecognizedSpan> others, ref FoundSpans found)
    {
        var other = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c < '\u00B7')
            {
                if (AsciiText.IsUpper(c) && (at == 0 || !Characters.IsWord(text[at - 1])))
                {
                    at = Math.Max(at, EnglishNameReader.Read(text, at, ref found) - 1);
                }

                continue;
            }

            if (Characters.IsDot(c))
            {
                ReadForeign(text, at, ref found);
                continue;
            }

            if (!NameWords.Firsts.Contains(c) && !char.IsHighSurrogate(c))
            {
                if (NameWords.Transliteration.Contains(c))
                {
                    at = Math.Max(at, ReadTransliterated(text, at, ref found) - 1);
                }

                continue;
            }

            while (other < others.Length && others[other].End <= at)
            {
                other++;
            }

            if (other < others.Length && others[other].Start <= at)
            {
                at = others[other].End - 1;
                continue;
            }

            var limit = other < others.Length ? others[other].Start : text.Length;
            var end = ReadOne(text.Slice(0, limit), text, at, others, ref found);
            at = Math.Max(at, (end > at ? end : ReadTransliterated(text, at, ref found)) - 1);
        }
    }

    /// <summary>Looks at a name that begins with a surname.</summary>
    /// <returns>The index behind it; the place itself when there is none.</returns>
    private static int ReadOne(ReadOnlySpan<char> text, ReadOnlySpan<char> whole, int start, ReadOnlySpan<RecognizedSpan> others, ref FoundSpans found)
    {
        var surname = char.IsHighSurrogate(text[start]) && start + 1 < text.Length ? 2 : NameWords.Compounds.LengthAt(text, start) is var compound and > 0 ? compound : 1;
        if ((surname == 1 && !NameWords.Surnames.Contains(text[start])) || (text[start] == '任' && start > 0 && text[start - 1] is '主' or '责' or '担' or '历' or '时' or '现' or '前'))
        {
            return start;
        }

        var left = NameContext.Before(text, start, found);
        if (left == NameLead.None && surname == 1 && !NameWords.Frequent.Contains(text[start]) || char.IsHighSurrogate(text[start]) && left != NameLead.Label)
        {
            return start;
        }

        var title = NameWords.Titles.LengthAt(text, start + surname);
        if (title > 0 && left != NameLead.None)
        {
            // A surname with a form of address is all that is said of the person.
            found.Add(start, start + surname + title, RecognizedKind.Name, 85, FamilyName | Title);
            return start + surname + title;
        }

        var end = BestEnd(text, start, surname, left, out var right);
        if (end < 0 || (right == NameEnd.None && TransliterationEnd(text, start) > end))
        {
            return start;
        }

        var percent = Judge(text, start, end, surname, left, right);
        var evidence = FamilyName | (left is NameLead.Label or NameLead.List ? Context : None) | (right == NameEnd.Title ? Title : None);
        if (percent is >= 45 and < 60 && HasNeighbor(whole, start, end, others))
        {
            percent = 80;
            evidence |= Neighbor;
        }

        if (percent <= 50)
        {
            return start;
        }

        found.Add(start, end, RecognizedKind.Name, percent, evidence);
        return end;
    }

    /// <summary>Where a name most likely ends: at what can't be a name, before a form of address or a word that a sentence goes on with.</summary>
    private static int BestEnd(ReadOnlySpan<char> text, int start, int surname, NameLead left, out NameEnd right)
    {
        int best = -1, bestScore = 0;
        var isExpected = left is NameLead.Label or NameLead.List;
        right = NameEnd.None;
        var given = 0;
        var end = start + surname;
        for (var count = 1; count <= 2; count++)
        {
            if (end >= text.Length || !Characters.IsHan(text[end]))
            {
                break;
            }

            given += NameWords.Given.Contains(text[end]) || char.IsSurrogate(text[end]) ? 1 : 0;
            end += char.IsHighSurrogate(text[end]) && end + 1 < text.Length ? 2 : 1;
            var next = NameContext.EndAt(text, end);
            var score = (next switch { NameEnd.Title => 8, NameEnd.Boundary => 7, NameEnd.Follow => IsStrong(text, end) ? 8 : 5, _ => 0 }) + (given * 2) - (count - given) + (count == 2 && surname == 1 ? 1 : 0) + (isExpected ? 1 : 0);
            if (NameContext.IsNotGiven(text[end - 1]))
            {
                score -= 6;
            }

            if (next == NameEnd.None && (!isExpected || (given < count && count == 2)))
            {
                continue;
            }

            if (score > bestScore)
            {
                bestScore = score;
                best = end;
                right = next;
            }
        }

        return best;
    }

    private static int Judge(ReadOnlySpan<char> text, int start, int end, int surname, NameLead left, NameEnd right)
    {
        var isAnnounced = left is NameLead.Label or NameLead.List;
        var isCommon = surname == 1 && NameWords.Common.LengthAt(text, start) is var word and > 0 && (!isAnnounced || start + word >= end);
        var given = 0;
        var length = 0;
        for (var i = start + surname; i < end; i++)
        {
            length++;
            given += NameWords.Given.Contains(text[i]) || char.IsSurrogate(text[i]) ? 1 : 0;
        }

        var isGiven = given == length;
        var isFrequent = surname == 2 || NameWords.Frequent.Contains(text[start]);
        if (isAnnounced && !isCommon && !isGiven && surname == 1 && NameWords.Common.LengthAt(text, start) > 0)
        {
            return 0;
        }

        return left switch
        {
            NameLead.Label when isCommon => right == NameEnd.Boundary && NameContext.HasSign(text, start) ? 55 : 0,
            NameLead.Label => right == NameEnd.None ? (isGiven || isFrequent ? 62 : 52) : 92,
            _ when isCommon => 0,
            NameLead.List => isGiven || right == NameEnd.Boundary ? 85 : 60,
            _ when right == NameEnd.Title => isGiven || left != NameLead.None ? 88 : 0,
            NameLead.Role => (isGiven && right != NameEnd.None) || (isFrequent && length == 2 && right == NameEnd.Boundary) ? 68 : 0,
            NameLead.Field when right == NameEnd.Boundary => isGiven && isFrequent ? 55 : isFrequent || isGiven || NameContext.IsFieldEnd(text, end) ? 45 : 20,
            NameLead.Boundary or NameLead.Lead or NameLead.Field when right == NameEnd.Follow
                => !isGiven ? (given > 0 && isFrequent && length == 2 && IsStrong(text, end) ? 62 : 0) : IsStrong(text, end) ? (isFrequent ? 78 : 66) : isFrequent ? (length == 2 || surname == 2 ? 66 : 45) : 0,
            _ when end < text.Length && text[end] is '〔' or '[' or '〕' => 0,
            NameLead.Boundary or NameLead.Lead when right == NameEnd.Boundary
                => isGiven && isFrequent ? (surname == 2 || length == 2 ? 62 : 55) : isGiven || isFrequent ? 46 : 0,
            NameLead.None when right == NameEnd.Follow && surname == 2 && isGiven => 60,
            _ => 0,
        };
    }

    /// <summary>Whether a word stands at a place that only a person does.</summary>
    private static bool IsStrong(ReadOnlySpan<char> text, int at) => NameWords.Follows.LengthAt(text, at) >= 2 || text[at] is '称' or '说' or '诉';

    /// <summary>Whether another find stands in the same line, near enough to be of the same record.</summary>
    private static bool HasNeighbor(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<RecognizedSpan> others)
    {
        foreach (var other in others)
        {
            if (other.Start > end + RecordReach)
            {
                break;
            }

            if (other.End > start - RecordReach && other.KindCode is not (RecognizedKind.Ip or RecognizedKind.Mac)
                && text.Slice(Math.Min(end, other.End), Math.Max(0, Math.Max(start, other.Start) - Math.Min(end, other.End))).IndexOf('\n') < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Looks at a dot inside a name that came from another language: 阿卜杜拉·买买提.</summary>
    private static void ReadForeign(ReadOnlySpan<char> text, int dot, ref FoundSpans found)
    {
        var start = dot;
        var isAnnounced = false;
        while (start > 0 && dot - start < MaxForeign && Characters.IsHan(text[start - 1]))
        {
            if (start < dot - 1 && NameWords.Labels.LengthBefore(text, start) > 1)
            {
                isAnnounced = true;
                break;
            }

            if (start < dot && !NameWords.Transliteration.Contains(text[start - 1]))
            {
                break;
            }

            start--;
        }

        isAnnounced |= NameContext.Before(text, start, found) is NameLead.Label or NameLead.List;
        var end = dot;
        for (var segments = 1; segments < MaxSegments && end < text.Length && Characters.IsDot(text[end]); segments++)
        {
            var segment = end + 1;
            while (segment < text.Length && segment - end <= MaxForeign && Characters.IsHan(text[segment]) && !EndsForeign(text, segment, segment - end - 1))
            {
                segment++;
            }

            if (segment < end + 2)
            {
                break;
            }

            end = segment;
        }

        if (start == dot || end == dot)
        {
            return;
        }

        int letters = 0, usual = 0;
        for (var i = start; i < end; i++)
        {
            letters += i == dot ? 0 : 1;
            usual += NameWords.Transliteration.Contains(text[i]) ? 1 : 0;
        }

        if (letters >= 3 && (isAnnounced ? usual * 3 >= letters : usual * 4 >= letters * 3))
        {
            found.Add(start, end, RecognizedKind.Name, isAnnounced ? 92 : 72, isAnnounced ? Form | Context : Form);
        }
    }

    /// <summary>Whether a segment of a name from another language ends at a place.</summary>
    private static bool EndsForeign(ReadOnlySpan<char> text, int at, int length)
        => length >= 2 && (NameWords.Titles.LengthAt(text, at) > 0 || NameWords.Follows.LengthAt(text, at) >= 2 || (ForeignEnds.Contains(text[at]) && !NameWords.Transliteration.Contains(text[at])));

    private static int TransliterationEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < MaxTransliterated && NameWords.Transliteration.Contains(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Looks at a name from another language that is written without a dot, such as 扎西多吉: only where a word announces it.</summary>
    private static int ReadTransliterated(ReadOnlySpan<char> text, int start, ref FoundSpans found)
    {
        var end = TransliterationEnd(text, start);
        if (end - start < 3 || NameContext.EndAt(text, end) == NameEnd.None || NameContext.Before(text, start, found) != NameLead.Label)
        {
            return start;
        }

        found.Add(start, end, RecognizedKind.Name, 80, Form | Context);
        return end;
    }
}
