using System.CommandLine;
using System.Globalization;
using GovDataSecurity.Analyzers.Benchmarks.Code;
using GovDataSecurity.Analyzers.Benchmarks.Measuring;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Benchmarks;

/// <summary>Measures analyzers on a code base, as multiples of plain binding.</summary>
internal static class CostCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "The code base: every .cs file below it is one compilation." };
        var defines = new Option<string[]>("--define") { Description = "Preprocessor symbols.", AllowMultipleArgumentsPerToken = true };
        var without = new Option<string[]>("--without") { Description = "Assemblies of the platform to leave out: those that the code base is.", AllowMultipleArgumentsPerToken = true };
        var rounds = new Option<int>("--rounds") { Description = "Rounds that are measured; medians count.", DefaultValueFactory = _ => 5 };
        var types = new Option<int>("--types") { Description = "How many types get labels.", DefaultValueFactory = _ => 200 };
        var pick = new Option<TypeChoice>("--pick") { Description = "Which types get labels.", DefaultValueFactory = _ => TypeChoice.Used };
        var only = new Option<string[]>("--only") { Description = "Variants whose name holds one of these words.", AllowMultipleArgumentsPerToken = true };
        var serial = new Option<bool>("--serial") { Description = "Bind and analyze on one thread; a build doesn't." };
        var reports = new Option<bool>("--reports") { Description = "List the reports of the rules and the errors of the compiler." };
        var command = new Command("cost", "Measures analyzers on a code base, as multiples of the processor time of plain binding.") { folder, defines, without, rounds, types, pick, only, serial, reports };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            CodeBase.Read(parsed.GetRequiredValue(folder).FullName, parsed.GetValue(defines) ?? [], parsed.GetValue(without) ?? [], !parsed.GetValue(serial)),
            Math.Max(1, parsed.GetValue(rounds)),
            parsed.GetValue(types),
            parsed.GetValue(pick),
            parsed.GetValue(only) ?? [],
            parsed.GetValue(reports),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CodeBase code, int rounds, int types, TypeChoice pick, string[] only, bool listReports, CancellationToken cancellationToken)
    {
        var labeled = LabelInjector.Inject(code, types, pick);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{code.Lines:N0} lines of code (no blank, comment or generated ones) in {code.Files:N0} files; {code.Errors:N0} errors of the compiler"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{labeled.Types} types in {labeled.Namespaces} namespaces labeled, {labeled.Members} members\n"));

        var variants = Variants.All(code, labeled.Code).Where(variant => only.Length == 0 || only.Any(word => variant.Name.Contains(word, StringComparison.OrdinalIgnoreCase)));
        var results = await new Meter(code.Concurrent).MeasureAsync(code.Plain, [.. variants], rounds, cancellationToken);
        ResultTable.Write(Console.Out, results);
        if (listReports)
        {
            foreach (var report in results.Variants.SelectMany(variant => variant.Last.Reports).Where(report => report.Severity == DiagnosticSeverity.Error || report.Id.StartsWith("GDS", StringComparison.Ordinal)))
            {
                Console.WriteLine(report);
            }
        }

        return results.Variants.Any(variant => variant.Failures.Count > 0) ? 1 : 0;
    }
}
