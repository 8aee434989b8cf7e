using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace GovDataSecurity.Masking;

/// <summary>The round function of FF1: from the number of one half to a number that is added to the other (SP 800-38G, algorithm 7, step 6, i to iv).</summary>
internal readonly ref struct Ff1Round
{
    /// <summary>The most bytes of a half that is calculated with in 64 bits.</summary>
    public const int MaxSmallNumber = 7;

    private const int BlockSize = BlockCipher.BlockSize;

    private readonly BlockCipher _cipher;
    private readonly ReadOnlySpan<byte> _tweakTail;
    private readonly UInt128 _prefix;

    public Ff1Round(BlockCipher cipher, int radix, int length, ReadOnlySpan<byte> tweak)
    {
        _cipher = cipher;
        NumberSize = SizeOf(radix, length - (length / 2));

        // P and those blocks of Q that hold nothing but tweak are the same in every round.
        Span<byte> block = stackalloc byte[BlockSize];
        block[0] = 1;
        block[1] = 2;
        block[2] = 1;
        block[3] = (byte)(radix >> 16);
        BinaryPrimitives.WriteUInt16BigEndian(block[4..], (ushort)radix);
        block[6] = 10;
        block[7] = (byte)(length / 2);
        BinaryPrimitives.WriteInt32BigEndian(block[8..], length);
        BinaryPrimitives.WriteInt32BigEndian(block[12..], tweak.Length);
        cipher.Encrypt(block);
        for (; tweak.Length >= BlockSize; tweak = tweak[BlockSize..])
        {
            Mix(block, tweak[..BlockSize]);
        }

        _prefix = MemoryMarshal.Read<UInt128>(block);
        _tweakTail = tweak;
    }

    /// <summary>b: how many bytes the number of the longer half has.</summary>
    public int NumberSize { get; }

    // d: how many bytes of output are taken.
    private int OutputSize => (4 * ((NumberSize + 3) / 4)) + 4;

    /// <summary>The round function modulo a number, for halves of at most <see cref="MaxSmallNumber"/> bytes.</summary>
    public ulong Apply(int round, ulong half, ulong modulus)
    {
        Span<byte> number = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(number, half);
        Span<byte> block = stackalloc byte[BlockSize];
        Prf(round, number[^NumberSize..], block);
        return OutputSize == sizeof(ulong)
            ? BinaryPrimitives.ReadUInt64BigEndian(block) % modulus
            : (ulong)((BinaryPrimitives.ReadUInt128BigEndian(block) >> (8 * (BlockSize - OutputSize))) % modulus);
    }

    /// <summary>The round function for halves of any length.</summary>
    public BigInteger Apply(int round, BigInteger half)
    {
        var number = new byte[NumberSize];
        var count = half.GetByteCount(isUnsigned: true);
        half.TryWriteBytes(number.AsSpan(NumberSize - count), out _, isUnsigned: true, isBigEndian: true);
        var blocks = (OutputSize + BlockSize - 1) / BlockSize;
        var output = new byte[blocks * BlockSize];
        var first = output.AsSpan(0, BlockSize);
        Prf(round, number, first);
        for (var j = 1; j < blocks; j++)
        {
            var block = output.AsSpan(j * BlockSize, BlockSize);
            first.CopyTo(block);
            var counter = block[^sizeof(uint)..];
            BinaryPrimitives.WriteUInt32BigEndian(counter, BinaryPrimitives.ReadUInt32BigEndian(counter) ^ (uint)j);
            _cipher.Encrypt(block);
        }

        return new BigInteger(output.AsSpan(0, OutputSize), isUnsigned: true, isBigEndian: true);
    }

    // The logarithm of the standard, rounded up, is the number of bits of the greatest number.
    private static int SizeOf(int radix, int length)
    {
        if (length * Math.Log2(radix) < 62)
        {
            var power = 1UL;
            for (var i = 0; i < length; i++)
            {
                power *= (ulong)radix;
            }

            return (BitOperations.Log2(power - 1) / 8) + 1;
        }

        return (BigInteger.Pow(radix, length) - 1).GetByteCount(isUnsigned: true);
    }

    /// <summary>CBC-MAC over P and Q, of which the first blocks are done.</summary>
    private void Prf(int round, ReadOnlySpan<byte> number, Span<byte> block)
    {
        MemoryMarshal.Write(block, in _prefix);
        var length = _tweakTail.Length + 1 + number.Length;
        var padding = (BlockSize - (length % BlockSize)) % BlockSize;
        length += padding;
        Span<byte> rest = length <= 64 ? stackalloc byte[64] : new byte[length];
        rest = rest[..length];
        rest.Clear();
        _tweakTail.CopyTo(rest);
        rest[_tweakTail.Length + padding] = (byte)round;
        number.CopyTo(rest[(_tweakTail.Length + padding + 1)..]);
        for (; !rest.IsEmpty; rest = rest[BlockSize..])
        {
            Mix(block, rest[..BlockSize]);
        }
    }

    private void Mix(Span<byte> block, ReadOnlySpan<byte> next)
    {
        for (var i = 0; i < BlockSize; i++)
        {
            block[i] ^= next[i];
        }

        _cipher.Encrypt(block);
    }
}
