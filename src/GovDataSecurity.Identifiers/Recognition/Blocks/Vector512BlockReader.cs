#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GovDataSecurity.Identifiers;

/// <summary>All 64 units at once: AVX-512 with byte and word instructions.</summary>
internal readonly struct Vector512BlockReader : IBlockReader
{
    public static bool IsSupported => Vector512.IsHardwareAccelerated && Avx512BW.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Read(ReadOnlySpan<char> text, out CharacterBlock block)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var first = Vector512.LoadUnsafe(ref source);
        var second = Vector512.LoadUnsafe(ref source, 32);

        // Saturated, everything beyond ASCII has its highest bit set, or is a Latin-1 character that has it anyway.
        var bytes = Vector512.Create(Avx512BW.ConvertToVector256ByteWithSaturation(first), Avx512BW.ConvertToVector256ByteWithSaturation(second));
        var low = Vector512.Create(Avx512BW.ConvertToVector256Byte(first), Avx512BW.ConvertToVector256Byte(second));
        var half = Vector512.Create((byte)0x0F);
        var classes = Avx512BW.Shuffle(Table(BlockTables.LowClasses), bytes) & Avx512BW.Shuffle(Table(BlockTables.HighClasses), (bytes.AsUInt16() >> 4).AsByte() & half);
        var digits = Avx512BW.Shuffle(Table(BlockTables.LowDigitBytes), low & half) & Avx512BW.Shuffle(Table(BlockTables.HighDigitBytes), (low.AsUInt16() >> 4).AsByte() & half);
        var ordinal = Vector512.Create((ushort)BlockTables.Ordinal);
        var at = Vector512.Create((ushort)BlockTables.FullWidthAt);
        var marks = Vector512.Equals(first, ordinal) | Vector512.Equals(second, ordinal) | Vector512.Equals(first, at) | Vector512.Equals(second, at);

        block.Wide = bytes.ExtractMostSignificantBits();
        block.Digits = Bits(classes, 7);
        block.Colons = Bits(classes, 6);
        block.Hyphens = Bits(classes, 5);
        block.Dots = Bits(classes, 4);
        block.Letters = Bits(classes, 3) | Bits(classes, 2);
        block.HexLetters = Bits(classes, 1);
        block.Ats = classes.ExtractMostSignificantBits();
        block.Spaces = Vector512.Equals(bytes, Vector512.Create((byte)' ')).ExtractMostSignificantBits();
        block.WideDigits = block.Wide & ~Vector512.Equals(digits, Vector512<byte>.Zero).ExtractMostSignificantBits();
        block.HasMark = marks != Vector512<ushort>.Zero;
    }

    /// <summary>Shifting words moves the wanted bit of each byte to its top; what crosses from byte to byte stays below.</summary>
    private static ulong Bits(Vector512<byte> classes, int shift) => (classes.AsUInt16() << shift).AsByte().ExtractMostSignificantBits();

    private static Vector512<byte> Table(ReadOnlySpan<byte> table)
    {
        var lane = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(table));
        var lanes = Vector256.Create(lane, lane);
        return Vector512.Create(lanes, lanes);
    }
}
#endif
