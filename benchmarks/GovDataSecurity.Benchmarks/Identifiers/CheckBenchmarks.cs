using System.Globalization;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Benchmarks.Identifiers;

/// <summary>What it costs to check one value, beside a source-generated expression for the form of a resident identity number alone.</summary>
public partial class CheckBenchmarks
{
    private const int Count = 1024;

    private readonly string[] _numbers = new string[Count];

    [GlobalSetup]
    public void Setup()
    {
        for (var i = 0; i < Count; i++)
        {
            var birth = new DateTime(1940, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(i * 29);
            var body = string.Create(CultureInfo.InvariantCulture, $"9901{i % 20:D2}{birth:yyyyMMdd}{i % 1000:D3}");
            _numbers[i] = body + ResidentIdNumber.Check(body + "0").CheckCharacter;
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int FormByExpression()
    {
        var valid = 0;
        foreach (var number in _numbers)
        {
            valid += Form().IsMatch(number) ? 1 : 0;
        }

        return valid;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int ResidentId()
    {
        var valid = 0;
        foreach (var number in _numbers)
        {
            valid += ResidentIdNumber.Check(number).IsValid ? 1 : 0;
        }

        return valid;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int ResidentIdByName()
    {
        var identifier = Identifier.For("resident-id-number")!;
        var valid = 0;
        foreach (var number in _numbers)
        {
            valid += identifier.Check(number).IsValid ? 1 : 0;
        }

        return valid;
    }

    [GeneratedRegex(@"^[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]\z")]
    private static partial Regex Form();
}
