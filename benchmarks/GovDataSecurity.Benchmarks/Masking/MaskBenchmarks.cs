using BenchmarkDotNet.Attributes;
using GovDataSecurity.Masking;

namespace GovDataSecurity.Benchmarks.Masking;

/// <summary>One value into a buffer, beside what applications write by hand: two ranges and stars between.</summary>
public class MaskBenchmarks
{
    private const string Id = "990101198503150017";
    private const string Phone = "19900001234";

    private readonly char[] _destination = new char[64];
    private readonly byte[] _utf8Destination = new byte[256];
    private readonly byte[] _utf8Id = "990101198503150017"u8.ToArray();

    [Benchmark(Baseline = true)]
    public string ByHand() => string.Concat(Phone.AsSpan(0, 3), "****", Phone.AsSpan(7));

    [Benchmark]
    public bool ResidentId() => Maskers.ResidentIdNumber.TryMask(Id, _destination, out _);

    [Benchmark]
    public bool ResidentIdIntoItsLength() => Maskers.ResidentIdNumber.TryMask(Id, _destination.AsSpan(0, Id.Length), out _);

    [Benchmark]
    public bool ResidentIdUtf8() => Maskers.ResidentIdNumber.TryMask(_utf8Id, _utf8Destination, out _);

    [Benchmark]
    public bool MobilePhone() => Maskers.MobilePhoneNumber.TryMask(Phone, _destination, out _);

    [Benchmark]
    public bool MobilePhoneIntoItsLength() => Maskers.MobilePhoneNumber.TryMask(Phone, _destination.AsSpan(0, Phone.Length), out _);

    [Benchmark]
    public bool Landline() => Maskers.LandlineNumber.TryMask("0991-0000012", _destination, out _);

    [Benchmark]
    public bool PersonName() => Maskers.PersonName.TryMask("欧阳示例", _destination, out _);

    [Benchmark]
    public bool BirthDate() => Maskers.BirthDate.TryMask("1985-03-15", _destination, out _);

    [Benchmark]
    public bool HomeAddress() => Maskers.HomeAddress.TryMask("山西省太原市小店区示例街1号", _destination, out _);
}
