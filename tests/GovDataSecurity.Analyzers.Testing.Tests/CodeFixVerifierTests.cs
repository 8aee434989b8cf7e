using GovDataSecurity.Analyzers.Testing.Tests.Toys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace GovDataSecurity.Analyzers.Testing.Tests;

public sealed class CodeFixVerifierTests
{
    private static readonly ToyCodeFix _good = ToyCodeFix.Renaming(name => name.Replace("Bad", "Good", StringComparison.Ordinal));

    [Fact]
    public Task RunAsync_RightFix_Passes()
        => Fix(_good).WithSource("class [|BadOne|];").WithFixed("class GoodOne;").RunAsync();

    [Fact]
    public Task RunAsync_SeveralDiagnostics_AreFixedOneByOne()
        => Fix(_good)
            .WithSource("class [|BadOne|];\nclass [|BadTwo|];")
            .WithSource("class [|BadThree|];")
            .WithFixed("class GoodOne;\nclass GoodTwo;")
            .WithFixed("Test1.cs", "class GoodThree;")
            .RunAsync();

    /// <summary>Analyzers report in no particular order; a case must come out the same every time.</summary>
    [Fact]
    public Task RunAsync_ReportsInReverseOrder_AreFixedInTheOrderOfTheText()
        => Verify.CodeFix(
                () => new ToyFileAnalyzer(context =>
                {
                    foreach (var type in context.SemanticModel.Compilation.GlobalNamespace.GetTypeMembers().Where(type => type.Name.StartsWith("Bad", StringComparison.Ordinal)).Reverse())
                    {
                        context.ReportDiagnostic(Diagnostic.Create(ToyRules.BadName, type.Locations[0], type.Name));
                    }
                }),
                new ToyCodeFix(context => [ToyCodeFix.Editing(context, (text, span) => text.Replace(span, $"Good{text.ToString().Split("Good").Length}"))]))
            .WithSource("class [|BadA|]; class [|BadB|]; class [|BadC|];")
            .WithFixed("class Good1; class Good2; class Good3;")
            .RunAsync();

    [Fact]
    public Task RunAsync_WrongReports_FailBeforeTheFix()
        => Failure.OfAsync(
            () => Fix(_good).WithSource("class BadOne;").WithFixed("class GoodOne;").RunAsync(),
            "Source: expected 0 diagnostics, reported 1",
            "unexpected: TOY001");

    [Fact]
    public Task RunAsync_OtherText_Fails()
        => Failure.OfAsync(
            () => Fix(_good).WithSource("class First;\nclass [|BadOne|];\nclass Last;").WithFixed("class First;\nclass  GoodOne;\nclass Last;").RunAsync(),
            "The fixed text of /0/Test0.cs isn't as expected",
            "-    2 | class  GoodOne;\n+    2 | class GoodOne;\n\nFixed text:\nclass First;");

    [Fact]
    public Task RunAsync_OtherLineEnding_Fails()
        => Failure.OfAsync(
            () => Fix(_good).WithSource("class [|BadOne|];\r\n").WithFixed("class GoodOne;\n").RunAsync(),
            "-    1 | class GoodOne;\n+    1 | class GoodOne;\\r\n");

    [Fact]
    public Task RunAsync_ChangeInFileThatShouldStay_Fails()
        => Failure.OfAsync(
            () => Fix(_good).WithSource("class [|BadOne|];").WithSource("class [|BadTwo|];").WithFixed("class GoodOne;").RunAsync(),
            "The fixed text of /0/Test1.cs isn't as expected");

    /// <summary>An editor analyzes file by file: what is reported at the end of the compilation shows late, and no fix is offered for it.</summary>
    [Fact]
    public Task RunAsync_FixOfAReportAtTheEndOfTheCompilation_Fails()
        => Failure.OfAsync(
            () => Verify.CodeFix(() => new ToyCompilationAnalyzer(context => ReportBad(context.Compilation, context.ReportDiagnostic)), _good)
                .WithSource("class [|BadOne|];").WithFixed("class GoodOne;").RunAsync(),
            "ToyCodeFix relies on TOY001 in /0/Test0.cs, which the analyzer reports from elsewhere");

