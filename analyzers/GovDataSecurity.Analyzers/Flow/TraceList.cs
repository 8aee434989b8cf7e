using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>Traces in the order in which they were found, each once where it stands.</summary>
internal sealed class TraceList
{
    private readonly HashSet<(Trace Trace, SyntaxNode? At)> _seen = [];
    private readonly ImmutableArray<Trace>.Builder _traces = ImmutableArray.CreateBuilder<Trace>();

    public void Add(Trace trace)
    {
        if (_seen.Add((trace, trace.At)))
        {
            _traces.Add(trace);
        }
    }

    public ImmutableArray<Trace> ToArray() => _traces.ToImmutable();
}
