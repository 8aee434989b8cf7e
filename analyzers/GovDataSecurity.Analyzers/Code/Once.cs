namespace GovDataSecurity.Analyzers.Code;

/// <summary>A value computed at the first question. A computation that was canceled is not kept: the next question starts over.</summary>
internal sealed class Once<T>(Func<CancellationToken, T> compute)
    where T : class
{
    private readonly object _gate = new();
    private T? _value;

    public T Get(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _value) is { } known)
        {
            return known;
        }

        lock (_gate)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return _value ??= compute(cancellationToken);
        }
    }
}
