#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GovDataSecurity.Identifiers;

/// <summary>Four times 16 units: SSSE3, Arm64, WebAssembly.</summary>
internal readonly struct Vector128BlockReader : IBlockReader
{
    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    public void Read(ReadOnlySpan<char> text, out CharacterBlock block)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        block = default;
        for (var from = 0; from < CharacterBlock.Length; from += 16)
        {
            Read(ref Unsafe.Add(ref source, from), from, ref block);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Read(ref ushort source, int from, ref CharacterBlock block)
    {
        var first = Vector128.LoadUnsafe(ref source);
        var second = Vector128.LoadUnsafe(ref source, 8);

        // Saturated, everything beyond ASCII has its highest bit set, or is a Latin-1 character that has it anyway.
        var limit = Vector128.Create((ushort)0xFF);
        var bytes = Vector128.Narrow(Vector128.Min(first, limit), Vector128.Min(second, limit));
        var low = Vector128.Narrow(first, second);
        var classes = Classes(bytes, BlockTables.LowClasses, BlockTables.HighClasses);
        var digits = Classes(low, BlockTables.LowDigitBytes, BlockTables.HighDigitBytes);
        var ordinal = Vector128.Create((ushort)BlockTables.Ordinal);
        var at = Vector128.Create((ushort)BlockTables.FullWidthAt);
        var marks = Vector128.Equals(first, ordinal) | Vector128.Equals(second, ordinal) | Vector128.Equals(first, at) | Vector128.Equals(second, at);

        ulong wide = bytes.ExtractMostSignificantBits();
        block.Wide |= wide << from;
        block.Digits |= Bits(classes, 7) << from;
        block.Colons |= Bits(classes, 6) << from;
        block.Hyphens |= Bits(classes, 5) << from;
        block.Dots |= Bits(classes, 4) << from;
        block.Letters |= (Bits(classes, 3) | Bits(classes, 2)) << from;
        block.HexLetters |= Bits(classes, 1) << from;
        block.Ats |= Bits(classes, 0) << from;
        block.Spaces |= (ulong)Vector128.Equals(bytes, Vector128.Create((byte)' ')).ExtractMostSignificantBits() << from;
        block.WideDigits |= (wide & ~(ulong)Vector128.Equals(digits, Vector128<byte>.Zero).ExtractMostSignificantBits()) << from;
        block.HasMark |= marks != Vector128<ushort>.Zero;
    }

    /// <summary>Both halves are below 16: shuffles of all processors agree on these.</summary>
    private static Vector128<byte> Classes(Vector128<byte> bytes, ReadOnlySpan<byte> lowTable, ReadOnlySpan<byte> highTable)
    {
        var half = Vector128.Create((byte)0x0F);
        return Vector128.Shuffle(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(lowTable)), bytes & half)
            & Vector128.Shuffle(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(highTable)), (bytes.AsUInt16() >> 4).AsByte() & half);
    }

    /// <summary>Shifting words moves the wanted bit of each byte to its top; what crosses from byte to byte stays below.</summary>
    private static ulong Bits(Vector128<byte> classes, int shift) => (classes.AsUInt16() << shift).AsByte().ExtractMostSignificantBits();
}
#endif
