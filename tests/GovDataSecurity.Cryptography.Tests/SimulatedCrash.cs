namespace GovDataSecurity.Cryptography.Tests;

/// <summary>Ends the work of a ring at one step, as if the process had ended there: nothing after it happens either.</summary>
internal sealed class SimulatedCrash : Exception
{
    /// <summary>A probe that crashes at a step and at all later ones.</summary>
    public static Action<string> At(int step)
    {
        var seen = 0;
        return _ =>
        {
            if (++seen >= step)
            {
                throw new SimulatedCrash();
            }
        };
    }
}
