namespace GovDataSecurity.Identifiers;

/// <summary>What stands around what may be a name.</summary>
internal static class NameContext
{
    private const int MaxJoints = 4;

    private static readonly CharacterSet NotGiven = new("的了是在我你他她它们这那哪电话号码称说家来去反致住向于因为已未与被把将对也都就并或且但又再还请到从给让做个只每及其此下吗呢吧啊么什怎谁没");

    /// <summary>The ends of words for what somebody is or does.</summary>
    private static readonly CharacterSet Roles = new("人员长者师生户工主任民友客");

    private static readonly CharacterSet FieldEnds = new(",，\t|'\"”’<]};；)");

    private static readonly CharacterSet FieldStarts = new(",，\t|'\"“‘>[{;；");

    public static bool IsNotGiven(char c) => NotGiven.Contains(c);

    /// <summary>Whether a sign such as a colon or a quotation mark stands directly before a place.</summary>
    public static bool HasSign(ReadOnlySpan<char> text, int start) => start > 0 && !Characters.IsHan(text[start - 1]);

    /// <summary>Whether a field ends at a place.</summary>
    public static bool IsFieldEnd(ReadOnlySpan<char> text, int end) => end >= text.Length || text[end] is '\n' or '\r' || FieldEnds.Contains(text[end]);

    /// <summary>What stands before a place.</summary>
    public static NameLead Before(ReadOnlySpan<char> text, int start, in FoundSpans found)
    {
        var at = start;
        if (found.Count > 0 && found.Items[found.Count - 1] is { KindCode: RecognizedKind.Name } last && IsJoin(text, last.End, start))
        {
            return NameLead.List;
        }

        for (var joints = 0; joints <= MaxJoints; joints++)
        {
            if (NameWords.Labels.LengthBefore(text, at) is var length and > 0 && IsWhole(text, at - length, at, start))
            {
                return NameLead.Label;
            }

            if (at == 0 || !NameWords.Joints.Contains(text[at - 1]))
            {
                break;
            }

            at--;
        }

        if (start == 0)
        {
            return NameLead.Field;
        }

        var before = text[start - 1];
        return FieldStarts.Contains(before) ? NameLead.Field
            : !Characters.IsHan(before) && !Characters.IsWord(before) ? NameLead.Boundary
            : NameWords.Leads.Contains(before) ? NameLead.Lead
            : Roles.Contains(before) && start > 1 && Characters.IsHan(text[start - 2]) ? NameLead.Role
            : NameLead.None;
    }

    /// <summary>What stands at a place behind a name.</summary>
    public static NameEnd EndAt(ReadOnlySpan<char> text, int end)
        => end >= text.Length || (!Characters.IsHan(text[end]) && !Characters.IsDot(text[end])) ? NameEnd.Boundary
            : NameWords.Titles.LengthAt(text, end) > 0 ? NameEnd.Title
            : NameWords.Follows.LengthAt(text, end) > 0 ? NameEnd.Follow
            : NameEnd.None;

    /// <summary>A label in Latin letters is a whole word, or the last one of a member's name such as userName, and something joins it to the name.</summary>
    private static bool IsWhole(ReadOnlySpan<char> text, int start, int end, int nameStart)
        => !Characters.IsLetter(text[start])
            || (end < nameStart && (start == 0 || !Characters.IsLetter(text[start - 1]) || (AsciiText.IsUpper(text[start]) && !AsciiText.IsUpper(text[start - 1]))));

    private static bool IsJoin(ReadOnlySpan<char> text, int from, int to)
        => to - from == 1 && text[from] is '、' or '和' or '与' or '及' or '跟' or '同' or '/';
}
