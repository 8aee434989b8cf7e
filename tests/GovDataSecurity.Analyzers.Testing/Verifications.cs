namespace GovDataSecurity.Analyzers.Testing;

/// <summary>Counts the verifications of this process, so that a suite that verifies nothing can't pass.</summary>
public static class Verifications
{
    private static int _prepared;
    private static int _run;

    /// <summary>Verifiers made by <see cref="Verify"/>.</summary>
    public static int Prepared => Volatile.Read(ref _prepared);

    /// <summary>Verifiers that ran, whatever they found.</summary>
    public static int Run => Volatile.Read(ref _run);

    internal static void CountPrepared() => Interlocked.Increment(ref _prepared);

    internal static void CountRun() => Interlocked.Increment(ref _run);

    /// <param name="whole">The whole suite ran, not a selection that may hold no verification.</param>
    /// <exception cref="SuiteNotVerifiedException">The counts show a suite that didn't verify what it says.</exception>
    internal static void Check(int prepared, int run, bool whole)
    {
        if (run < prepared)
        {
            throw new SuiteNotVerifiedException($"{prepared - run} of {prepared} verifications were prepared but never ran: a test doesn't await RunAsync.");
        }

        if (whole && run == 0)
        {
            throw new SuiteNotVerifiedException("The suite ran to its end without one verification.");
        }
    }
}
