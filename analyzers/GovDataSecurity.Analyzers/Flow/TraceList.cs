using System.Collections.Immutable;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>Traces in the order in which they were found, each once.</summary>
internal sealed class TraceList
{
    private readonly HashSet<Trace> _seen = [];
    private readonly ImmutableArray<Trace>.Builder _traces = ImmutableArray.CreateBuilder<Trace>();

    public void Add(Trace trace)
    {
        if (_seen.Add(trace))
        {
            _traces.Add(trace);
        }
    }

    public ImmutableArray<Trace> ToArray() => _traces.ToImmutable();
}
