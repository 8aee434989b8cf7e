namespace GovDataSecurity.Analyzers.Testing;

/// <summary>Counts the verifications of this process, so that a suite that verifies nothing can't pass.</summary>
public static class Verifications
{
    private static int _prepared;
    private static int _run;

    /// <summary>Verifiers made by <see cref="Verify"/>.</summary>
    public static int Prepared => Volatile.Read(ref _prepared);

    /// <summary>Verifications that ran to their end, whatever they found.</summary>
    public static int Run => Volatile.Read(ref _run);

    internal static void CountPrepared() => Interlocked.Increment(ref _prepared);

    internal static void CountRun() => Interlocked.Increment(ref _run);
}
