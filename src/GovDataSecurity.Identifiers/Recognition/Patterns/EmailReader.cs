using static GovDataSecurity.Identifiers.RecognitionEvidence;

namespace GovDataSecurity.Identifiers;

/// <summary>Looks at what stands around an <c>@</c>. Chinese characters next to an address end it.</summary>
internal static class EmailReader
{
    private const int MaxLocalPart = 64;
    private const int MaxDomain = 255;

    // What is written behind an @ and looks like a domain: images of double size, packages, scripts.
    private static readonly HashSet<string> FileEndings = new(StringComparer.OrdinalIgnoreCase) { "png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js", "ts", "json", "html", "xml", "yml", "yaml", "map", "dll", "exe", "jar", "tgz", "zip" };

    public static void Read(ReadOnlySpan<char> text, int at, ref FoundSpans found)
    {
        var start = at;
        while (start > 0 && at - start <= MaxLocalPart && IsLocal(text[start - 1]))
        {
            start--;
        }

        while (start < at && text[start] is '.' or '-' or '%' or '+')
        {
            start++;
        }

        var end = at + 1;
        while (end < text.Length && end - at <= MaxDomain && (Characters.IsWord(text[end]) || text[end] is '-' or '.'))
        {
            end++;
        }

        while (end > at + 1 && text[end - 1] is '.' or '-')
        {
            end--;
        }

        if (start == at || at - start > MaxLocalPart || IsCredential(text, start) || IsRepository(text, start, at, end) || !EmailAddress.Check(text.Slice(start, end - start)).IsValid)
        {
            return;
        }

        var last = text.Slice(start, end - start).LastIndexOf('.') + start + 1;
        if (!AreLetters(text.Slice(last, end - last)) || FileEndings.Contains(text.Slice(last, end - last).ToString()))
        {
            return;
        }

        found.Add(start, end, RecognizedKind.Email, 95, Form);
    }

    private static bool IsLocal(char c) => Characters.IsWord(c) || c is '.' or '_' or '%' or '+' or '-';

    /// <summary>The password of an address such as <c>https://user:password@host.example/</c>.</summary>
    private static bool IsCredential(ReadOnlySpan<char> text, int start)
    {
        if (start == 0 || text[start - 1] is not (':' or '/'))
        {
            return false;
        }

        var before = text.Slice(Math.Max(0, start - MaxLocalPart), start - Math.Max(0, start - MaxLocalPart));
        var scheme = before.LastIndexOf("://".AsSpan());
        return scheme >= 0 && before.Slice(scheme + 3).IndexOfAny(' ', '/') < 0;
    }

    /// <summary>A repository such as <c>git@host.example:group/project</c>.</summary>
    private static bool IsRepository(ReadOnlySpan<char> text, int start, int at, int end)
        => at - start == 3 && Characters.StandsAt(text, start, "git") && end < text.Length && text[end] is ':' or '/';

    private static bool AreLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!Characters.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