    [Fact]
    public Task RunAsync_FixOfAReportFromAnotherFile_Fails()
        => Failure.OfAsync(
            () => Verify.CodeFix(
                    () => new ToyFileAnalyzer(context =>
                    {
                        if (context.SemanticModel.SyntaxTree.FilePath.EndsWith("Test1.cs", StringComparison.Ordinal))
                        {
                            ReportBad(context.SemanticModel.Compilation, context.ReportDiagnostic);
                        }
                    }),
                    _good)
                .WithSource("class [|BadOne|];").WithSource("class Other;").WithFixed("class GoodOne;").RunAsync(),
            "which the analyzer reports from elsewhere");

    [Fact]
    public Task WithoutFix_OfAReportAtTheEndOfTheCompilation_Passes()
        => Verify.CodeFix(() => new ToyCompilationAnalyzer(context => ReportBad(context.Compilation, context.ReportDiagnostic)), new ToyCodeFix(_ => []))
            .WithSource("class [|BadOne|];").WithoutFix().RunAsync();

    [Fact]
    public Task RunAsync_FixThatBreaksCompilation_Fails()
        => Failure.OfAsync(
            () => Fix(ToyCodeFix.Renaming(_ => "GoodOne : Missing")).WithSource("class [|BadOne|];").WithFixed("class GoodOne : Missing;").RunAsync(),
            "Fixed source: expected 0 diagnostics, reported 1",
            "unexpected compiler diagnostic: CS0246 Error at /0/Test0.cs(1,17)-(1,24)");

    [Fact]
    public Task RunAsync_FixThatBreaksCompilationAsExpected_Passes()
        => Fix(ToyCodeFix.Renaming(_ => "GoodOne : Missing")).WithSource("class [|BadOne|];").WithFixed("class GoodOne : {|CS0246:Missing|};").RunAsync();

    [Fact]
    public Task RunAsync_FixThatChangesNothing_Fails()
        => Failure.OfAsync(
            () => Fix(ToyCodeFix.Renaming(name => name)).WithSource("class [|BadOne|];").WithFixed("class GoodOne;").RunAsync(),
            "The code action \"Apply rename\" changes nothing");

    [Fact]
    public Task RunAsync_ActionWithoutOperations_Fails()
        => Failure.OfAsync(
            () => Fix(new ToyCodeFix(_ => [CodeAction.Create("Nothing", _ => Task.FromResult<Solution>(null!), "nothing")])).WithSource("class [|BadOne|];").WithFixed("class GoodOne;").RunAsync(),
            "The code action \"Nothing\" changes nothing");

    [Fact]
    public Task RunAsync_FixThatLoops_Fails()
        => Failure.OfAsync(
            () => Fix(ToyCodeFix.Renaming(name => name + "Still")).WithSource("class [|BadOne|]; class [|BadTwo|];").WithFixed("class GoodOne;").RunAsync(),
            "After 2 fixes, one for each of the 2 fixable diagnostics of the input",
            "doesn't come to an end");

    [Fact]
    public Task RunAsync_FixThatMakesAnotherDiagnostic_Fails()
        => Failure.OfAsync(
            () => Fix(ToyCodeFix.Renaming(_ => "GoodOne; class BadTwo")).WithSource("class [|BadOne|];").WithFixed("class GoodOne; class [|BadTwo|];").RunAsync(),
            "After 1 fixes");

    [Fact]
    public Task RunAsync_NoActionOffered_Fails()
        => Failure.OfAsync(
            () => Fix(new ToyCodeFix(_ => [])).WithSource("class [|BadOne|];").WithFixed("class GoodOne;").RunAsync(),
            "The case expects any code action; offered for 1 fixable diagnostics: none");

    [Fact]
    public Task RunAsync_DiagnosticLeft_Fails()
        => Failure.OfAsync(
            () => Fix(_onlyOne).WithSource("class [|BadOne|]; class [|BadTwo|];").WithFixed("class GoodOne; class BadTwo;").RunAsync(),
            "Fixed source: expected 0 diagnostics, reported 1");

