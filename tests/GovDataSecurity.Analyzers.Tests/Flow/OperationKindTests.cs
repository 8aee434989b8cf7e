using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Flow;

/// <summary>Every kind of operation that the compiler of the tests knows is followed, or it is said why it never occurs.</summary>
public sealed class OperationKindTests
{
    private const string Model = """
        using System;
        using GovDataSecurity;

        namespace Sample;

        public record Person
        {
            public Guid Id { get; init; }
            [PersonName] public string Name { get; init; } = "";
            [Classified(DataLevel.General3)] public decimal Income { get; init; }
        }

        public sealed record Holder([property: PersonName] string Name) { public Holder(int number) : this("") { } }
        public sealed class Inside { public string Name { get; set; } = ""; }
        public sealed class Outer { public Inside Inner { get; } = new(); public string this[int index] { get => ""; set { } } }
        [System.Runtime.CompilerServices.InlineArray(2)] public struct Names { private string _first; }
        """;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Append(typeof(ClassifiedAttribute).Assembly.Location).Distinct().Select(path => MetadataReference.CreateFromFile(path))];

    [Fact]
    public void EveryKind_IsHandledOrAbsentForAReason()
    {
        Assert.Empty(OperationKinds.Missing(Enum.GetValues<OperationKind>()));
        Assert.Empty(OperationKinds.Handled.Select(snippet => snippet.Kind).Intersect(OperationKinds.Absent.Keys));
        Assert.All(OperationKinds.Absent.Values, reason => Assert.NotEmpty(reason));
    }

    [Fact]
    public void UnknownKind_IsMissing()
    {
        var unknown = (OperationKind)(Enum.GetValues<OperationKind>().Max(kind => (int)kind) + 1);

        Assert.Equal([unknown], OperationKinds.Missing([OperationKind.Literal, OperationKind.Block, unknown]));
    }

    [Fact]
    public void EverySnippet_HasItsKindInTheGraph()
    {
        var compilation = Compile(OperationKinds.Handled.Select(snippet => snippet.Statements));
        var wrong = OperationKinds.Handled.Where((snippet, index) => !KindsOf(compilation, index).Contains(snippet.Kind)).Select(snippet => $"{snippet.Kind}: {snippet.Statements}");

        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    [Fact]
    public void AbsentKind_IsInNoGraph()
    {
        string[] statements = [.. OperationKinds.Handled.Select(snippet => snippet.Statements), OperationKinds.TakenApart];
        var compilation = Compile(statements);
        var found = statements.SelectMany((_, index) => KindsOf(compilation, index)).Distinct().Where(OperationKinds.Absent.ContainsKey);

        Assert.Empty(found);
    }

    [Fact]
    public async Task EverySnippet_FlowsOrIsStoppedAsSaid()
    {
        var compilation = Compile(OperationKinds.Handled.Select(snippet => snippet.Statements));
        var reports = await compilation.WithAnalyzers([new FlowAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        var reported = reports.Where(report => report.Id is "GDS3001" or "GDS3002").Select(report => report.Location.SourceTree!.FilePath).ToHashSet(StringComparer.Ordinal);
        var wrong = OperationKinds.Handled.Where((snippet, index) => snippet.Flows != reported.Contains(PathOf(index)))
            .Select(snippet => $"{snippet.Kind} {(snippet.Flows ? "lost" : "was shown")}: {snippet.Statements}");

        Assert.DoesNotContain(reports, report => report.Id == "AD0001");
        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    private static HashSet<OperationKind> KindsOf(Compilation compilation, int index)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == PathOf(index));
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(method => method.Identifier.Text == "RunAsync");
        var kinds = new HashSet<OperationKind>();
        Add(ControlFlowGraph.Create(method, compilation.GetSemanticModel(tree))!);
        return kinds;

        void Add(ControlFlowGraph graph)
        {
            foreach (var operation in graph.Blocks.SelectMany(block => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations).SelectMany(Whole))
            {
                kinds.Add(operation.Kind);
                if (operation is IFlowAnonymousFunctionOperation lambda)
                {
                    Add(graph.GetAnonymousFunctionControlFlowGraph(lambda));
                }
            }

            foreach (var local in graph.LocalFunctions)
            {
                Add(graph.GetLocalFunctionControlFlowGraph(local));
            }
        }
    }

    private static IEnumerable<IOperation> Whole(IOperation operation) => operation.ChildOperations.SelectMany(Whole).Prepend(operation);

    private static string PathOf(int index) => $"/{index}.cs";

    private static CSharpCompilation Compile(IEnumerable<string> snippets)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["DEBUG"]);
        var compilation = CSharpCompilation.Create(
            "Sample",
            snippets.Select((statements, index) => CSharpSyntaxTree.ParseText(Class(statements, index), options, PathOf(index))).Append(CSharpSyntaxTree.ParseText(Model, options, "/Model.cs")),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    private static string Class(string statements, int index) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using GovDataSecurity;

        namespace Sample;

        public sealed class Service{{index}}
        {
            private static string _name = "";
            private string _own = "";

            private static event Action<string> Raised = delegate { };

            public async Task RunAsync(Person person, Person maybe, List<Person> people, [PersonName] string labeled)
            {
        {{statements}}
            }

            private static string Same(string value) => value;

            [Declassifier(DeclassificationMethod.Masking)] private static string Hide(string value) => "***";
        }
        """;
}
