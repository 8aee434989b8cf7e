using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Benchmarks.Logging;

/// <summary>Logging a line without labels: raw and redacted, to the same provider.</summary>
public partial class TextLogBenchmarks
{
    private readonly LengthProvider _provider = new();
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
        Handled(_raw, "受理中心", "请求处理完成", 57);
        return _provider.Length;
    }

    /// <summary>What is measured.</summary>
    [Benchmark]
    public int Redacted()
    {
        Handled(_redacted, "受理中心", "请求处理完成", 57);
        return _provider.Length;
    }

    [LoggerMessage(1, LogLevel.Information, "{Module}: {Event},共{Count}条")]
    private static partial void Handled(ILogger logger, string module, string @event, int count);
}
