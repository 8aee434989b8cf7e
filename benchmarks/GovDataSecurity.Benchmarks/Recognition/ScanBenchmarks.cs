using BenchmarkDotNet.Attributes;

namespace GovDataSecurity.Benchmarks.Recognition;

/// <summary>Scanning 1 Mi UTF-16 units of log lines in which nothing is to be found.</summary>
public class ScanBenchmarks
{
    private readonly string _text = LogLines.Make(1 << 20);

    /// <summary>The peer.</summary>
    [Benchmark(Baseline = true)]
    public int GeneratedRegex() => Peers.Generated().Count(_text);

    /// <summary>The peer, compiled at run time.</summary>
    [Benchmark]
    public int CompiledRegex() => Peers.Compiled.Count(_text);
}
