namespace GovDataSecurity.Masking.Tests;

/// <summary>Seeded numbers, so that a failing case can be run again.</summary>
internal sealed class Lcg(ulong seed)
{
    private ulong _state = (seed * 2862933555777941757) + 3037000493;

    /// <summary>A number from 0 to below a limit.</summary>
    public int Below(int limit)
    {
        _state = (_state * 6364136223846793005) + 1442695040888963407;
        return (int)((_state >> 33) % (ulong)limit);
    }
}
