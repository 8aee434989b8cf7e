using System.Text.RegularExpressions;
using GovDataSecurity.Analyzers.Testing;

namespace GovDataSecurity.Analyzers.Tests.Presets;

/// <summary>The basis of the rules, as data.</summary>
public sealed partial class RulePackTests
{
    /// <summary>The last article of each.</summary>
    private static readonly Dictionary<string, int> LastArticle = new(StringComparer.Ordinal) { ["cn-14-shanxi-2023"] = 31, ["cn-3201-nanjing-2024"] = 27 };

    public static TheoryData<string> Packs => new(LastArticle.Keys);

    [Fact]
    public void Packs_AreTheFiles()
        => Assert.Equal(LastArticle.Keys.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Path.GetDirectoryName(PathOf("any"))!).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    /// <summary>A basis that no message names would say nothing to anybody.</summary>
    [Theory]
    [MemberData(nameof(Packs))]
    public void Pack_IsOfRulesWhoseMessagesNameTheBasis(string pack)
        => Assert.All(
            File.ReadLines(PathOf(pack)).Select(line => Line().Match(line)).Where(match => match.Success).Select(match => match.Groups["id"].Value).Distinct(),
            id => Assert.EndsWith("}", Meta.Rules.Descriptors.Single(rule => rule.Id == id).MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Packs))]
    public void Pack_NamesTheSameArticlesInBothLanguages(string pack)
    {
        var lines = File.ReadLines(PathOf(pack)).Where(line => line.StartsWith("govdatasecurity.", StringComparison.Ordinal)).ToList();
        Assert.All(lines, line => Assert.Matches(Line(), line));
        var texts = lines.Select(line => Line().Match(line)).ToDictionary(match => match.Groups["id"].Value + match.Groups["zh"].Value, match => match.Groups["text"].Value, StringComparer.Ordinal);
        Assert.All(lines, line => Assert.Equal(pack, Line().Match(line).Groups["pack"].Value));
        var rules = texts.Keys.Where(key => !key.EndsWith(".zh", StringComparison.Ordinal)).ToList();
        Assert.Equal(texts.Count, rules.Count * 2);
        Assert.All(rules, rule =>
        {
            var articles = Number().Matches(texts[rule][texts[rule].IndexOf("art.", StringComparison.Ordinal)..]).Select(match => int.Parse(match.Value, provider: null)).ToList();
            Assert.NotEmpty(articles);
            Assert.All(articles, article => Assert.InRange(article, 1, LastArticle[pack]));
            Assert.EndsWith(string.Join('、', articles.Select(article => $"第{Chinese(article)}条")), texts[rule + ".zh"], StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("en", "'FamilyMember.IdNumber' (resident id number, General3) is written to the console by 'WriteLine'. Mask it: Mask.ResidentIdNumber")]
    [InlineData("zh-Hans", "“FamilyMember.IdNumber”（公民身份号码，一般3级）被“WriteLine”写入控制台。请脱敏：Mask.ResidentIdNumber")]
    public Task Message_WithoutPack_NamesNoBasis(string culture, string message) => MessageIs(culture, message);

    [Theory]
    [InlineData("en", "'FamilyMember.IdNumber' (resident id number, General3) is written to the console by 'WriteLine'. Mask it: Mask.ResidentIdNumber (basis: Nanjing 2024 art. 8, 20)")]
    [InlineData("zh-Hans", "“FamilyMember.IdNumber”（公民身份号码，一般3级）被“WriteLine”写入控制台。请脱敏：Mask.ResidentIdNumber（依据：南京2024年细则第八条、第二十条）")]
    public Task Message_WithAPack_NamesItsBasis(string culture, string message) => MessageIs(culture, message, File.ReadAllText(PathOf("cn-3201-nanjing-2024")));

    [Theory]
    [InlineData("en", "(basis: Shanxi 2023 art. 16, 25; Nanjing 2024 art. 8, 20)")]
    [InlineData("zh-Hans", "（依据：山西2023年办法第十六条、第二十五条；南京2024年细则第八条、第二十条）")]
    public async Task Message_WithTwoPacks_NamesBothInAnyOrder(string culture, string basis)
    {
        string[] packs = [File.ReadAllText(PathOf("cn-14-shanxi-2023")), File.ReadAllText(PathOf("cn-3201-nanjing-2024"))];
        var message = culture == "en"
            ? "'FamilyMember.IdNumber' (resident id number, General3) is written to the console by 'WriteLine'. Mask it: Mask.ResidentIdNumber " + basis
            : "“FamilyMember.IdNumber”（公民身份号码，一般3级）被“WriteLine”写入控制台。请脱敏：Mask.ResidentIdNumber" + basis;
        await MessageIs(culture, message, packs);
        await MessageIs(culture, message, packs[1], packs[0]);
    }

    [Fact]
    public Task Message_WithAPackOfTheProject_NamesItsBasis() => MessageIs(
        "en",
        "'FamilyMember.IdNumber' (resident id number, General3) is written to the console by 'WriteLine'. Mask it: Mask.ResidentIdNumber (basis: House rule 4; 部门规定第二条)",
        "is_global = true\ngovdatasecurity.basis.GDS3001 = House rule 4\ngovdatasecurity.basis.ours.GDS3001.zh = 部门规定第二条\ngovdatasecurity.basis.empty.GDS3001 =\ngovdatasecurity.basis.ours.GDS3002 = Another rule\n");

    private static Task MessageIs(string culture, string message, params string[] configs)
        => configs.Aggregate(Case.Log("Console.WriteLine({|#0:member.IdNumber|});"), (verifier, config) => verifier.WithGlobalConfig(config))
            .Expect(Expected.Diagnostic("GDS3001").At(0).WithMessage(message).WithAnyAdditionalLocations())
            .WithCulture(culture)
            .RunAsync();

    private static string PathOf(string pack) => Repository.Analyzers("buildTransitive", "config", "rules", pack + ".globalconfig");

    private static string Chinese(int number)
    {
        const string Digits = "零一二三四五六七八九";
        var tens = number / 10 > 1 ? $"{Digits[number / 10]}十" : number > 9 ? "十" : "";
        return tens + (number % 10 > 0 ? Digits[number % 10] : "");
    }

    [GeneratedRegex(@"^govdatasecurity\.basis\.(?<pack>[\w-]+)\.(?<id>GDS\d{4})(?<zh>\.zh)? = (?<text>[^#;=]+)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
