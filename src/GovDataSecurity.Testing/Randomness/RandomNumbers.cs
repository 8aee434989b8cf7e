namespace GovDataSecurity.Testing;

/// <summary>Numbers that look random and are the same on every machine and version: SplitMix64.</summary>
internal struct RandomNumbers(ulong seed)
{
    private ulong _state = seed;

    /// <summary>One number made of two, so that a place in a sequence has its own numbers whatever was asked for before.</summary>
    public static ulong Mix(ulong a, ulong b) => Scramble(Scramble(a) + (b * 0x9E3779B97F4A7C15));

    public ulong Next() => Scramble(_state += 0x9E3779B97F4A7C15);

    /// <summary>A number from 0 up to but not including a limit.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>A number from one to another, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(T[] values) => values[Below(values.Length)];

    /// <summary>One of values that stand in order of frequency: the first ones come more often.</summary>
    public T PickFrequent<T>(T[] values)
    {
        var place = (ulong)Below(1 << 16);
        return values[(int)((place * place * (ulong)values.Length) >> 32)];
    }

    /// <summary>The number of the first weight under which a random percentage falls; the number of weights when it falls under none.</summary>
    public int PickByPercent(ReadOnlySpan<int> percent)
    {
        var place = Below(100);
        for (var i = 0; i < percent.Length; i++)
        {
            place -= percent[i];
            if (place < 0)
            {
                return i;
            }
        }

        return percent.Length;
    }

    private static ulong Scramble(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
