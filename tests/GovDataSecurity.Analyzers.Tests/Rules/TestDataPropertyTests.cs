using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using GovDataSecurity.Analyzers.Rules;
using GovDataSecurity.Analyzers.Tests.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Tests.Rules;

/// <summary>GDS3005 on texts that nobody thought of.</summary>
public sealed partial class TestDataPropertyTests
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(ClassifiedAttribute).Assembly.Location).Distinct().Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly string[] Provinces = ["11", "23", "37", "46", "50", "54", "65", "71", "81", "82", "83", "16", "99", "00"];

    /// <summary>Digits, dates and numbers that nearly fit, run together with anything: what is reported is what a regular expression finds.</summary>
    [Fact]
    public void Literal_OfPieces_IsReportedAsTheSpecificationSays() => Prop.ForAll(Gen.ArrayOf(40, Gen.NonEmptyListOf(Piece)).ToArbitrary(), pieces =>
    {
        string[] texts = [.. pieces.Select(parts => string.Concat(parts))];
        var reports = ReportsAsync(Array(texts)).GetAwaiter().GetResult();
        var expected = texts.Select((text, i) => (Line: i + 1, Count: Specification(text))).Where(line => line.Count > 0).Select(line => $"{line.Line}: {line.Count}");
        Assert.Equal(expected, reports.Select(Show));
    }).Check(new Configuration { MaxNbOfTest = 25, QuietOnSuccess = true, Runner = Config.QuickThrowOnFailure.Runner });

    [Fact]
    public async Task Literal_OfAnyCharacters_NeverMakesTheRuleThrow()
    {
        var texts = Gen.Sample(60, 300, Gen.ArrayOf(Gen.Choose(1, char.MaxValue).Select(c => (char)c))).Select(characters => new string(characters) + IssuedNumber.One);
        var reports = await ReportsAsync(Array([.. texts]) + "\n\0\uFFFF\"１１１１１１１１１１１１１１１１１１１１");
        Assert.DoesNotContain(reports, report => report.Id == "AD0001");
    }

    [Fact]
    public async Task Number_ThatIsSimulated_IsNeverReported()
    {
        string[] issued = [.. Enumerable.Range(0, 500).Select(i => IssuedNumber.Of(
            Provinces[i % 11] + (i % 71).ToString("00", CultureInfo.InvariantCulture) + (i * 7 % 100).ToString("00", CultureInfo.InvariantCulture),
            new DateTime(1900, 1, 1).AddDays(i * 97).ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            i))];
        Assert.Equal(issued.Length, (await ReportsAsync(Array(issued))).Length);
        Assert.Empty(await ReportsAsync(Array([.. issued.Select(IssuedNumber.Simulated)])));
    }

    /// <summary>Every beginning of a file, as a developer types it.</summary>
    [Fact]
    public async Task BrokenCode_NeverMakesTheRuleThrow()
    {
        var source = $$"""
            using GovDataSecurity;
            [System.Obsolete("{{IssuedNumber.One}}")] public record R([ResidentIdNumber] string A = "{{IssuedNumber.One}}")
            {
                const string D = "{{IssuedNumber.One[..6]}}", E = D + $"{D}{{IssuedNumber.One[6..]}}" + @"{{IssuedNumber.One}}";
                public object M(R r) => new { X = (r with { A = D + "{{IssuedNumber.One[6..]}}" }, {{IssuedNumber.One}}L, r.A switch { "{{IssuedNumber.One}}" => "{{IssuedNumber.Two}}"u8.Length, _ => 1 }) };
            }
            """;
        for (var at = 1; at < source.Length; at += 11)
        {
            Assert.DoesNotContain(await ReportsAsync(source[..at]), report => report.Id == "AD0001");
            Assert.DoesNotContain(await ReportsAsync(source.Remove(at, 1), isTest: false), report => report.Id == "AD0001");
        }
    }

    [Fact]
    public async Task LongSums_AndManyLiterals_AreReadInTime()
    {
        var sum = string.Join(" +\n", Enumerable.Range(0, 3_000).Select(i => i % 100 == 0 ? $"\"{IssuedNumber.One},\"" : $"\"{i:0000},\""));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var reports = await ReportsAsync($"public class C {{ const string S = {sum}; }}\n{Array([.. Enumerable.Range(0, 5_000).Select(i => $"{i:0000}-{IssuedNumber.One}")]).Replace("class A", "class B", StringComparison.Ordinal)}");
        Assert.Equal(5_030, reports.Length);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
    }

    [Fact]
    public async Task Reports_AreTheSame_WhenFilesAreShuffledAndCulturesDiffer()
    {
        string[] sources = [$"public static class Parts {{ public const string D = \"{IssuedNumber.One[..6]}\"; }}", $"class U {{ string V => Parts.D + \"{IssuedNumber.One[6..]}\"; }}", $"class W {{ string V = \"{IssuedNumber.Two}\"; }}"];
        var culture = CultureInfo.CurrentCulture;
        string[] first = [.. (await ReportsAsync(sources)).Select(report => report.Location.SourceTree!.ToString()).Order(StringComparer.Ordinal)];
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
        string[] second = [.. (await ReportsAsync([.. sources.Reverse()])).Select(report => report.Location.SourceTree!.ToString()).Order(StringComparer.Ordinal)];
        CultureInfo.CurrentCulture = culture;
        Assert.Equal(2, first.Length);
        Assert.Equal(first, second);
    }

    private static Gen<string> Piece => Gen.Frequency(
        Tuple.Create(6, Number),
        Tuple.Create(2, Gen.Elements(",", " ", "\"", "，", "身份证", "_", "-", ".", "\n", "/", "a", "Z", "0", "7", "X")),
        Tuple.Create(1, Gen.Elements(IssuedNumber.Old, "20260101", "1", "990101198503150017", "12345678901234567890")));

    private static Gen<string> Number =>
        from province in Gen.Elements(Provinces)
        from rest in Gen.Choose(0, 9999)
        from year in Gen.Elements(1899, 1900, 1949, 2035, 2036)
        from day in Gen.Choose(101, 1299)
        from sequence in Gen.Choose(0, 999)
        from wrong in Gen.Choose(0, 5)
        select wrong == 0
            ? FormattableString.Invariant($"{province}{rest:0000}{year}{day:0000}{sequence:000}0")
            : IssuedNumber.Of(FormattableString.Invariant($"{province}{rest:0000}"), FormattableString.Invariant($"{year}{day:0000}"), sequence);

    /// <summary>How many numbers of a text count, said in another way than the rule says it.</summary>
    private static int Specification(string text) => Shape().Matches(text).Count(match =>
    {
        var number = match.Value;
        return Division().IsMatch(number)
            && DateTime.TryParseExact(number[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth)
            && birth.Year is >= 1900 and <= 2035
            && IssuedNumber.Of(number[..6], number[6..14], int.Parse(number[14..17], CultureInfo.InvariantCulture)) == number;
    });

    [GeneratedRegex(@"(?<![0-9A-Za-z]|[0-9]\.)[0-9]{17}[0-9X](?![0-9A-Za-z]|\.[0-9])")]
    private static partial Regex Shape();

    [GeneratedRegex("^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])([0-6][0-9]|70|90)")]
    private static partial Regex Division();

    private static string Array(string[] texts) => $"class A {{ static readonly string[] T = [\n{string.Join(",\n", texts.Select(text => SymbolDisplay.FormatLiteral(text, quote: true)))}]; }}";

    private static string Show(Diagnostic report)
        => $"{report.Location.GetLineSpan().StartLinePosition.Line}: {Regex.Match(report.GetMessage(CultureInfo.InvariantCulture), @"found: (\d+)").Groups[1].Value}";

    private static Task<ImmutableArray<Diagnostic>> ReportsAsync(string source, bool isTest = true) => ReportsAsync([source], isTest);

    private static async Task<ImmutableArray<Diagnostic>> ReportsAsync(string[] sources, bool isTest = true)
    {
        var compilation = CSharpCompilation.Create(
            isTest ? "Sample.Tests" : "Sample",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview))),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var reports = await compilation.WithAnalyzers([new TestDataAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. reports.OrderBy(report => report.Location.SourceSpan.Start)];
    }
}
