using GovDataSecurity.Analyzers.Testing.Solutions;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Testing.Markup;

/// <summary>All files of a case that may hold markup, by path.</summary>
internal sealed class MarkedFiles
{
    private readonly Dictionary<string, MarkedText> _files = new(StringComparer.Ordinal);

    /// <param name="replacements">Marked texts that take the place of what the files hold, by path.</param>
    public MarkedFiles(IEnumerable<ProjectFile> files, IReadOnlyDictionary<string, string>? replacements = null)
    {
        var left = new HashSet<string>(replacements?.Keys ?? [], StringComparer.Ordinal);
        foreach (var file in files)
        {
            var marked = MarkedText.Parse(file.Path, replacements?.GetValueOrDefault(file.Path) ?? file.Content);
            left.Remove(file.Path);
            if (!_files.TryAdd(file.Path, marked))
            {
                throw new VerificationException($"Two files are called {file.Path}.");
            }
        }

        // A fix may also add files.
        foreach (var path in left)
        {
            _files.Add(path, MarkedText.Parse(path, replacements![path]));
        }
    }

    public IEnumerable<string> Paths => _files.Keys;

    public IEnumerable<(string Path, Marker Marker)> Markers
        => _files.SelectMany(file => file.Value.Markers.Select(marker => (file.Key, marker)));

    public string Text(string path) => _files[path].Text;

    public IReadOnlyDictionary<string, SourceText> Texts()
        => _files.ToDictionary(file => file.Key, file => SourceText.From(file.Value.Text), StringComparer.Ordinal);
}
