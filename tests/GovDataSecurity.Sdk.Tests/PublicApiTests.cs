using System.Reflection;

namespace GovDataSecurity.Sdk.Tests;

/// <summary>What users can call changes on purpose or not at all: <c>GDS_APPROVE_API=1 dotnet test tests/GovDataSecurity.Sdk.Tests</c> writes the files anew.</summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Libraries =>
    [
        "GovDataSecurity.Abstractions",
        "GovDataSecurity.Auditing",
        "GovDataSecurity.Cryptography",
        "GovDataSecurity.Destruction",
        "GovDataSecurity.EntityFrameworkCore",
        "GovDataSecurity.Identifiers",
        "GovDataSecurity.Masking",
        "GovDataSecurity.NLog",
        "GovDataSecurity.Serilog",
        "GovDataSecurity.Storage",
        "GovDataSecurity.Testing",
    ];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void PublicApi_OfALibrary_IsTheApprovedOne(string library)
    {
        var actual = PublicApi.Of(Assembly.Load(library));
        var file = Path.Combine(SourceFolder(), "PublicApi", library + ".txt");
        if (Environment.GetEnvironmentVariable("GDS_APPROVE_API") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.ReadAllLines(file), actual.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string SourceFolder()
        => typeof(PublicApiTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectFolder").Value!;
}
