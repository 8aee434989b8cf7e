using System.Reflection;
using GovDataSecurity.Testing;

namespace GovDataSecurity.Samples.Tests;

public sealed class FamiliesFileTests
{
    private static readonly string[][] Rows = [.. File.ReadLines(Path()).Skip(1).Select(line => line.Split(','))];

    [Fact]
    public void File_IsWhatTheGeneratorMakes()
        => Assert.Equal(SimulatedFamilies.Csv(), File.ReadAllText(Path()));

    [Fact]
    public void File_HoldsThousandFamiliesWithChildrenAndDisabledPeople()
    {
        Assert.Equal(SimulatedFamilies.Header, File.ReadLines(Path()).First());
        Assert.Equal(1_000, Rows.Select(row => row[0]).Distinct().Count());
        Assert.InRange(Rows.Count(row => string.CompareOrdinal(row[4], "2012-11-21") > 0), 100, 2_000);
        Assert.InRange(Rows.Count(row => row[9].Length > 0), 100, 1_000);
    }

    [Fact]
    public void File_HoldsNobodyWhoCouldExist()
    {
        Assert.All(Rows, row =>
        {
            Assert.True(Simulated.IsSimulated<ResidentIdNumberAttribute>(row[3]));
            Assert.True(Simulated.IsSimulated<PersonNameAttribute>(row[2]));
            Assert.True(Simulated.IsSimulated<HomeAddressAttribute>(row[7]));
            Assert.True(row[6].Length == 0 || Simulated.IsSimulated<MobilePhoneNumberAttribute>(row[6]));
            Assert.True(row[8].Length == 0 || Simulated.IsSimulated<BankAccountNumberAttribute>(row[8]));
        });
        Assert.Equal(Rows.Length, Rows.Select(row => row[3]).Distinct().Count());
    }

    private static string Path() => System.IO.Path.Combine(
        typeof(FamiliesFileTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepoRoot").Value!, "samples", "data", "families.csv");
}