    [Fact]
    public Task RunAsync_DiagnosticLeftAsExpected_Passes()
        => Fix(_onlyOne).WithSource("class [|BadOne|]; class [|BadTwo|];").WithFixed("class GoodOne; class [|BadTwo|];").RunAsync();

    [Fact]
    public Task RunAsync_FixedIsInputAndNothingOffered_Passes()
        => Fix(new ToyCodeFix(_ => [])).WithSource("class [|BadOne|];").WithFixed("class [|BadOne|];").RunAsync();

    [Fact]
    public Task RunAsync_FixedIsInputButFixOffered_Fails()
        => Failure.OfAsync(
            () => Fix(_good).WithSource("class [|BadOne|];").WithFixed("class [|BadOne|];").RunAsync(),
            "The case expects no code fix, but \"Apply rename\" is offered");

    [Fact]
    public Task WithoutFix_NothingOffered_Passes()
        => Fix(new ToyCodeFix(_ => [])).WithSource("class [|BadOne|];").WithoutFix().RunAsync();

    [Fact]
    public Task WithoutFix_FixOffered_Fails()
        => Failure.OfAsync(() => Fix(_good).WithSource("class [|BadOne|];").WithoutFix().RunAsync(), "The case expects no code fix");

    [Fact]
    public Task WithoutFix_OfAKey_LetsOthersBeOffered()
        => Fix(_two).WithSource("class [|BadOne|];").ChoosingKey("third").WithoutFix().RunAsync();

    [Fact]
    public Task WithoutFix_OfAnOfferedKey_Fails()
        => Failure.OfAsync(() => Fix(_two).WithSource("class [|BadOne|];").ChoosingKey("second").WithoutFix().RunAsync(), "The case expects no code fix, but \"Apply second\" is offered");

    [Fact]
    public Task RunAsync_NeitherFixedNorWithoutFix_Fails()
        => Failure.OfAsync(() => Fix(_good).WithSource("class [|BadOne|];").RunAsync(), "either WithFixed or WithoutFix");

    [Fact]
    public Task RunAsync_FixForOtherIds_Fails()
        => Failure.OfAsync(
            () => Fix(new ToyCodeFix(_ => [], "TOY007")).WithSource("class [|BadOne|];").WithoutFix().RunAsync(),
            "ToyCodeFix fixes TOY007, the analyzer reports TOY001: nothing in common");

    [Fact]
    public Task ChoosingIndex_Second_AppliesTheSecond()
        => Fix(_two).WithSource("class [|BadOne|];").ChoosingIndex(1).WithFixed("class Second;").RunAsync();

    [Fact]
    public Task ChoosingIndex_None_AppliesTheFirst()
        => Fix(_two).WithSource("class [|BadOne|];").WithFixed("class First;").RunAsync();

    [Fact]
    public Task ChoosingIndex_BeyondTheLast_Fails()
        => Failure.OfAsync(
            () => Fix(_two).WithSource("class [|BadOne|];").ChoosingIndex(2).WithFixed("class Second;").RunAsync(),
            "The case expects a code action at index 2; offered for 1 fixable diagnostics: \"Apply first\" (key \"first\"), \"Apply second\" (key \"second\")");

    [Fact]
    public Task ChoosingKey_Second_AppliesTheSecond()
        => Fix(_two).WithSource("class [|BadOne|];").ChoosingKey("second").WithFixed("class Second;").RunAsync();

    [Fact]
    public Task ChoosingKey_Unknown_Fails()
        => Failure.OfAsync(
            () => Fix(_two).WithSource("class [|BadOne|];").ChoosingKey("third").WithFixed("class Second;").RunAsync(),
            "The case expects a code action with the equivalence key \"third\"");

    [Fact]
    public Task ChoosingIndexAndKey_OfDifferentActions_Fails()
        => Failure.OfAsync(
            () => Fix(_two).WithSource("class [|BadOne|];").ChoosingIndex(1).ChoosingKey("first").WithFixed("class Second;").RunAsync(),
            "The code action at index 1 has the equivalence key \"second\", expected \"first\"");

