using GovDataSecurity.Analyzers.Rules;
using GovDataSecurity.Analyzers.Testing;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovDataSecurity.Analyzers.Tests.Rules;

/// <summary>The beginning of a verification of what <see cref="FlowAnalyzer"/> reports, on members of a class that has what a service has.</summary>
internal static class FlowCase
{
    private const string Model = """
        using System;
        using GovDataSecurity;

        namespace Sample;

        public sealed record Person
        {
            [NotClassified("key of the record")] public Guid Id { get; init; }
            [PersonName] public string Name { get; init; } = "";
            [ResidentIdNumber] public string IdNumber { get; init; } = "";
            [BankAccountNumber] public string Account { get; init; } = "";
            [Classified(DataLevel.General3)] public decimal Income { get; init; }
        }

        public interface IStore
        {
            void Set([Sink(SinkKind.Cache)] string key, [Sink(SinkKind.Cache)] string value);
        }

        public interface IAssistant
        {
            string Ask([Sink(SinkKind.ModelPrompt)] string prompt);
        }

        """;

    public static AnalyzerVerifier Of(string members) => Verify.Analyzer<FlowAnalyzer>().WithReferences(typeof(ClassifiedAttribute).Assembly, typeof(Masking.Mask).Assembly)
        .WithSource("Model.cs", Model).WithSource(Source(members));

    public static CodeFixVerifier Fix<TCodeFix>(string members, params string[] imports)
        where TCodeFix : CodeFixProvider, new()
        => Verify.CodeFix<FlowAnalyzer, TCodeFix>().WithReferences(typeof(ClassifiedAttribute).Assembly, typeof(Masking.Mask).Assembly)
            .WithSource("Model.cs", Model).WithSource(Source(members, imports));

    /// <summary>A file of members; what a fix imports is given too.</summary>
    public static string Source(string members, params string[] imports)
    {
        string[] usings = ["System", "System.Data.Common", "System.Diagnostics", "System.IO", "System.Net.Http", "System.Security.Cryptography", "System.Threading.Tasks", "GovDataSecurity"];
        var lines = usings.Concat(imports).OrderBy(name => !name.StartsWith("System", StringComparison.Ordinal)).ThenBy(name => name, StringComparer.Ordinal).Select(name => $"using {name};\n");
        return string.Concat(lines) + $$"""

            namespace Sample;

            public sealed class Service(DbCommand command, HttpClient http, IStore store, IAssistant assistant)
            {
            {{members}}
            }

            """;
    }
}
