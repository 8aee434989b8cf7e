using System.Buffers;
using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Testing;

/// <summary>Brings text into the form in which values are compared: half-width, small letters, without invisible characters.</summary>
internal static class Fold
{
    private const char Dropped = '\uFFFF';

    private static readonly char[] Folded = [.. Enumerable.Range(0, 0x10000).Select(c => c == Dropped || AsciiText.IsInvisible((char)c) ? Dropped : OfChar((char)c))];

    public static string Plain(ReadOnlySpan<char> text)
    {
        var folded = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        foreach (var c in text)
        {
            folded[length] = Folded[c];
            length += folded[length] == Dropped ? 0 : 1;
        }

        var plain = new string(folded, 0, length);
        ArrayPool<char>.Shared.Return(folded);
        return plain;
    }

    /// <summary>Also joins digits between which one space or hyphen stands, as in grouped numbers and dates.</summary>
    /// <param name="plain">Folded text.</param>
    public static string Joined(string plain)
    {
        var joined = ArrayPool<char>.Shared.Rent(plain.Length);
        var length = 0;
        for (var i = 0; i < plain.Length; i++)
        {
            joined[length] = plain[i];
            var joins = plain[i] is ' ' or '-' && i > 0 && i + 1 < plain.Length && char.IsAsciiDigit(plain[i - 1]) && char.IsAsciiDigit(plain[i + 1]);
            length += joins ? 0 : 1;
        }

        var text = length == plain.Length ? plain : new string(joined, 0, length);
        ArrayPool<char>.Shared.Return(joined);
        return text;
    }

    private static char OfChar(char c) => c switch
    {
        '\u00A0' or >= '\u2000' and <= '\u200A' or '\u202F' => ' ',
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        '\u2022' or '\u2027' or '\u2219' or '\u22C5' or '\u30FB' or '\uFF65' => '·',
        _ => char.ToLowerInvariant(AsciiText.Narrow(c)),
    };
}
