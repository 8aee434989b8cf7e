namespace GovDataSecurity.Cryptography.Tests;

/// <summary>A probe that counts, and from a chosen moment lets one step fail as a full disk does.</summary>
internal sealed class StepCounter
{
    private int _failAt = int.MaxValue;

    public int Steps { get; private set; }

    public bool Failed { get; private set; }

    public void Probe(string step)
    {
        if (++Steps == _failAt)
        {
            Failed = true;
            throw new IOException("No space left on device", 28);
        }
    }

    public void FailAt(int step)
    {
        Steps = 0;
        Failed = false;
        _failAt = step;
    }
}
