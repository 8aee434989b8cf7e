using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovDataSecurity.Analyzers.Rules;
using GovDataSecurity.Masking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Analyzers.Tests.Rules;

/// <summary>Code that doesn't compile, and code that is larger than code should be.</summary>
public sealed class RobustnessTests
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(ClassifiedAttribute).Assembly.Location).Append(typeof(ILogger).Assembly.Location).Append(typeof(ObjectMasker).Assembly.Location)
            .Distinct().Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly string Everything = Case.Method("""
        logger.LogInformation($"{member.IdNumber,10:x} {maybe?.Name}", member, new { member.Name }, members.Select(m => m with { Name = "*" }), household);
        logger.LogInformation("{@Family}", family, (member, 1), members.Where(m => m.Birth.Year > 1).ToDictionary(m => m.Id, m => m.Name));
        Console.WriteLine(member switch { { Name: "a" } m => m.IdNumber, _ => member.Passport ?? member.IdNumber[..3] });
        Debug.Assert(member.Income > 1, $"{await Task.FromResult(member.Income)}", string.Join(",", [member.Name, .. member.Guardians]));
        """) + """
        [Classified(DataLevel.General1)]
        public partial record Contact([PersonName] string Name, string Phone) : IContact<int> { [System.Obsolete] public int? age; public List<string> 手机 { get; init; } = []; }
        public interface IContact<T> { [EmailAddress(Level = DataLevel.Core)] string Phone { get; } }
        """;

    /// <summary>Every beginning of a file, as a developer types it; and the file with one character left out.</summary>
    [Fact]
    public async Task BrokenCode_NeverMakesAnAnalyzerThrow()
    {
        for (var at = Everything.IndexOf("RunAsync", StringComparison.Ordinal); at < Everything.Length; at += 61)
        {
            AssertNoneThrew(await ReportsAsync(Everything[..at]), Everything[..at]);
            AssertNoneThrew(await ReportsAsync(Everything.Remove(at, 1)), Everything.Remove(at, 1));
        }
    }

    [Fact]
    public async Task ManyStatements_AreAllReported_InTime()
    {
        const int count = 2_000;
        var statements = string.Join('\n', Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"if (member.Plan == \"{i}\") logger.LogInformation(\"{{A}} {{B}}\", member.IdNumber, member.Id);")));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var reports = await ReportsAsync(Case.Method(statements));
        Assert.Equal(count, reports.Count(report => report.Id == "GDS3001"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{count} statements took {watch.Elapsed}");
    }

    [Fact]
    public async Task DeepExpressions_AreSearchedToTheEnd()
    {
        var sum = new StringBuilder("member.IdNumber");
        var chain = new StringBuilder("new StringBuilder().Append(member.IdNumber)");
        for (var i = 0; i < 1_000; i++)
        {
            sum.Append(" + member.Plan");
            chain.Append(i % 5 == 0 && i < 500 ? ".Append(member.Plan)" : "");
        }

        var reports = await ReportsAsync(Case.Method($"Console.WriteLine({sum});\nConsole.WriteLine({chain});"));
        Assert.Equal(["member.IdNumber", "member.IdNumber"], reports.Select(report => report.Location.SourceTree!.GetText().ToString(report.Location.SourceSpan)));
    }

    /// <summary>Types that hold each other, themselves, and ever more of themselves.</summary>
    [Fact]
    public async Task EndlessTypes_ComeToAnEnd()
    {
        var reports = await ReportsAsync("""
            using System;
            using System.Collections.Generic;
            using GovDataSecurity;
            using Microsoft.Extensions.Logging;
            public record A(B? B, A? Self, [PersonName] string Name);
            public record B(A A, List<B> More, Dictionary<string, A[]> Map);
            [Classified(DataLevel.General1)] public record Growing<T>(Growing<List<T>>? Next, [PersonName] string Name);
            [Classified(DataLevel.General1)] public record Forked<T>(Forked<(T, T)>? Left, Forked<List<T>>? Right, [PersonName] string Name);
            public static class Program
            {
                public static void Print(ILogger logger, A a, B b, Growing<int> g, Forked<int> f)
                {
                    logger.LogInformation("{A} {@B}", a, b);
                    logger.LogInformation("{G} {@G}", g, g);
                    logger.LogInformation("{F} {@F}", f, f);
                }
            }
            """);
        AssertNoneThrew(reports, "");
        Assert.Equal(6, reports.Count(report => report.Id == "GDS3002"));
        Assert.Equal(2, reports.Count(report => report.Id == "GDS0002"));
    }

    [Fact]
    public async Task DenseModel_IsReadInTime()
    {
        var model = string.Concat(Enumerable.Range(0, 40).Select(i => $"public record E{i}({string.Join(", ", Enumerable.Range(0, 40).Select(j => $"E{j} M{j}, List<E{j}> L{j}"))}, [PersonName] string Name);\n"));
        var reports = await ReportsAsync($$"""
            using System.Collections.Generic;
            using GovDataSecurity;
            using Microsoft.Extensions.Logging;
            [Classified(DataLevel.General1)]
            {{model}}
            public static class Program { public static void Print(ILogger logger, E0 e) => logger.LogInformation("{A} {@B}", e, e); }
            """);
        Assert.Equal(["GDS0002", "GDS3002", "GDS3002"], reports.Select(report => report.Id).Order(StringComparer.Ordinal));
    }

    private static void AssertNoneThrew(ImmutableArray<Diagnostic> reports, string source)
        => Assert.DoesNotContain(reports, report => report.Id == "AD0001" ? throw new InvalidOperationException(report.GetMessage(CultureInfo.InvariantCulture) + "\n" + source) : false);

    private static async Task<ImmutableArray<Diagnostic>> ReportsAsync(string source)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["DEBUG", "TRACE"]);
        var compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(Case.Model, options), CSharpSyntaxTree.ParseText(source, options)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return await compilation
            .WithAnalyzers([new FlowAnalyzer(), new DeclaredLevelAnalyzer(), new UnlabeledMemberAnalyzer()])
            .GetAnalyzerDiagnosticsAsync();
    }
}
