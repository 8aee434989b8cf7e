using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Testing.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Testing.Solutions;

/// <summary>Builds the solution of a case in memory.</summary>
/// <param name="endOfLine">What the formatter writes, in the words of an .editorconfig.</param>
/// <param name="reversed">Files and additional files stand in reverse order.</param>
internal sealed class TestSolution(string endOfLine, bool reversed = false)
{
    // Solutions are immutable and nothing is ever applied to the workspace, so all cases share it.
    private static readonly AdhocWorkspace _workspace = new();

    private readonly Dictionary<string, ProjectId> _ids = new(StringComparer.Ordinal);
    private Solution _solution = _workspace.CurrentSolution;
    private int _documents;

    /// <param name="text">Gives the text of a file without its markup.</param>
    /// <param name="more">Further files, without markup.</param>
    public void Add<TSelf>(ProjectBuilder<TSelf> project, Func<ProjectFile, string> text, params IEnumerable<ProjectFile> more)
        where TSelf : ProjectBuilder<TSelf>
    {
        var id = ProjectId.CreateNewId(project.Name);
        if (!_ids.TryAdd(project.Name, id))
        {
            throw new VerificationException($"Two projects are called {project.Name}.");
        }

        _solution = _solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            project.Name,
            project.Name,
            LanguageNames.CSharp,
            filePath: project.Rooted($"{project.Name}.csproj"),
            compilationOptions: project.CompilationOptions,
            parseOptions: project.ParseOptions,
            metadataReferences: FrameworkReferences.All.AddRange(project.Assemblies.Select(FrameworkReferences.To)),
            analyzerReferences: project.Generators.Select(InBoxGenerators.Load)));

        foreach (var file in InOrder([.. project.Sources.Select(file => file with { Content = text(file) }), .. more]))
        {
            _solution = _solution.AddDocument(NextId(id), Path.GetFileName(file.Path), SourceText.From(file.Content), filePath: file.Path);
        }

        foreach (var file in InOrder([.. project.AdditionalFiles]))
        {
            _solution = _solution.AddAdditionalDocument(NextId(id), Path.GetFileName(file.Path), SourceText.From(text(file)), filePath: file.Path);
        }

        foreach (var file in project.ConfigFiles)
        {
            AddConfig(id, file.Path, file.Content);
        }

        AddConfig(id, project.Rooted("options.globalconfig"), $"is_global = true\nend_of_line = {endOfLine}\n{project.GlobalOptions}");
    }

    /// <summary>Connects the projects once all are added.</summary>
    public void Reference(string from, IEnumerable<string> to)
    {
        foreach (var name in to)
        {
            if (!_ids.TryGetValue(name, out var target))
            {
                throw new VerificationException($"{from} references the project {name}, which the case doesn't have.");
            }

            _solution = _solution.AddProjectReference(_ids[from], new ProjectReference(target));
        }
    }

    public Solution Build() => _solution;

    // The workspace sorts additional files by id; these ids keep the order of the case.
    private DocumentId NextId(ProjectId project) => DocumentId.CreateFromSerialized(project, new Guid(++_documents, 0, 0, new byte[8]));

    private IEnumerable<ProjectFile> InOrder(ImmutableArray<ProjectFile> files) => reversed ? files.Reverse() : files;

    private void AddConfig(ProjectId project, string path, string content)
        => _solution = _solution.AddAnalyzerConfigDocument(NextId(project), Path.GetFileName(path), SourceText.From(content), filePath: path);
}
