using System.Diagnostics;
using System.Text.Json;
using GovDataSecurity.Masking;

namespace GovDataSecurity.Analyzers.Tests.Presets;

/// <summary>The analyzers, their satellites and the targets in a real build.</summary>
public sealed class BuildTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gds-build-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Build_InChinese_PrintsChineseMessages_AtTheSeverityOfTheMode()
    {
        Write("Person.cs", """
            using System;
            using GovDataSecurity;

            [Classified(DataLevel.General1)]
            public sealed record Person([ResidentIdNumber] string IdNumber, string Phone)
            {
                public const string OfTheStandard = "11010519491231002X";
                public void Print() => Console.WriteLine($"{IdNumber} {this}");
            }
            """);
        Write("Consumer.csproj", Project());

        // Where the restore of a package puts its imports: late, after the platform's own targets.
        Write("obj/Consumer.csproj.package.g.targets", $"<Project><Import Project=\"{Targets}\" /></Project>");

        var (exitCode, output) = await DotnetAsync("build", "-p:PreferredUILang=zh-Hans", "-p:GovDataSecurityMode=Strict", "-p:GovDataSecurityRules=cn-3201-nanjing-2024%3Bcn-14-shanxi-2023", "-p:IsTestProject=true", "-p:UseSharedCompilation=false", "-nodeReuse:false", "-v:q", "-nologo");

        Assert.True(exitCode != 0, output);
        Assert.Contains("error GDS0002: “Person”声明为一般1级", output, StringComparison.Ordinal);
        Assert.Contains("error GDS3001: “Person.IdNumber”（公民身份号码，一般3级）被“WriteLine”写入控制台。请脱敏：Mask.ResidentIdNumber（依据：山西2023年办法第十六条、第二十五条；南京2024年细则第八条、第二十条）", output, StringComparison.Ordinal);
        Assert.Contains("error GDS3005: “Person.OfTheStandard”中的字面量", output, StringComparison.Ordinal);
        Assert.Contains("error GDS3002: 该对象会显示“Person.IdNumber”", output, StringComparison.Ordinal);
        string[] unloadable = ["CS8032", "CS9057", "AD0001", "CS8034"];
        Assert.All(unloadable, id => Assert.DoesNotContain(id, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "standard")]
    [InlineData("observe", "observe")]
    [InlineData("STRICT", "strict")]
    public async Task Mode_ThatIsKnown_BringsItsConfiguration(string mode, string expected)
    {
        Write("Mode.proj", $"<Project><Import Project=\"{Targets}\" /></Project>");
        var (exitCode, output) = await DotnetAsync("msbuild", "Mode.proj", "-nologo", "-nodeReuse:false", $"-p:GovDataSecurityMode={mode}", "-t:_CheckGovDataSecurityMode", "-getItem:EditorConfigFiles");
        Assert.True(exitCode == 0, output);
        Assert.Contains($"GovDataSecurity.{expected}.globalconfig", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mode_ThatIsUnknown_StopsTheBuildInBothLanguages()
    {
        Write("Mode.proj", $"<Project><Import Project=\"{Targets}\" /></Project>");
        var (exitCode, output) = await DotnetAsync("msbuild", "Mode.proj", "-nologo", "-nodeReuse:false", "-p:GovDataSecurityMode=loud", "-t:_CheckGovDataSecurityMode");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("error GDSB0001: GovDataSecurityMode is 'loud'. It must be observe, standard or strict.", output, StringComparison.Ordinal);
        Assert.Contains("只能是 observe、standard 或 strict", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("cn-14-shanxi-2023", "cn-14-shanxi-2023")]
    [InlineData("CN-3201-Nanjing-2024", "cn-3201-nanjing-2024")]
    [InlineData(" cn-3201-nanjing-2024 ; cn-14-shanxi-2023;cn-3201-nanjing-2024; ", "cn-14-shanxi-2023", "cn-3201-nanjing-2024")]
    public async Task Rules_ThatAreKnown_BringTheirConfigurationOnce(string rules, params string[] expected)
    {
        Write("Rules.proj", $"<Project><PropertyGroup><GovDataSecurityRules>{rules}</GovDataSecurityRules></PropertyGroup><Import Project=\"{Targets}\" /></Project>");
        var (exitCode, output) = await DotnetAsync("msbuild", "Rules.proj", "-nologo", "-nodeReuse:false", "-t:_CheckGovDataSecurityRules", "-getItem:EditorConfigFiles");
        Assert.True(exitCode == 0, output);
        using var json = JsonDocument.Parse(output);
        var files = json.RootElement.GetProperty("Items").GetProperty("EditorConfigFiles").EnumerateArray().Select(item => item.GetProperty("Filename").GetString()!);
        Assert.Equal(expected, files.Where(file => file.StartsWith("cn-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Rules_ThatAreUnknown_StopTheBuildInBothLanguages()
    {
        Write("Rules.proj", $"<Project><PropertyGroup><GovDataSecurityRules>cn-14-shanxi-2023;cn-99</GovDataSecurityRules></PropertyGroup><Import Project=\"{Targets}\" /></Project>");
        var (exitCode, output) = await DotnetAsync("msbuild", "Rules.proj", "-nologo", "-nodeReuse:false", "-t:_CheckGovDataSecurityRules");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("error GDSB0002: GovDataSecurityRules names 'cn-99'. The rule packs are cn-14-shanxi-2023, cn-3201-nanjing-2024.", output, StringComparison.Ordinal);
        Assert.Contains("“cn-99”不存在，规则包有 cn-14-shanxi-2023、cn-3201-nanjing-2024。", output, StringComparison.Ordinal);
    }

    private static string Targets => Repository.Analyzers("buildTransitive", "GovDataSecurity.Analyzers.targets");

    private static string Project() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{typeof(ClassifiedAttribute).Assembly.Location}" />
            <Reference Include="{typeof(ObjectMasker).Assembly.Location}" />
            <Analyzer Include="{Meta.Rules.Assembly.Location}" />
            <Analyzer Include="{Meta.Rules.FixAssembly.Location}" />
          </ItemGroup>
        </Project>
        """;

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private async Task<(int ExitCode, string Output)> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test host hands on would point the build at the test's own SDK folders.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
