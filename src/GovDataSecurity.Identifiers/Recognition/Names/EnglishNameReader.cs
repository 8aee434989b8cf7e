using static GovDataSecurity.Identifiers.RecognitionEvidence;

namespace GovDataSecurity.Identifiers;

/// <summary>Finds names in Latin letters that a title or a label announces: <c>Mr. Li Ming</c>, <c>my name is Li Ming</c>, <c>"name": "Li Ming"</c>.</summary>
internal static class EnglishNameReader
{
    private const int MaxParts = 3;
    private const int MaxPart = 20;

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase) { "mr", "mrs", "ms", "miss", "dr", "prof", "madam", "sir" };

    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "fullname", "realname", "username", "applicant", "contact", "caller", "citizen", "customer", "patient", "complainant", "resident", "dear", "named", "user", "by", "owner", "holder", "cardholder", "passenger", "guardian", "xm",
    };

    // Capitalized words that aren't names.
    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "Service", "Services", "Center", "Centre", "Support", "Team", "Office", "System", "Server", "Gateway", "Admin", "Administrator", "The", "This", "That", "Please", "Customer", "User", "Unknown", "Null", "None", "Test", "Department", "Bureau",
        "Hotline", "Government", "Public", "Data", "Order", "Sir", "Madam", "Mr", "Mrs", "Ms", "Dr", "Miss", "Default", "Root", "Guest", "Anonymous", "All", "Any", "Our", "Your", "My", "We", "You", "It", "He", "She", "They", "Is", "Was", "To",
        "Number", "Phone", "Email", "Address", "Id", "Card", "Passport", "Account", "Bank", "City", "Province", "District", "Street", "Road", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Chrome", "Mozilla", "Windows", "Linux", "Java", "Spring", "Exception", "Error", "Warning", "Info", "Invalid", "Failed",
    };

    /// <summary>Looks at a word that begins with a capital.</summary>
    /// <returns>The index behind the name; the place itself when there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, int start, ref FoundSpans found)
    {
        if (start == 0 || text[start - 1] is not (' ' or ':' or '"' or '\'' or '=' or '：' or '“' or '>' or '(' or '（'))
        {
            return start;
        }

        var lead = Lead(text, start, out var hasSign);
        if (lead == NameLead.None)
        {
            return start;
        }

        var end = start;
        var parts = 0;
        while (parts < MaxParts)
        {
            var from = parts == 0 ? start : end + 1;
            var last = PartEnd(text, from);
            if (last == from || (parts > 0 && text[end] != ' '))
            {
                break;
            }

            parts++;
            end = last;
            if (end >= text.Length || text[end] != ' ')
            {
                break;
            }
        }

        // One word behind a label that isn't a title may be anything.
        if (parts == 0 || (parts == 1 && lead != NameLead.Label && !hasSign) || (parts == 1 && lead != NameLead.Label) || !Characters.IsBoundary(text, end))
        {
            return start;
        }

        found.Add(start, end, RecognizedKind.Name, lead == NameLead.Label ? 85 : 78, lead == NameLead.Label ? Title | Form : Context | Form);
        return end;
    }

    /// <summary>The word before: <see cref="NameLead.Label"/> for a title, <see cref="NameLead.Lead"/> for a label.</summary>
    private static NameLead Lead(ReadOnlySpan<char> text, int start, out bool hasSign)
    {
        var end = start;
        hasSign = false;
        while (end > 0 && start - end < 6 && text[end - 1] is ' ' or ':' or '"' or '\'' or '=' or '：' or '.' or '“' or '>' or '(' or '（')
        {
            hasSign |= text[end - 1] is not ' ';
            end--;
        }

        var from = WordStart(text, end);
        if (end < start && NameWords.Labels.LengthBefore(text, end) is var label and > 0 && Characters.IsHan(text[end - label]))
        {
            return NameLead.Lead;
        }

        if (end == start || from == end || end - from > MaxPart)
        {
            return NameLead.None;
        }

        var word = text.Slice(from, end - from).ToString();
        if (Titles.Contains(word))
        {
            return NameLead.Label;
        }

        if (Labels.Contains(word))
        {
            return !word.Equals("by", StringComparison.OrdinalIgnoreCase) || !hasSign ? NameLead.Lead : NameLead.None;
        }

        // my name is …, I am …, this is …
        if (word is "is" or "am" && !hasSign)
        {
            var before = text.Slice(0, from).TrimEnd();
            return EndsWithWord(before, "name") || EndsWithWord(before, "I") ? NameLead.Lead : NameLead.None;
        }

        // userName, real_name
        for (var i = word.Length - 1; i > 0; i--)
        {
            if (AsciiText.IsUpper(word[i]))
            {
                return Labels.Contains(word.Substring(i)) && hasSign ? NameLead.Lead : NameLead.None;
            }
        }

        return NameLead.None;
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word)
        => text.Length >= word.Length && text.Slice(text.Length - word.Length).Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase) && Characters.IsBoundary(text, text.Length - word.Length - 1);

    private static int WordStart(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && end - start <= MaxPart && Characters.IsLetter(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    /// <summary>The index behind a part of a name: a capital and small letters, or a capital and a dot.</summary>
    private static int PartEnd(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length || !AsciiText.IsUpper(text[start]))
        {
            return start;
        }

        var end = start + 1;
        while (end < text.Length && end - start < MaxPart && (text[end] is >= 'a' and <= 'z' || (text[end] is '-' or '\'' && end + 1 < text.Length && Characters.IsLetter(text[end + 1]))))
        {
            end += text[end] is '-' or '\'' ? 2 : 1;
        }

        if (end == start + 1)
        {
            return end < text.Length && text[end] == '.' ? end + 1 : start;
        }

        return Characters.IsBoundary(text, end) && !Others.Contains(text.Slice(start, end - start).ToString()) ? end : start;
    }
}
