using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Presets;

/// <summary>The severities of the modes, as data.</summary>
public sealed partial class PresetTests
{
    public static TheoryData<string> Modes => new("observe", "standard", "strict");

    [Theory]
    [MemberData(nameof(Modes))]
    public void Preset_ListsEveryRule(string mode)
        => Assert.Equal(Rules().Select(rule => rule.Id), Severities(mode).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Standard_IsWhatTheRulesSay()
        => Assert.All(Rules(), rule => Assert.Equal(rule.DefaultSeverity == DiagnosticSeverity.Info ? "suggestion" : "warning", Severities("standard")[rule.Id]));

    [Fact]
    public void Observe_StopsNoBuild() => Assert.All(Severities("observe").Values, severity => Assert.Equal("suggestion", severity));

    [Fact]
    public void Strict_IsOneStepUp()
        => Assert.All(Rules(), rule => Assert.Equal(rule.DefaultSeverity == DiagnosticSeverity.Info ? "warning" : "error", Severities("strict")[rule.Id]));

    [Theory]
    [InlineData("observe", DiagnosticSeverity.Info)]
    [InlineData("standard", DiagnosticSeverity.Warning)]
    [InlineData("strict", DiagnosticSeverity.Error)]
    public Task Preset_GivenToTheCompiler_Applies(string mode, DiagnosticSeverity severity) => Case.Log("Console.WriteLine({|GDS3001:member.IdNumber|});")
        .WithGlobalConfig(File.ReadAllText(PathOf(mode)))
        .ExpectSeverity("GDS3001", severity)
        .RunAsync();

    [Fact]
    public Task Preset_AgainstAnEditorConfig_Yields() => Case.Log("Console.WriteLine({|GDS3001:member.IdNumber|});")
        .WithGlobalConfig(File.ReadAllText(PathOf("strict")))
        .WithEditorConfig("root = true\n[*.cs]\ndotnet_diagnostic.GDS3001.severity = suggestion\n")
        .ExpectSeverity("GDS3001", DiagnosticSeverity.Info)
        .RunAsync();

    [Fact]
    public Task Preset_AgainstAGlobalConfigOfTheProject_Yields() => Case.Log("Console.WriteLine({|GDS3001:member.IdNumber|});")
        .WithGlobalConfig(File.ReadAllText(PathOf("strict")))
        .WithGlobalConfig("is_global = true\ndotnet_diagnostic.GDS3001.severity = warning\n")
        .ExpectSeverity("GDS3001", DiagnosticSeverity.Warning)
        .RunAsync();

    private static IReadOnlyList<DiagnosticDescriptor> Rules() => Meta.Rules.Declared;

    private static string PathOf(string mode) => Repository.Analyzers("buildTransitive", "config", $"GovDataSecurity.{mode}.globalconfig");

    private static Dictionary<string, string> Severities(string mode)
        => Line().Matches(File.ReadAllText(PathOf(mode))).ToDictionary(match => match.Groups["id"].Value, match => match.Groups["severity"].Value, StringComparer.Ordinal);

    [GeneratedRegex(@"^dotnet_diagnostic\.(?<id>GDS\d{4})\.severity = (?<severity>\w+)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
