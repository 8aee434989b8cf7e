using System.Buffers;
using System.Text;

namespace GovDataSecurity.Testing;

/// <summary>Whether bytes may be text: most words decode to something, but not to this.</summary>
internal static class Plausibility
{
    /// <summary>Whether two thirds of some bytes read as text in an encoding that Chinese systems write.</summary>
    public static bool IsText(ReadOnlySpan<byte> bytes)
        => IsMost(Utf8(bytes), bytes.Length) || IsMost(DoubleByte(bytes), bytes.Length)
            || IsMost(2 * Utf16(bytes, 0), bytes.Length) || IsMost(2 * Utf16(bytes, 1), bytes.Length);

    private static bool IsMost(int readable, int length) => readable * 3 >= length * 2;

    /// <summary>How many bytes belong to printable characters in UTF-8.</summary>
    private static int Utf8(ReadOnlySpan<byte> bytes)
    {
        var readable = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var used);
            readable += status == OperationStatus.Done && IsReadable(rune.Value) ? used : 0;
            bytes = bytes[used..];
        }

        return readable;
    }

    /// <summary>How many bytes belong to printable ASCII or to pairs as GB 18030 has them.</summary>
    private static int DoubleByte(ReadOnlySpan<byte> bytes)
    {
        var readable = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] is >= 0xB0 and <= 0xF7 && i + 1 < bytes.Length && bytes[i + 1] >= 0xA1)
            {
                readable += 2;
                i++;
            }
            else if (IsReadable(bytes[i]) && bytes[i] < 0x80)
            {
                readable++;
            }
        }

        return readable;
    }

    /// <summary>How many pairs of bytes are printable in UTF-16, in either order.</summary>
    private static int Utf16(ReadOnlySpan<byte> bytes, int high)
    {
        var readable = 0;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            readable += IsReadable((bytes[i + high] << 8) | bytes[i + 1 - high]) ? 1 : 0;
        }

        return readable;
    }

    private static bool IsReadable(int c) => c is >= 0x20 and <= 0x7E or >= 0x3000 and <= 0x303F or >= 0x3400 and <= 0x9FFF or >= 0xFF00 and <= 0xFFEF or >= 0x20000 and <= 0x3FFFF;
}
