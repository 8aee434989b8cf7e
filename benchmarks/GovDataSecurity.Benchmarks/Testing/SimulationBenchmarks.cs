using BenchmarkDotNet.Attributes;
using Bogus;
using GovDataSecurity.Testing;

namespace GovDataSecurity.Benchmarks.Testing;

/// <summary>What a simulated citizen costs, with all that agrees with all, beside three independent words from Bogus.</summary>
public class SimulationBenchmarks
{
    private const int Count = 10_000;

    private readonly Simulation _simulation = new(42);
    private Faker _faker = new();

    [GlobalSetup]
    public void Setup() => _faker = new Faker("zh_CN") { Random = new Randomizer(42) };

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int ThreeWords()
    {
        var length = 0;
        for (var i = 0; i < Count; i++)
        {
            length += _faker.Name.LastName().Length + _faker.Address.StreetAddress().Length + _faker.Phone.PhoneNumber().Length;
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Citizens() => _simulation.Citizens().Take(Count).Sum(citizen => citizen.Age);

    [Benchmark(OperationsPerInvoke = Count)]
    public int ResidentIds() => _simulation.Values(DataKinds.Find("resident-id-number")!).Take(Count).Sum(id => id.Length);
}
