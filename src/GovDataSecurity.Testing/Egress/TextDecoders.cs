using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace GovDataSecurity.Testing;

/// <summary>Undoes what text is encoded with.</summary>
internal static partial class TextDecoders
{
    private const string Base64Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    // Shorter runs hold nothing that would be looked for.
    private const int ShortestRun = 8;

    private static readonly sbyte[] Base64Values = Values();

    /// <summary>The text with escapes undone, once for each kind of escape that it has.</summary>
    public static IEnumerable<(string Name, string Text)> Texts(string text)
    {
        if (text.Contains('\\', StringComparison.Ordinal))
        {
            yield return ("json", JsonEscape().Replace(text, OfJsonEscape));
        }

        if (text.Contains('&', StringComparison.Ordinal) && WebUtility.HtmlDecode(text) is var html && html != text)
        {
            yield return ("html", html);
        }
    }

    /// <summary>The bytes behind percent signs, Base64 and hexadecimal digits. Whatever stands between such runs is one zero byte, or itself where it belongs to the text.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Bytes(string text)
    {
        if (PercentRun().IsMatch(text))
        {
            yield return ("url", OfPercent(text));
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
        var bytes = new MemoryStream(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                bytes.WriteByte(byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                bytes.WriteByte(text[i] switch { '+' => (byte)' ', < '\x80' => (byte)text[i], _ => 0 });
            }
        }

        return bytes.ToArray();
    }

    private static byte[] OfBase64(string text, int skip)
    {
        var bytes = new MemoryStream();
        foreach (var run in Base64Run().EnumerateMatches(text))
        {
            int bits = 0, held = 0, skipped = 0;
            foreach (var c in text.AsSpan(run.Index, run.Length))
            {
                var value = c < Base64Values.Length ? Base64Values[c] : -1;
                if (value < 0 || skipped++ < skip)
                {
                    continue;
                }

                bits = (bits << 6) | value;
                held += 6;
                if (held >= 8)
                {
                    held -= 8;
                    bytes.WriteByte((byte)(bits >> held));
                    bits &= (1 << held) - 1;
                }
            }

            Part(bytes);
        }

        return bytes.ToArray();
    }

    private static byte[] OfHex(string text, int skip)
    {
        var bytes = new MemoryStream();
        foreach (var run in HexRun().EnumerateMatches(text))
        {
            var digits = text.AsSpan(run.Index + skip, (run.Length - skip) / 2 * 2);
            bytes.Write(Convert.FromHexString(digits));
            Part(bytes);
        }

        return bytes.ToArray();
    }

    /// <summary>Ends a run so that the next one begins at an even place, as UTF-16 needs it.</summary>
    private static void Part(MemoryStream bytes)
    {
        bytes.WriteByte(0);
        if (bytes.Length % 2 != 0)
        {
            bytes.WriteByte(0);
        }
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
    private static partial Regex PercentRun();

    [GeneratedRegex(@"[A-Za-z0-9+/_-](?:(?:\\[rn]|\r?\n)?[A-Za-z0-9+/_-]){7,}")]
    private static partial Regex Base64Run();

    [GeneratedRegex("[0-9A-Fa-f]{8,}")]
    private static partial Regex HexRun();
}
