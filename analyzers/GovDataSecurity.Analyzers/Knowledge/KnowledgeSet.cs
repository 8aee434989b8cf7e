using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>The knowledge of a compilation: the packaged file and those of the user, among its additional files.</summary>
internal sealed class KnowledgeSet
{
    /// <summary>A file of this name stands in for the one inside the assembly.</summary>
    public const string PackagedName = "GovDataSecurity.Knowledge.tsv";

    private KnowledgeSet(KnowledgeTable table, ImmutableArray<(AdditionalText Text, KnowledgeFile File)> own, ImmutableArray<(AdditionalText Text, KnowledgeFile File)> packaged)
    {
        Table = table;
        OwnFiles = own;
        PackagedFiles = packaged;
    }

    /// <summary>What all files say together.</summary>
    public KnowledgeTable Table { get; }

    /// <summary>The files of the user: <c>GovDataSecurity.*.tsv</c> and <c>*.govdata.tsv</c>.</summary>
    public ImmutableArray<(AdditionalText Text, KnowledgeFile File)> OwnFiles { get; }

    /// <summary>The files of the packaged name.</summary>
    public ImmutableArray<(AdditionalText Text, KnowledgeFile File)> PackagedFiles { get; }

    /// <param name="texts">The additional files.</param>
    /// <param name="read">Reads one, or remembers what was read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static KnowledgeSet Of(ImmutableArray<AdditionalText> texts, Func<SourceText, KnowledgeFile> read, CancellationToken cancellationToken = default)
    {
        var own = Read(texts.Where(text => IsOwn(NameOf(text.Path))));
        var packaged = Read(texts.Where(text => IsPackaged(NameOf(text.Path))));
        KnowledgeFile[] files = [.. own.Select(pair => pair.File), .. packaged.IsEmpty ? [KnowledgeTable.Packaged] : packaged.Select(pair => pair.File)];
        return new KnowledgeSet(files.Length == 1 ? files[0].Table : KnowledgeTable.Merge(files), own, packaged);

        ImmutableArray<(AdditionalText Text, KnowledgeFile File)> Read(IEnumerable<AdditionalText> chosen)
        {
            var found = ImmutableArray.CreateBuilder<(AdditionalText, KnowledgeFile)>();
            foreach (var text in chosen)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (text.GetText(cancellationToken) is { } content)
                {
                    found.Add((text, read(content)));
                }
            }

            return found.ToImmutable();
        }
    }

    private static bool IsPackaged(string name) => name.Equals(PackagedName, StringComparison.OrdinalIgnoreCase);

    private static bool IsOwn(string name)
        => !IsPackaged(name) && (name.EndsWith(".govdata.tsv", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("GovDataSecurity.", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase));

    private static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
