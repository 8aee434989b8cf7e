namespace GovDataSecurity.Cryptography.Tests;

/// <summary>A probe that counts, and from a chosen moment lets one step fail as a full disk does.</summary>
internal sealed class StepCounter
{
    private int _failAt = int.MaxValue;

    public int Steps { get; private set; }

    public string? FailedAt { get; private set; }

    public bool Failed => FailedAt is not null;

    public void Probe(string step)
    {
        if (++Steps == _failAt)
        {
            FailedAt = step;
            throw new IOException("No space left on device", 28);
        }
    }

    public void FailAt(int step)
    {
        Steps = 0;
        FailedAt = null;
        _failAt = step;
    }
}
