using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>GDS0010 about a member of somebody else's library: adds a row to the project's file of such labels, or makes the file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LabelThirdPartyCodeFix)), Shared]
public sealed class LabelThirdPartyCodeFix : ClassificationCodeFix
{
    /// <summary>One of the names that the rules read among the additional files.</summary>
    private const string FileName = "GovDataSecurity.ThirdParty.tsv";

    private const string Header = "# Labels of other libraries' members: source, attribute or level, documentation-comment id, with tabs between them.";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnlabeledTarget);

    /// <inheritdoc />
    internal override string TitleName(string ruleId) => "LabelThirdParty";

    /// <inheritdoc />
    internal override async Task<Solution> ApplyAsync(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var ordered = diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start);
        foreach (var project in ordered.GroupBy(diagnostic => solution.GetDocument(diagnostic.Location.SourceTree)?.Project.Id))
        {
            if (project.Key is { } id && solution.GetProject(id) is { } changed)
            {
                solution = await AddAsync(changed, [.. project.Select(RowOf).OfType<string>().Distinct()], cancellationToken).ConfigureAwait(false);
            }
        }

        return solution;
    }

    /// <inheritdoc />
    private protected override async Task<string?> SubjectAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
        => RowOf(diagnostic) is not null
            && solution.GetDocument(diagnostic.Location.SourceTree)?.Project is { } project
            && await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
            && Binds(diagnostic.Properties[FixProperties.DocumentationId]!, compilation)
            ? FileName
            : null;

    /// <inheritdoc />
    private protected override Fix? Prepare(Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken) => null;

    private static async Task<Solution> AddAsync(Project project, string[] rows, CancellationToken cancellationToken)
    {
        if (project.AdditionalDocuments.FirstOrDefault(document => document.Name.Equals(FileName, StringComparison.OrdinalIgnoreCase)) is not { } file)
        {
            var folder = project.FilePath is { } path ? path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1) : "";
            return project.AddAdditionalDocument(FileName, SourceText.From(string.Join("\n", [Header, .. rows, ""])), filePath: folder + FileName).Project.Solution;
        }

        var text = (await file.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
        var lines = new HashSet<string>(text.Split('\n').Select(line => line.Trim()), StringComparer.Ordinal);
        var end = text.Contains("\r\n") ? "\r\n" : "\n";
        var start = text.Length == 0 || text.EndsWith("\n", StringComparison.Ordinal) ? "" : end;
        var added = string.Concat(rows.Where(row => !lines.Contains(row)).Select(row => row + end));
        return added.Length == 0 ? project.Solution : project.Solution.WithAdditionalDocumentText(file.Id, SourceText.From(text + start + added));
    }

    private static string? RowOf(Diagnostic diagnostic)
        => Property(diagnostic, FixProperties.DocumentationId) is { } id && (Property(diagnostic, FixProperties.Attribute) ?? Property(diagnostic, FixProperties.TargetLevel)) is { } label ? $"source\t{label}\t{id}" : null;

    private static string? Property(Diagnostic diagnostic, string name) => diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>A row that names nothing would be reported as such.</summary>
    private static bool Binds(string id, Compilation compilation)
    {
        var parameter = id.IndexOf('#', id.IndexOf("#ctor", StringComparison.Ordinal) is >= 0 and var constructor ? constructor + 1 : 0);
        return DocumentationCommentId.GetFirstSymbolForDeclarationId(parameter < 0 ? id : id.Substring(0, parameter), compilation) is not null;
    }
}
