using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Tests.Meta;

/// <summary>What every rule must have besides its code.</summary>
public sealed partial class RuleTests
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-Hans");

    public static TheoryData<string> Ids => new(Rules.Descriptors.Select(rule => rule.Id));

    [Fact]
    public void Rules_AreThere_EachOnce()
    {
        var constants = Rules.Assembly.GetType("GovDataSecurity.Analyzers.RuleIds")!.GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(constants.Order(StringComparer.Ordinal), Rules.Descriptors.Select(rule => rule.Id));
        Assert.All(Rules.Analyzers, analyzer => Assert.IsAssignableFrom<ClassificationAnalyzer>(analyzer));
        Assert.All(Rules.Analyzers, analyzer => Assert.True(analyzer.GetType().IsSealed && analyzer.GetType().IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false)));
        Assert.True(typeof(ClassificationAnalyzer).GetMethod("Initialize")!.IsFinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Texts_InBothLanguages_AreThereWithEqualPlaceholders(string id)
    {
        var rule = Descriptor(id);
        LocalizableString[] texts = [rule.Title, rule.MessageFormat, rule.Description];
        foreach (var text in texts)
        {
            string english = text.ToString(English), chinese = text.ToString(Chinese);
            Assert.NotEqual("", english);
            Assert.NotEqual(english, chinese);
            Assert.Equal(Placeholders(english), Placeholders(chinese));
            Assert.DoesNotContain(english, IsChinese);
            Assert.Contains(chinese, IsChinese);
        }

        Assert.False(rule.Title.ToString(English).EndsWith('.'));
        Assert.False(rule.MessageFormat.ToString(English).EndsWith('.'));
        Assert.EndsWith(".", rule.Description.ToString(English), StringComparison.Ordinal);
        Assert.Contains("{0}", rule.MessageFormat.ToString(English), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void HelpLink_LeadsToThePage(string id)
    {
        Assert.EndsWith($"docs/rules/{id}.md", Descriptor(id).HelpLinkUri, StringComparison.Ordinal);
        Assert.True(Uri.TryCreate(Descriptor(id).HelpLinkUri, UriKind.RelativeOrAbsolute, out _));
        Assert.DoesNotContain('\\', Descriptor(id).HelpLinkUri);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_SaysAllThatAPageSays(string id)
    {
        var path = PageOf(id);
        Assert.True(File.Exists(path), path);
        var page = File.ReadAllText(path);
        Assert.StartsWith($"# {id}: {Descriptor(id).Title.ToString(English)}\n", page, StringComparison.Ordinal);
        Assert.Contains($"## 中文：{Descriptor(id).Title.ToString(Chinese)}\n", page, StringComparison.Ordinal);
        Assert.Contains(Descriptor(id).Category, page, StringComparison.Ordinal);
        Assert.Contains($"| Severity | {Descriptor(id).DefaultSeverity}", page, StringComparison.Ordinal);
        Assert.Contains($"dotnet_diagnostic.{id}.severity", page, StringComparison.Ordinal);
        string[] sections = ["## Why", "## Basis", "## Bad", "## Good", "## Configuration", "## When to suppress", "**原因**", "**依据**", "**修复**", "**配置**", "**何时抑制**"];
        Assert.All(sections, section => Assert.Contains(section, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_AreOfRulesOnly()
        => Assert.Equal(
            Rules.Descriptors.Select(rule => rule.Id),
            Directory.EnumerateFiles(Repository.PathOf("docs", "rules"), "GDS*.md").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void ReleaseFile_ListsTheRule(string id)
    {
        var rule = Descriptor(id);
        var lines = File.ReadLines(Repository.Analyzers("AnalyzerReleases.Unshipped.md")).Concat(File.ReadLines(Repository.Analyzers("AnalyzerReleases.Shipped.md")));
        Assert.Contains($"{id} | {rule.Category} | {rule.DefaultSeverity} | [{rule.Title.ToString(English)}](../../docs/rules/{id}.md)", lines);
    }

    /// <summary>A rule without a fix says why in its code, and on its page that there is none.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Fix_IsThere_OrTheReasonWhyNot(string id)
    {
        var fixes = Rules.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(id)).ToList();
        var reason = Rules.FieldOf(Descriptor(id)).GetCustomAttribute<NoCodeFixAttribute>()?.Why;
        Assert.True(fixes.Count > 0 != reason is not null, $"{id} has {fixes.Count} fixes and {(reason is null ? "no" : "a")} [NoCodeFix]");
        Assert.All(fixes, fix => Assert.NotNull(fix.GetFixAllProvider()));
        if (reason is not null)
        {
            Assert.False(string.IsNullOrWhiteSpace(reason));
        }

        Assert.Equal(reason is not null, File.ReadAllText(PageOf(id)).Contains("| Code fix | none", StringComparison.Ordinal));
    }

    [Fact]
    public void FixTitles_InBothLanguages_AreThereWithEqualPlaceholders()
    {
        var titles = new System.Resources.ResourceManager("GovDataSecurity.Analyzers.CodeFixes.Resources.Titles", Rules.FixAssembly);
        var names = titles.GetResourceSet(English, createIfNotExists: true, tryParents: false)!.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key).ToHashSet(StringComparer.Ordinal);
        Assert.All(names, name =>
        {
            string english = titles.GetString(name, English)!, chinese = titles.GetString(name, Chinese)!;
            Assert.NotEqual(english, chinese);
            Assert.Equal(Placeholders(english), Placeholders(chinese));
        });
        Assert.All(
            Rules.Fixes.OfType<Analyzers.CodeFixes.ClassificationCodeFix>().SelectMany(fix => fix.FixableDiagnosticIds.Select(fix.TitleName)),
            name => Assert.Contains(name, names));
    }

    [Fact]
    public void Resources_HaveTheSameNames_InBothLanguages()
    {
        (System.Reflection.Assembly Assembly, string Name)[] resources =
            [(Rules.Assembly, "GovDataSecurity.Analyzers.Resources.Messages"), (Rules.FixAssembly, "GovDataSecurity.Analyzers.CodeFixes.Resources.Titles")];
        Assert.All(resources, resource =>
        {
            var manager = new System.Resources.ResourceManager(resource.Name, resource.Assembly);
            Assert.Equal(Names(manager, English), Names(manager, Chinese));
        });

        static IEnumerable<string> Names(System.Resources.ResourceManager manager, CultureInfo culture)
            => manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal);
    }

    /// <summary>What a Chinese text says differs by language, what it stands for doesn't.</summary>
    [Fact]
    public void Articles_StandInNoDescriptor()
        => Assert.All(Rules.Descriptors, rule => Assert.DoesNotMatch(Article(), string.Concat(
            rule.Title.ToString(English), rule.MessageFormat.ToString(English), rule.Description.ToString(English), rule.MessageFormat.ToString(Chinese), rule.Description.ToString(Chinese))));

    private static string PageOf(string id) => Repository.PathOf("docs", "rules", id + ".md");

    private static DiagnosticDescriptor Descriptor(string id) => Rules.Descriptors.Single(rule => rule.Id == id);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static bool IsChinese(char c) => c is >= '\u4e00' and <= '\u9fff';

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\bart\.|第.{1,4}条")]
    private static partial Regex Article();
}
