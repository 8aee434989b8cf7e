using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace GovDataSecurity.Masking.Tests;

/// <summary>SP 800-38G, algorithm 7, step by step and without any thought of speed.</summary>
internal static class Ff1Reference
{
    public static ushort[] Encrypt(byte[] key, int radix, byte[] tweak, ushort[] text)
    {
        int n = text.Length, t = tweak.Length, u = n / 2, v = n - u;
        ushort[] a = text[..u], b = text[u..];
        var bytes = 0;
        while (BigInteger.Pow(256, bytes) < BigInteger.Pow(radix, v))
        {
            bytes++;
        }

        var d = (4 * ((bytes + 3) / 4)) + 4;
        byte[] p = [1, 2, 1, (byte)(radix >> 16), (byte)(radix >> 8), (byte)radix, 10, (byte)u, .. BigEndian(n), .. BigEndian(t)];
        for (var i = 0; i < 10; i++)
        {
            byte[] q = [.. tweak, .. new byte[(((-t - bytes - 1) % 16) + 16) % 16], (byte)i, .. Number(Num(b, radix), bytes)];
            var r = CbcMac(key, [.. p, .. q]);
            var s = r.ToList();
            for (var j = 1; s.Count < d; j++)
            {
                var block = r.ToArray();
                var counter = Number(j, 16);
                s.AddRange(CbcMac(key, [.. block.Select((value, k) => (byte)(value ^ counter[k]))]));
            }

            var y = new BigInteger(s.Take(d).ToArray(), isUnsigned: true, isBigEndian: true);
            var m = i % 2 == 0 ? u : v;
            var c = Str((Num(a, radix) + y) % BigInteger.Pow(radix, m), radix, m);
            a = b;
            b = c;
        }

        return [.. a, .. b];
    }

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] CbcMac(byte[] key, byte[] data)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptCbc(data, new byte[16], PaddingMode.None)[^16..];
    }

    private static byte[] Number(BigInteger value, int length)
    {
        var bytes = value.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[length - bytes.Length], .. bytes];
    }

    private static BigInteger Num(ushort[] numerals, int radix) => numerals.Aggregate(BigInteger.Zero, (number, numeral) => (number * radix) + numeral);

    private static ushort[] Str(BigInteger number, int radix, int length)
    {
        var numerals = new ushort[length];
        for (var i = length - 1; i >= 0; i--)
        {
            numerals[i] = (ushort)(number % radix);
            number /= radix;
        }

        return numerals;
    }
}
