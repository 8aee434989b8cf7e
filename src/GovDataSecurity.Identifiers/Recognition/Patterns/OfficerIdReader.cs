using static GovDataSecurity.Identifiers.RecognitionEvidence;

namespace GovDataSecurity.Identifiers;

/// <summary>Ids of officers: a character for the body of troops, 字第, four to eight digits, 号.</summary>
internal static class OfficerIdReader
{
    private static readonly CharacterSet Bodies = new("军兵士文干政装后参海空武警陆战南北东西中沈济兰成广");

    // Deeds, licenses and documents have the same form: 房权证字第…号, 政发字第…号.
    private static readonly CharacterSet Others = new("证权发批许准函办令登");

    /// <summary>Looks at 第.</summary>
    public static void Read(ReadOnlySpan<char> text, int at, ref FoundSpans found)
    {
        var start = at - 2;
        if (start < 0 || text[at - 1] != '字' || !Bodies.Contains(text[start]))
        {
            return;
        }

        var from = at + 1;
        from += from < text.Length && text[from] == ' ' ? 1 : 0;
        var end = Characters.DigitsEnd(text, from);
        if (end - from is < 4 or > 8)
        {
            return;
        }

        end += end < text.Length && text[end] == ' ' ? 1 : 0;
        if (end >= text.Length || text[end] != '号')
        {
            return;
        }

        var isAnnounced = ContextWords.Before(text, start).Announces(RecognizedKind.OfficerId);
        if (!isAnnounced && start > 0 && Others.Contains(text[start - 1]))
        {
            return;
        }

        var percent = isAnnounced ? 96 : text[start] is '军' or '武' or '警' or '士' ? 75 : 55;
        found.Add(start, end + 1, RecognizedKind.OfficerId, percent, isAnnounced ? Form | Context : Form);
    }
}
