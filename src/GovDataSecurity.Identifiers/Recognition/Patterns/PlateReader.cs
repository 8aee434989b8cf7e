using static GovDataSecurity.Identifiers.RecognitionEvidence;

namespace GovDataSecurity.Identifiers;

/// <summary>Plates of vehicles, of ordinary and of new energy: a province, a letter, perhaps a dot or brackets, five or six letters and digits.</summary>
internal static class PlateReader
{
    private static readonly CharacterSet Provinces = new("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼");

    private static readonly CharacterSet Suffixes = new("挂学警港澳领使试超");

    /// <summary>Looks at the character before the letter, or before a space and the letter.</summary>
    public static void Read(ReadOnlySpan<char> text, int start, ref FoundSpans found)
    {
        if (!Provinces.Contains(text[start]))
        {
            return;
        }

        var at = start + (text[start + 1] == ' ' ? 2 : 1);
        if (Characters.ToUpper(text[at]) is 'I')
        {
            return;
        }

        var isCapital = AsciiText.IsUpper(text[at++]);
        if (at < text.Length && (Characters.IsDot(text[at]) || text[at] is '.' or '-' or ' ' or '_'))
        {
            at++;
        }

        var isBracketed = at < text.Length && Characters.IsOpening(text[at]);
        at += isBracketed ? 1 : 0;
        var bodyStart = at;
        int digits = 0, letters = 0;
        for (; at < text.Length && Characters.IsWord(text[at]); at++)
        {
            digits += AsciiText.IsDigit(text[at]) ? 1 : 0;
            letters += Characters.ToUpper(text[at]) is 'I' or 'O' ? 10 : AsciiText.IsDigit(text[at]) ? 0 : 1;
            isCapital &= text[at] is not (>= 'a' and <= 'z');
        }

        var length = at - bodyStart;
        if (isBracketed && (at >= text.Length || !Characters.IsClosing(text[at++])))
        {
            return;
        }

        if (length == 4)
        {
            at = EndOfSuffix(text, at);
        }

        var isPlate = (length is 4 && at > bodyStart + 4 && letters <= 2) || (length is 5 && letters <= 3) || (length is 6 && letters is 1 or 2 && (!AsciiText.IsDigit(text[bodyStart]) || !AsciiText.IsDigit(text[bodyStart + 5])));
        if (!isPlate || digits == 0)
        {
            return;
        }

        var context = ContextWords.Before(text, start);
        var isAnnounced = context.Announces(RecognizedKind.Plate);
        var percent = isAnnounced ? 97 : context.Denies(RecognizedKind.Plate) ? 40 : isCapital ? 90 : 70;
        found.Add(start, at, RecognizedKind.Plate, percent, isAnnounced ? Form | Province | Context : Form | Province);
    }

    /// <summary>学, 警, 挂 and others stand for the last character, perhaps in brackets.</summary>
    private static int EndOfSuffix(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && Suffixes.Contains(text[at]))
        {
            return at + 1;
        }

        return at + 2 < text.Length && Characters.IsOpening(text[at]) && Suffixes.Contains(text[at + 1]) && Characters.IsClosing(text[at + 2]) ? at + 3 : at;
    }
}
