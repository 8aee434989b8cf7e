using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Corpus;

/// <summary>One compilation of the corpus: a file, or the parts of one (<c>Name.cs</c>, <c>Name.Part.cs</c>).</summary>
/// <param name="Area">The folder.</param>
/// <param name="Name">The name of the file up to its first dot.</param>
/// <param name="Files">The parsed files with what their lines expect.</param>
/// <param name="Knowledge">What the case knows about other people's members: <c>Name.govdata.tsv</c>.</param>
internal sealed record CorpusCase(string Area, string Name, IReadOnlyList<CorpusFile> Files, ImmutableArray<AdditionalText> Knowledge)
{
    public IEnumerable<SyntaxTree> Trees => Files.Select(file => file.Tree);
}
