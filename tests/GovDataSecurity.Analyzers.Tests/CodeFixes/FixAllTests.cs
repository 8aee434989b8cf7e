using System.Collections.Immutable;
using GovDataSecurity.Analyzers.CodeFixes;
using GovDataSecurity.Analyzers.Rules;
using GovDataSecurity.Analyzers.Tests.Literals;
using GovDataSecurity.Masking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Analyzers.Tests.CodeFixes;

/// <summary>Everything of a project fixed at once.</summary>
public sealed class FixAllTests
{
    [Fact]
    public async Task Project_OfLoggedValues_IsMaskedAtOnce()
    {
        var fixedTexts = await FixAllAsync(
            new FlowAnalyzer(), new MaskCodeFix(), "GDS3001",
            Case.Model,
            Case.Method("""logger.LogInformation("{A} {B}", member.IdNumber, member.Income * 2); Console.WriteLine($"{member.Name} {member.Passport}");"""),
            "public static class Other { public static void Print(Sample.FamilyMember member) => System.Console.WriteLine(member.Name); }");

        Assert.Equal(Case.Model, fixedTexts[0]);
        Assert.Equal(Case.Masked("""logger.LogInformation("{A} {B}", Mask.ResidentIdNumber(member.IdNumber), Mask.All(member.Income * 2)); Console.WriteLine($"{Mask.PersonName(member.Name)} {Mask.PassportNumber(member.Passport)}");"""), fixedTexts[1]);
        Assert.Equal("using GovDataSecurity.Masking;\n\npublic static class Other { public static void Print(Sample.FamilyMember member) => System.Console.WriteLine(Mask.PersonName(member.Name)); }", fixedTexts[2]);
    }

    [Fact]
    public async Task Project_OfUnlabeledMembers_IsLabeledAtOnce()
    {
        var fixedTexts = await FixAllAsync(
            new UnlabeledMemberAnalyzer(), new LabelMemberCodeFix(), "GDS0001",
            "using System;\n\npublic class Contact\n{\n    public string Phone { get; set; }\n\n    public string Email { get; set; }\n}\n\npublic record Applicant(string RealName, string Sfzh);\n");
        Assert.Equal(
            "using System;\nusing GovDataSecurity;\n\npublic class Contact\n{\n    [MobilePhoneNumber]\n    public string Phone { get; set; }\n\n    [EmailAddress]\n    public string Email { get; set; }\n}\n\npublic record Applicant([PersonName] string RealName, [ResidentIdNumber] string Sfzh);\n",
            fixedTexts[0]);
    }

    [Fact]
    public async Task Project_OfLevelsTooLow_IsRaisedAtOnce()
    {
        var fixedTexts = await FixAllAsync(
            new DeclaredLevelAnalyzer(), new RaiseLevelCodeFix(), "GDS0002",
            "using GovDataSecurity;\n[Classified(DataLevel.General1)] public class A { [PersonName] public string B; }\n[PersonName] public class C { [ResidentIdNumber] public string D; }\n");
        Assert.Equal(
            "using GovDataSecurity;\n[Classified(DataLevel.General2)] public class A { [PersonName] public string B; }\n[PersonName(Level = DataLevel.General3)] public class C { [ResidentIdNumber] public string D; }\n",
            fixedTexts[0]);
    }

    [Fact]
    public async Task Project_OfRealNumbers_IsSimulatedAtOnce()
    {
        string one = IssuedNumber.One, two = IssuedNumber.Two;
        var fixedTexts = await FixAllAsync(
            new TestDataAnalyzer(), new SimulatedNumberCodeFix(), "GDS3005",
            "namespace Xunit { public class FactAttribute : System.Attribute; }\n",
            $"class A {{ object B = new[] {{ \"{one}\", $\"{{\"{two}\"}},{one}\", \"{one[..6]}\" + \"{one[6..]}\" }}; }}\n",
            $"class C {{ string D = \"\"\"\n    {one}\n    {two}\n    \"\"\"; }}\n");
        Assert.Equal(
            [
                "namespace Xunit { public class FactAttribute : System.Attribute; }\n",
                $"class A {{ object B = new[] {{ \"{Simulated(one)}\", $\"{{\"{Simulated(two)}\"}},{Simulated(one)}\", \"{Simulated(one)[..6]}\" + \"{Simulated(one)[6..]}\" }}; }}\n",
                $"class C {{ string D = \"\"\"\n    {Simulated(one)}\n    {Simulated(two)}\n    \"\"\"; }}\n",
            ],
            fixedTexts);

        static string Simulated(string number) => IssuedNumber.Simulated(number);
    }

    private static async Task<string[]> FixAllAsync(DiagnosticAnalyzer analyzer, CodeFixProvider fix, string id, params string[] sources)
    {
        using var workspace = new AdhocWorkspace();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(ClassifiedAttribute).Assembly.Location).Append(typeof(ILogger).Assembly.Location).Append(typeof(ObjectMasker).Assembly.Location)
            .Distinct().Select(path => MetadataReference.CreateFromFile(path));
        var project = workspace.AddProject("Sample", LanguageNames.CSharp)
            .WithMetadataReferences(references)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview));
        for (var i = 0; i < sources.Length; i++)
        {
            project = project.AddDocument($"Test{i}.cs", sources[i]).Project;
        }

        var context = new FixAllContext(project.Documents.First(), fix, FixAllScope.Project, id, [id], new Reports(analyzer), CancellationToken.None);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        var changed = Assert.Single((await action!.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>()).ChangedSolution;
        return await Task.WhenAll(changed.GetProject(project.Id)!.Documents.Select(async document => (await document.GetTextAsync()).ToString()));
    }

    private sealed class Reports(DiagnosticAnalyzer analyzer) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => GetAsync(project, _ => true, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => GetAsync(project, report => !report.Location.IsInSource, cancellationToken);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return await GetAsync(document.Project, report => report.Location.SourceTree == tree, cancellationToken);
        }

        private async Task<IEnumerable<Diagnostic>> GetAsync(Project project, Func<Diagnostic, bool> isWanted, CancellationToken cancellationToken)
        {
            var compilation = (await project.GetCompilationAsync(cancellationToken))!;
            var reports = await compilation.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync(cancellationToken);
            return reports.Where(isWanted).ToImmutableArray();
        }
    }
}
