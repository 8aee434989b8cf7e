using BenchmarkDotNet.Attributes;
using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Benchmarks.Recognition;

/// <summary>Scanning 1 Mi UTF-16 units (2 MiB) of log lines: without anything to find, and with an identifier every 200 units.</summary>
public class ScanBenchmarks
{
    private readonly TextRecognizer _forms = new(new TextRecognizerOptions { Names = false, Addresses = false });
    private string _text = "";

    /// <summary>After how many units an identifier stands; 0 for none.</summary>
    [Params(0, 200)]
    public int HitEvery { get; set; }

    /// <summary>Makes the lines.</summary>
    [GlobalSetup]
    public void Setup() => _text = LogLines.Make(1 << 20, HitEvery);

    /// <summary>The peer, generated at compile time.</summary>
    [Benchmark(Baseline = true)]
    public int GeneratedRegex() => Peers.Generated().Count(_text);

    /// <summary>The peer, compiled at run time.</summary>
    [Benchmark]
    public int CompiledRegex() => Peers.Compiled.Count(_text);

    /// <summary>The kinds that have a form or a check digit.</summary>
    [Benchmark]
    public int Forms() => _forms.Scan(_text).Length;

    /// <summary>All kinds, names and addresses among them.</summary>
    [Benchmark]
    public int AllKinds() => TextRecognizer.Default.Scan(_text).Length;
}
