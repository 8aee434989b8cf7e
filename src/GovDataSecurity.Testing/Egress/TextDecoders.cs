using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace GovDataSecurity.Testing;

/// <summary>Undoes what text is encoded with.</summary>
internal static partial class TextDecoders
{
    private const string Base64Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    // Longer runs than words are: whatever they hold, it was encoded.
    private const int LongestWord = 64;
    private const int RunEnd = 2;

    private static readonly sbyte[] Base64Values = Values();

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r");
    private static readonly SearchValues<char> TokenEnds = SearchValues.Create(" \t\n\r\"'<>|");

    /// <summary>The lines with escapes, undone: once for each kind of escape.</summary>
    public static IEnumerable<(string Name, string Text)> Texts(string text)
    {
        if (With('\\', text, LineEnds) is { Length: > 0 } escaped)
        {
            yield return ("json", JsonEscape().Replace(escaped, OfJsonEscape));
        }

        if (With('&', text, LineEnds) is { Length: > 0 } marked && WebUtility.HtmlDecode(marked) is var html && html != marked)
        {
            yield return ("html", html);
        }
    }

    /// <summary>The bytes behind percent signs, Base64 and hexadecimal digits.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Bytes(string text)
    {
        if (With('%', text, TokenEnds) is var tokens && PercentEscape().IsMatch(tokens))
        {
            yield return ("url", OfPercent(tokens));
        }

        for (var skip = 0; skip < 4; skip++)
        {
            if (OfBase64(text, skip) is { Length: > 0 } bytes)
            {
                yield return ("base64", bytes);
            }
        }

        for (var skip = 0; skip < 2; skip++)
        {
            if (OfHex(text, skip) is { Length: > 0 } bytes)
            {
                yield return ("hex", bytes);
            }
        }
    }

    /// <summary>The parts of a text, between some ends, that have a character; each on a line.</summary>
    private static string With(char c, string text, SearchValues<char> ends)
    {
        if (!text.Contains(c, StringComparison.Ordinal))
        {
            return "";
        }

        var parts = new StringBuilder();
        for (ReadOnlySpan<char> rest = text; !rest.IsEmpty;)
        {
            var length = rest.IndexOfAny(ends);
            var part = length < 0 ? rest : rest[..length];
            if (part.Contains(c))
            {
                parts.Append(part).Append('\n');
            }

            rest = length < 0 ? [] : rest[(length + 1)..];
        }

        return parts.ToString();
    }

    private static string OfJsonEscape(Match escape) => escape.Value[1] switch
    {
        'u' => ((char)ushort.Parse(escape.ValueSpan[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString(),
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'b' or 'f' => " ",
        var c => c.ToString(),
    };

    private static byte[] OfPercent(string text)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                bytes[length++] = byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                i += 2;
            }
            else
            {
                bytes[length++] = text[i] switch { '+' => (byte)' ', < '\x80' => (byte)text[i], _ => (byte)'?' };
            }
        }

        return bytes[..length];
    }

    private static byte[] OfBase64(string text, int skip)
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var match in Base64Run().EnumerateMatches(text))
        {
            var run = text.AsSpan(match.Index, match.Length);
            var part = bytes.GetSpan(run.Length + RunEnd);
            int bits = 0, held = 0, skipped = 0, length = 0;
            foreach (var c in run)
            {
                var value = c < Base64Values.Length ? Base64Values[c] : -1;
                if (value < 0 || skipped++ < skip)
                {
                    continue;
                }

                bits = ((bits << 6) | value) & 0xFFFF;
                held += 6;
                if (held >= 8)
                {
                    held -= 8;
                    part[length++] = (byte)(bits >> held);
                }
            }

            if (run.Length > LongestWord || Plausibility.IsText(part[..length]))
            {
                End(bytes, part, length);
            }
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static byte[] OfHex(string text, int skip)
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var match in HexRun().EnumerateMatches(text))
        {
            var digits = text.AsSpan(match.Index + skip, (match.Length - skip) / 2 * 2);
            var part = bytes.GetSpan((digits.Length / 2) + RunEnd);
            Convert.FromHexString(digits, part, out _, out var length);
            if (digits.Length > LongestWord || Plausibility.IsText(part[..length]))
            {
                End(bytes, part, length);
            }
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Ends a run with zeros so that the next one begins at an even place, as UTF-16 needs it.</summary>
    private static void End(ArrayBufferWriter<byte> bytes, Span<byte> part, int length)
    {
        var end = length % 2 == 0 ? RunEnd : RunEnd - 1;
        part.Slice(length, end).Clear();
        bytes.Advance(length + end);
    }

    private static sbyte[] Values()
    {
        var values = new sbyte[128];
        Array.Fill(values, (sbyte)-1);
        for (var i = 0; i < Base64Characters.Length; i++)
        {
            values[Base64Characters[i]] = (sbyte)i;
        }

        // The alphabet for addresses and file names.
        values['-'] = 62;
        values['_'] = 63;
        return values;
    }

    [GeneratedRegex(@"\\(u[0-9A-Fa-f]{4}|[""\\/bfnrt])")]
    private static partial Regex JsonEscape();

    [GeneratedRegex("%[0-9A-Fa-f]{2}")]
    private static partial Regex PercentEscape();

    [GeneratedRegex(@"[A-Za-z0-9+/_-](?:(?:\\[rn]|\r?\n)?[A-Za-z0-9+/_-]){7,}")]
    private static partial Regex Base64Run();

    [GeneratedRegex("[0-9A-Fa-f]{8,}")]
    private static partial Regex HexRun();
}
