using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using GovDataSecurity.Masking;

namespace GovDataSecurity.Benchmarks.Pseudonyms;

/// <summary>One value: a pseudonym and what is made like one, beside the bare keyed hash that an application would write.</summary>
public class PseudonymBenchmarks
{
    private const string Number = "990101198503150017";

    private static readonly DateOnly Day = new(2024, 2, 29);
    private static readonly DataKind Kind = DataKind.Of(typeof(ResidentIdNumberAttribute));

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(PseudonymKeys.MinKeySize);
    private readonly char[] _text = new char[Pseudonymizer.MaxTextLength];
    private PseudonymKeys _keys = null!;
    private Pseudonymizer _pseudonyms = null!;
    private DateShift _shift = null!;
    private FakeNames _names = null!;

    /// <summary>Derives the keys.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _keys = PseudonymKeys.FromKey(_key, "nanjing");
        _pseudonyms = new Pseudonymizer(_keys, "statistics");
        _shift = new DateShift(_keys, "statistics");
        _names = new FakeNames(_keys, "statistics");
    }

    /// <summary>Zeroes them.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _names.Dispose();
        _shift.Dispose();
        _pseudonyms.Dispose();
        _keys.Dispose();
    }

    /// <summary>The peer: HMAC-SHA-256 of the text as it stands, in hex.</summary>
    [Benchmark(Baseline = true)]
    public string BareHmac() => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(Number)));

    /// <summary>A pseudonym as text.</summary>
    [Benchmark]
    public string Pseudonym() => _pseudonyms.Of(Number, Kind);

    /// <summary>A pseudonym into a span.</summary>
    [Benchmark]
    public int PseudonymIntoSpan() => _pseudonyms.Write(Number, Kind, _text);

    /// <summary>A shifted date.</summary>
    [Benchmark]
    public DateOnly ShiftedDate() => _shift.Shift(Day, Number, Kind);

    /// <summary>A simulated name.</summary>
    [Benchmark]
    public string SimulatedName() => _names.Of(Number, Kind);
}