    [Fact]
    public Task ChoosingIndex_CountsNestedActions()
    {
        var fix = new ToyCodeFix(context => [CodeAction.Create("More", [.. _twoActions(context)], isInlinable: false)]);
        return Fix(fix).WithSource("class [|BadOne|];").ChoosingIndex(1).ChoosingKey("second").WithFixed("class Second;").RunAsync();
    }

    [Fact]
    public Task RunAsync_AnnotatedNodes_AreFormattedAndSimplified()
        => Fix(Adding("System   .Text.StringBuilder  Text  ;", Formatter.Annotation, Simplifier.Annotation))
            .WithSource("using System.Text;\n\nclass [|BadOne|]\n{\n    StringBuilder? _other;\n}\n")
            .WithFixed("using System.Text;\n\nclass GoodOne\n{\n    StringBuilder? _other;\n    StringBuilder Text;\n}\n")
            .RunAsync();

    [Fact]
    public Task RunAsync_NodesWithoutAnnotation_StayAsTheFixMadeThem()
        => Fix(Adding("System   .Text.StringBuilder  Text  ;"))
            .WithSource("class [|BadOne|]\n{\n}\n")
            .WithFixed("class GoodOne\n{\nSystem   .Text.StringBuilder  Text  ;}\n")
            .RunAsync();

    [Fact]
    public Task RunAsync_FormattingFollowsLineEndingsOfTheSource()
        => Fix(Adding("int I;", Formatter.Annotation))
            .WithSource("class [|BadOne|]\r\n{\r\n}\r\n")
            .WithFixed("class GoodOne\r\n{\r\n    int I;\r\n}\r\n")
            .RunAsync();

    [Fact]
    public Task RunAsync_TreeThatItsTextDoesNotParseTo_Fails()
        => Failure.OfAsync(
            () => Fix(new ToyCodeFix(context => [ToyCodeFix.ReplacingRoot(context, root => Renamed(root, SyntaxFactory.Identifier("Good One")))])).WithSource("class [|BadOne|] { }").WithFixed("class Good One { }").RunAsync(),
            "The fix builds a syntax tree that its text doesn't parse to, in /0/Test0.cs");

    [Fact]
    public Task RunAsync_FixThatAddsAFile_IsCompared()
        => Fix(_splitting).WithSource("class [|BadOne|];").WithFixed("class GoodOne;").WithFixed("Models/Added.cs", "class Added;").RunAsync();

    [Fact]
    public Task RunAsync_FixThatAddsAnUnexpectedFile_Fails()
        => Failure.OfAsync(
            () => Fix(_splitting).WithSource("class [|BadOne|];").WithFixed("class GoodOne;").RunAsync(),
            "The fix adds /0/Models/Added.cs, which the case doesn't expect:\nclass Added;");

    [Fact]
    public Task RunAsync_FixThatDoesNotAddAnExpectedFile_Fails()
        => Failure.OfAsync(
            () => Fix(_good).WithSource("class [|BadOne|];").WithFixed("class GoodOne;").WithFixed("Models/Added.cs", "class Added;").RunAsync(),
            "The fixed solution lacks /0/Models/Added.cs");

    [Fact]
    public Task RunAsync_FixInOtherProject_IsCompared()
        => Fix(_good)
            .WithSource("class Good;")
            .WithProject("Library", library => library.WithSource("Base.cs", "class [|BadOne|];"))
            .WithFixedIn("Library", "Base.cs", "class GoodOne;")
            .RunAsync();

    [Fact]
    public Task RunAsync_FixOfAdditionalFile_IsCompared()
        => Fix(new ToyCodeFix(context => [AppendingToAdditionalFile(context)]))
            .WithSource("class [|BadOne|];")
            .WithAdditionalFile("names.txt", "one")
            .WithFixed("class GoodOne;")
            .WithFixed("names.txt", "one BadOne")
            .RunAsync();

