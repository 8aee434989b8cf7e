using System.Collections.Concurrent;

namespace GovDataSecurity.Analyzers.Testing.Interruptions;

/// <summary>Cancels a run at the moment when the first callback of a kind begins, once for each kind, and knows which callbacks have not returned.</summary>
internal sealed class Interruption
{
    private readonly ConcurrentDictionary<string, bool> _done = new(StringComparer.Ordinal);
    private CancellationTokenSource? _run;
    private int _running;

    /// <summary>Callbacks that have begun and not returned.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>The next run is the one to cancel.</summary>
    public void Arm(CancellationTokenSource run) => Volatile.Write(ref _run, run);

    public Action<T> Around<T>(string kind, Action<T> callback)
        => context =>
        {
            Interlocked.Increment(ref _running);
            try
            {
                if (Volatile.Read(ref _run) is { IsCancellationRequested: false } run && _done.TryAdd(kind, true))
                {
                    run.Cancel();
                }

                callback(context);
            }
            finally
            {
                Interlocked.Decrement(ref _running);
            }
        };
}
