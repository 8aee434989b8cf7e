namespace GovDataSecurity.Benchmarks.Recognition;

/// <summary>SplitMix64: the same numbers from the same seed on every platform.</summary>
internal struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    public int Next(int below)
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }
}
