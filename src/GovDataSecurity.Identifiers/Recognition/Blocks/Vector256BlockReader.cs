#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GovDataSecurity.Identifiers;

/// <summary>Twice 32 units: AVX2.</summary>
internal readonly struct Vector256BlockReader : IBlockReader
{
    public static bool IsSupported => Vector256.IsHardwareAccelerated && Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Read(ReadOnlySpan<char> text, out CharacterBlock block)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        Read(ref source, out block);
        Read(ref Unsafe.Add(ref source, 32), out var second);
        block.Wide |= second.Wide << 32;
        block.Digits |= second.Digits << 32;
        block.Colons |= second.Colons << 32;
        block.Hyphens |= second.Hyphens << 32;
        block.Dots |= second.Dots << 32;
        block.Letters |= second.Letters << 32;
        block.HexLetters |= second.HexLetters << 32;
        block.Ats |= second.Ats << 32;
        block.Spaces |= second.Spaces << 32;
        block.WideDigits |= second.WideDigits << 32;
        block.HasMark |= second.HasMark;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Read(ref ushort source, out CharacterBlock block)
    {
        var first = Vector256.LoadUnsafe(ref source);
        var second = Vector256.LoadUnsafe(ref source, 16);

        // Saturated, everything beyond ASCII has its highest bit set, or is a Latin-1 character that has it anyway.
        var limit = Vector256.Create((ushort)0xFF);
        var bytes = Vector256.Narrow(Vector256.Min(first, limit), Vector256.Min(second, limit));
        var low = Vector256.Narrow(first, second);
        var half = Vector256.Create((byte)0x0F);
        var classes = Avx2.Shuffle(Table(BlockTables.LowClasses), bytes) & Avx2.Shuffle(Table(BlockTables.HighClasses), (bytes.AsUInt16() >> 4).AsByte() & half);
        var digits = Avx2.Shuffle(Table(BlockTables.LowDigitBytes), low & half) & Avx2.Shuffle(Table(BlockTables.HighDigitBytes), (low.AsUInt16() >> 4).AsByte() & half);
        var ordinal = Vector256.Create((ushort)BlockTables.Ordinal);
        var at = Vector256.Create((ushort)BlockTables.FullWidthAt);
        var marks = Vector256.Equals(first, ordinal) | Vector256.Equals(second, ordinal) | Vector256.Equals(first, at) | Vector256.Equals(second, at);

        block.Wide = bytes.ExtractMostSignificantBits();
        block.Digits = Bits(classes, 7);
        block.Colons = Bits(classes, 6);
        block.Hyphens = Bits(classes, 5);
        block.Dots = Bits(classes, 4);
        block.Letters = Bits(classes, 3) | Bits(classes, 2);
        block.HexLetters = Bits(classes, 1);
        block.Ats = classes.ExtractMostSignificantBits();
        block.Spaces = Vector256.Equals(bytes, Vector256.Create((byte)' ')).ExtractMostSignificantBits();
        block.WideDigits = block.Wide & ~Vector256.Equals(digits, Vector256<byte>.Zero).ExtractMostSignificantBits();
        block.HasMark = marks != Vector256<ushort>.Zero;
    }

    /// <summary>Shifting words moves the wanted bit of each byte to its top; what crosses from byte to byte stays below.</summary>
    private static ulong Bits(Vector256<byte> classes, int shift) => (classes.AsUInt16() << shift).AsByte().ExtractMostSignificantBits();

    private static Vector256<byte> Table(ReadOnlySpan<byte> table)
    {
        var lane = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(table));
        return Vector256.Create(lane, lane);
    }
}
#endif