    [Fact]
    public Task RunAsync_ThrowingFix_Fails()
        => Failure.OfAsync(
            () => Fix(new ToyCodeFix(_ => throw new InvalidOperationException("fix broke"))).WithSource("class [|BadOne|];").WithFixed("class GoodOne;").RunAsync(),
            "ToyCodeFix threw for TOY001",
            "fix broke");

    [Fact]
    public Task RunAsync_ThrowingAction_Fails()
        => Failure.OfAsync(
            () => Fix(ToyCodeFix.Renaming(_ => throw new InvalidOperationException("action broke"))).WithSource("class [|BadOne|];").WithFixed("class GoodOne;").RunAsync(),
            "The code action \"Apply rename\" threw",
            "action broke");

    private static readonly ToyCodeFix _onlyOne = new(
        context => context.Document.GetTextAsync().Result.ToString(context.Span) == "BadOne" ? [ToyCodeFix.Rename(context, _ => "GoodOne")] : []);

    private static readonly Func<CodeFixContext, IEnumerable<CodeAction>> _twoActions =
        context => [ToyCodeFix.Rename(context, _ => "First", "first"), ToyCodeFix.Rename(context, _ => "Second", "second")];

    private static readonly ToyCodeFix _two = new(_twoActions);

    private static readonly ToyCodeFix _splitting = new(context =>
    [
        CodeAction.Create(
            "Split",
            async token =>
            {
                var text = await context.Document.GetTextAsync(token);
                var renamed = context.Document.WithText(text.Replace(context.Span, "GoodOne"));
                return renamed.Project.AddDocument("Added.cs", "class Added;", ["Models"]).Project.Solution;
            },
            "split"),
    ]);

    private static void ReportBad(Compilation compilation, Action<Diagnostic> report)
    {
        foreach (var type in compilation.GlobalNamespace.GetTypeMembers().Where(type => type.Name.StartsWith("Bad", StringComparison.Ordinal)))
        {
            report(Diagnostic.Create(ToyRules.BadName, type.Locations[0], type.Name));
        }
    }

    private static CodeFixVerifier Fix(ToyCodeFix fix) => Verify.CodeFix(() => new ToyAnalyzer(), fix);

    /// <summary>Renames the type and adds a member to it.</summary>
    private static ToyCodeFix Adding(string member, params SyntaxAnnotation[] annotations)
        => new(context =>
        [
            ToyCodeFix.ReplacingRoot(context, root =>
            {
                var added = SyntaxFactory.ParseMemberDeclaration(member)!;
                added = annotations.Contains(Simplifier.Annotation)
                    ? added.ReplaceNodes(added.DescendantNodes().OfType<QualifiedNameSyntax>(), (_, node) => node.WithAdditionalAnnotations(Simplifier.Annotation))
                    : added;
                added = annotations.Contains(Formatter.Annotation) ? added.WithAdditionalAnnotations(Formatter.Annotation) : added;
                var type = root.DescendantNodes().OfType<ClassDeclarationSyntax>().Single();
                return root.ReplaceNode(type, type.AddMembers(added).WithIdentifier(SyntaxFactory.Identifier("GoodOne").WithTriviaFrom(type.Identifier)));
            }),
        ]);

    private static SyntaxNode Renamed(SyntaxNode root, SyntaxToken name)
    {
        var type = root.DescendantNodes().OfType<ClassDeclarationSyntax>().Single();
        return root.ReplaceToken(type.Identifier, name.WithTriviaFrom(type.Identifier));
    }

    private static CodeAction AppendingToAdditionalFile(CodeFixContext context)
        => CodeAction.Create(
            "Append",
            async token =>
            {
                var text = await context.Document.GetTextAsync(token);
                var project = context.Document.WithText(text.Replace(context.Span, "GoodOne")).Project;
                var file = project.AdditionalDocuments.Single();
                var names = await file.GetTextAsync(token);
                return project.Solution.WithAdditionalDocumentText(file.Id, names.Replace(names.Length, 0, " " + text.ToString(context.Span)));
            },
            "append");
}
