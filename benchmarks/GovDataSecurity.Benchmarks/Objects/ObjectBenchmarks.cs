using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using GovDataSecurity.Benchmarks.Logging;
using GovDataSecurity.Masking;

namespace GovDataSecurity.Benchmarks.Objects;

/// <summary>A labeled object as JSON and as a copy, beside the serializer alone; a thousand records of a table.</summary>
public class ObjectBenchmarks
{
    private static readonly JsonSerializerOptions Plain = new();
    private static readonly JsonSerializerOptions Masking = new JsonSerializerOptions().WithGovDataMasking();
    private static readonly JsonSerializerOptions Cleared = new JsonSerializerOptions().WithGovDataMasking(Clearance.UpTo(DataLevel.Core));

    private static readonly CsvMasker Masker = new(CsvPolicy.Parse("""{"columns":{"姓名":"person-name","身份证号":"resident-id-number","手机":"mobile-phone-number"}}"""u8));

    private readonly LoggedMember _member = LoggedMember.Example;
    private readonly byte[] _json = JsonSerializer.SerializeToUtf8Bytes(LoggedMember.Example);
    private readonly MemoryStream _table = new(Encoding.UTF8.GetBytes("姓名,身份证号,手机,备注\n" + string.Concat(Enumerable.Repeat("示例甲,990101198503150017,19900001234,\"示例,备注\"\n", 1000))));
    private readonly MemoryStream _masked = new();

    [Benchmark(Baseline = true)]
    public byte[] WritePlain() => JsonSerializer.SerializeToUtf8Bytes(_member, Plain);

    [Benchmark]
    public byte[] WriteMasked() => JsonSerializer.SerializeToUtf8Bytes(_member, Masking);

    [Benchmark]
    public byte[] WriteCleared() => JsonSerializer.SerializeToUtf8Bytes(_member, Cleared);

    [Benchmark]
    public object? ReadPlain() => JsonSerializer.Deserialize<LoggedMember>(_json, Plain);

    [Benchmark]
    public object? ReadGuarded() => JsonSerializer.Deserialize<LoggedMember>(_json, Masking);

    [Benchmark]
    public object Copy() => ObjectMasker.Mask(_member);

    [Benchmark]
    public long ThousandRecords()
    {
        _table.Position = 0;
        _masked.SetLength(0);
        return Masker.Mask(_table, _masked).Records;
    }
}
