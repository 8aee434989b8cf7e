using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Benchmarks.Logging;

/// <summary>Logging a labeled object: raw, as the record prints itself, and redacted, to the same provider.</summary>
public partial class LogBenchmarks
{
    private readonly LengthProvider _provider = new();
    private readonly LoggedMember _member = LoggedMember.Example;
    private ILogger _raw = null!;
    private ILogger _redacted = null!;

    /// <summary>Makes the two loggers.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _raw = LoggerFactory.Create(builder => builder.AddProvider(_provider)).CreateLogger("raw");
        _redacted = LoggerFactory.Create(builder => builder.AddProvider(_provider).AddGovDataRedaction()).CreateLogger("redacted");
    }

    /// <summary>The peer: the same call without redaction.</summary>
    [Benchmark(Baseline = true)]
    public int Raw()
    {
        Checked(_raw, _member, 3);
        return _provider.Length;
    }

    /// <summary>What is measured.</summary>
    [Benchmark]
    public int Redacted()
    {
        Checked(_redacted, _member, 3);
        return _provider.Length;
    }

    /// <summary>The level is off.</summary>
    [Benchmark]
    public void RedactedOff() => Off(_redacted, _member, 3);

    [LoggerMessage(1, LogLevel.Information, "checked {Member} in {Count} steps")]
    private static partial void Checked(ILogger logger, LoggedMember member, int count);

    [LoggerMessage(2, LogLevel.Debug, "checked {Member} in {Count} steps")]
    private static partial void Off(ILogger logger, LoggedMember member, int count);
}
