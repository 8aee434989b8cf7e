using System.Buffers;

namespace GovDataSecurity.Masking;

/// <summary>Base32 (RFC 4648, 6) in lower case and without padding: no two texts that differ in case only, nothing that needs quoting.</summary>
internal static class Base32
{
    private const string Digits = "abcdefghijklmnopqrstuvwxyz234567";

    private static readonly SearchValues<char> Alphabet = SearchValues.Create(Digits);

    public static bool IsText(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Alphabet);

    public static void Write(ReadOnlySpan<byte> source, Span<char> destination)
    {
        var buffer = 0;
        var bits = 0;
        var written = 0;
        foreach (var value in source)
        {
            buffer = (buffer << 8) | value;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                destination[written++] = Digits[(buffer >> bits) & 31];
            }

            buffer &= (1 << bits) - 1;
        }

        if (bits > 0)
        {
            destination[written] = Digits[(buffer << (5 - bits)) & 31];
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <returns><see langword="false"/> for any other text: one value has one text.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, Span<byte> destination)
    {
        var buffer = 0;
        var bits = 0;
        var read = 0;
        foreach (var c in text)
        {
            var digit = Digits.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            buffer = (buffer << 5) | digit;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                if (read == destination.Length)
                {
                    return false;
                }

                destination[read++] = (byte)(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }

        return read == destination.Length && bits < 5 && buffer == 0;
    }
}
