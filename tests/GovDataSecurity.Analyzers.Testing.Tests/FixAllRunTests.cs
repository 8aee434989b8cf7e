using GovDataSecurity.Analyzers.Testing.Tests.Toys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Testing.Tests;

public sealed class FixAllRunTests
{
    [Fact]
    public Task RunAsync_SameAtOnce_Passes() => Fix(WellKnownFixAllProviders.BatchFixer).RunAsync();

    [Fact]
    public Task RunAsync_DocumentByDocument_Passes() => Fix(Renaming(_ => true, "Good")).RunAsync();

    [Fact]
    public Task RunAsync_OtherTextAtOnce_Fails()
        => Failure.OfAsync(
            () => Fix(Renaming(_ => true, "Fine")).RunAsync(),
            "Fix all in Document makes something else of /0/Test0.cs than one fix after the other",
            "-    1 | class GoodOne;\n-    2 | class GoodTwo;\n+    1 | class FineOne;\n+    2 | class FineTwo;");

    [Fact]
    public Task RunAsync_OtherTextInTheProject_Fails()
        => Failure.OfAsync(() => Fix(Renaming(_ => true, "Good", project: "Fine")).RunAsync(), "Fix all in Project makes something else of /0/Test0.cs");

    [Fact]
    public Task RunAsync_OtherTextInTheSolution_Fails()
        => Failure.OfAsync(() => Fix(new OtherwiseInSolution()).RunAsync(), "Fix all in Solution makes something else of ");

    [Fact]
    public Task RunAsync_OtherTextExcused_Passes() => Fix(Renaming(_ => true, "Fine")).WithoutFixAll("renames in another way").RunAsync();

    /// <summary>A file that a round leaves out takes a round of its own.</summary>
    [Fact]
    public Task RunAsync_SeveralRounds_ComeToTheSame()
        => Fix(Renaming(documents => documents == 0, "Good")).RunAsync();

    [Fact]
    public Task RunAsync_NothingAtOnce_Fails()
        => Failure.OfAsync(
            () => Fix(FixAllProvider.Create((_, _, _) => Task.FromResult<Document?>(null))).RunAsync(),
            "Fix all in Document");

    [Fact]
    public Task RunAsync_ThrowingAtOnce_Fails()
        => Failure.OfAsync(
            () => Fix(FixAllProvider.Create((_, _, _) => throw new InvalidOperationException("all broke"))).RunAsync(),
            "threw",
            "all broke");

    [Fact]
    public Task RunAsync_ActionWithoutKey_Fails()
        => Failure.OfAsync(
            () => Verify.CodeFix(
                    () => new ToyAnalyzer(),
                    new ToyCodeFix(context => [CodeAction.Create("Keyless", token => RenameAsync(context.Document, [context.Span], "Good", token))]) { FixAll = WellKnownFixAllProviders.BatchFixer })
                .WithSource("class [|BadOne|];").WithFixed("class GoodOne;").RunAsync(),
            "The code action \"Keyless\" has no equivalence key");

    private static CodeFixVerifier Fix(FixAllProvider provider)
        => Verify.CodeFix(() => new ToyAnalyzer(), new ToyCodeFix(context => [ToyCodeFix.Rename(context, name => name.Replace("Bad", "Good", StringComparison.Ordinal))]) { FixAll = provider })
            .WithSource("class [|BadOne|];\nclass [|BadTwo|];")
            .WithSource("class [|BadThree|];")
            .WithProject("Library", library => library.WithSource("Base.cs", "class [|BadBase|];"))
            .WithFixed("class GoodOne;\nclass GoodTwo;")
            .WithFixed("Test1.cs", "class GoodThree;")
            .WithFixedIn("Library", "Base.cs", "class GoodBase;");

    /// <param name="takes">Whether a document is fixed, by the number of those that the round fixed before.</param>
    private static FixAllProvider Renaming(Func<int, bool> takes, string word, string? project = null)
    {
        FixAllContext? round = null;
        var documents = 0;
        return FixAllProvider.Create(async (context, document, diagnostics) =>
        {
            if (round?.DiagnosticIds != context.DiagnosticIds)
            {
                round = context;
                documents = 0;
            }

            var with = context.Scope == FixAllScope.Project ? project ?? word : word;
            return takes(Interlocked.Increment(ref documents) - 1)
                ? (await RenameAsync(document, diagnostics.Select(d => d.Location.SourceSpan), with, context.CancellationToken)).GetDocument(document.Id)
                : document;
        });
    }

    private static async Task<Solution> RenameAsync(Document document, IEnumerable<TextSpan> spans, string word, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken);
        return document.WithText(text.WithChanges(spans.OrderBy(span => span.Start).Select(span => new TextChange(new TextSpan(span.Start, 3), word)))).Project.Solution;
    }

    /// <summary>In the solution, it renames otherwise.</summary>
    private sealed class OtherwiseInSolution : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            if (fixAllContext.Scope != FixAllScope.Solution)
            {
                return await WellKnownFixAllProviders.BatchFixer.GetFixAsync(fixAllContext);
            }

            var spans = (await fixAllContext.GetDocumentDiagnosticsAsync(fixAllContext.Document!)).Select(d => d.Location.SourceSpan).ToList();
            return CodeAction.Create("All", token => RenameAsync(fixAllContext.Document!, spans, "Fine", token), "all");
        }
    }
}
