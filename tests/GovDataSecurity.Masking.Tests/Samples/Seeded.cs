namespace GovDataSecurity.Masking.Tests;

/// <summary>Bytes and numbers that look random and are the same in every run.</summary>
internal sealed class Seeded(int seed)
{
    private ulong _state = (ulong)seed + 0x9E3779B97F4A7C15;

    /// <summary>SplitMix64.</summary>
    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(_ => (byte)Next())];

    /// <summary>Numerals of a radix; all equal to <paramref name="fill"/> unless that is negative.</summary>
    public ushort[] Numerals(int radix, int count, int fill) => [.. Enumerable.Range(0, count).Select(_ => (ushort)(fill < 0 ? Below(radix) : fill))];
}
