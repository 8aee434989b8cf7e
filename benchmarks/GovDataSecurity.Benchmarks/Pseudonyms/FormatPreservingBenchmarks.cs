using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using GovDataSecurity.Masking;

namespace GovDataSecurity.Benchmarks.Pseudonyms;

/// <summary>One value encrypted in its format, beside AES-CBC of the platform under a random vector, which gives another format.</summary>
public class FormatPreservingBenchmarks
{
    private const string Number = "990101198503150017";
    private const string Card = "6228480000000000";

    private static readonly string Long = new('7', 200);

    private readonly Aes _aes = Aes.Create();
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(PseudonymKeys.MinKeySize);
    private readonly ushort[] _numerals = new ushort[16];
    private PseudonymKeys _keys = null!;
    private Ff1 _ff1 = null!;
    private FormatPreservingCipher _digits = null!;
    private IdentifierCipher _resident = null!;

    /// <summary>Derives the keys.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _aes.Key = _key;
        _keys = PseudonymKeys.FromKey(_key, "nanjing");
        _ff1 = new Ff1(_key, 10);
        _digits = new FormatPreservingCipher(_keys, "statistics", NumeralAlphabet.Digits);
        _resident = new IdentifierCipher(_keys, "statistics", IdentifierFormat.ResidentIdNumber);
    }

    /// <summary>Zeroes them.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _resident.Dispose();
        _digits.Dispose();
        _ff1.Dispose();
        _keys.Dispose();
        _aes.Dispose();
    }

    /// <summary>The peer: AES-CBC in base64.</summary>
    [Benchmark(Baseline = true)]
    public string AesCbc()
    {
        var vector = RandomNumberGenerator.GetBytes(16);
        return Convert.ToBase64String([.. vector, .. _aes.EncryptCbc(Encoding.UTF8.GetBytes(Number), vector)]);
    }

    /// <summary>FF1 on sixteen digits in place: ten rounds.</summary>
    [Benchmark]
    public ushort Ff1InPlace()
    {
        _ff1.Encrypt([], _numerals);
        return _numerals[0];
    }

    /// <summary>Sixteen digits as text.</summary>
    [Benchmark]
    public string Digits() => _digits.Encrypt(Card);

    /// <summary>Two hundred digits as text, with big numbers.</summary>
    [Benchmark]
    public string TwoHundredDigits() => _digits.Encrypt(Long);

    /// <summary>A resident number, with date and check character.</summary>
    [Benchmark]
    public string ResidentId() => _resident.Encrypt(Number);
}
