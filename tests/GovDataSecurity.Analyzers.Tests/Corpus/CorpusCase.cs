using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Corpus;

/// <summary>One compilation of the corpus: a file, or the parts of one (<c>Name.cs</c>, <c>Name.Part.cs</c>).</summary>
/// <param name="Area">The folder.</param>
/// <param name="Name">The name of the file up to its first dot.</param>
/// <param name="Files">The parsed files with what their lines expect.</param>
internal sealed record CorpusCase(string Area, string Name, IReadOnlyList<CorpusFile> Files)
{
    public IEnumerable<SyntaxTree> Trees => Files.Select(file => file.Tree);
}
