using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>Facts about members, by documentation-comment id. Data, apart from the code that searches.</summary>
/// <remarks>A table is the set of all rows of its files without those that some line removes, so the order of files and lines tells nothing. Rows of one id and role hold together.</remarks>
internal sealed class KnowledgeTable
{
    private readonly Dictionary<string, ImmutableArray<KnowledgeRow>> _rows;
    private readonly HashSet<KnowledgeRow> _removed;

    private KnowledgeTable(Dictionary<string, ImmutableArray<KnowledgeRow>> rows, HashSet<KnowledgeRow> removed)
    {
        _rows = rows;
        _removed = removed;
        Sources = rows.Values.SelectMany(found => found).Where(row => row.Role == Role.Source)
            .OrderBy(row => row.Id, StringComparer.Ordinal).ThenBy(row => row.Detail, StringComparer.Ordinal).ToImmutableArray();
    }

    /// <summary>The table that the analyzers bring.</summary>
    public static KnowledgeFile Packaged { get; } = KnowledgeFile.Read(ReadPackaged());

    /// <summary>Every row, ordered.</summary>
    public IEnumerable<KnowledgeRow> Rows => _rows.Values.SelectMany(rows => rows).OrderBy(row => row.Id, StringComparer.Ordinal).ThenBy(row => row.Role).ThenBy(row => row.Detail, StringComparer.Ordinal);

    /// <summary>The rows that label, ordered.</summary>
    public ImmutableArray<KnowledgeRow> Sources { get; }

    public static KnowledgeTable Merge(IReadOnlyCollection<KnowledgeFile> files)
    {
        var all = new HashSet<KnowledgeRow>();
        var removed = new HashSet<KnowledgeRow>();
        foreach (var line in files.SelectMany(file => file.Lines))
        {
            if (line.Row is { } row)
            {
                (line.Removes ? removed : all).Add(row);
            }
        }

        removed.IntersectWith(all);
        all.ExceptWith(removed);
        return new KnowledgeTable(
            all.GroupBy(row => row.Id, StringComparer.Ordinal).ToDictionary(
                rows => rows.Key,
                rows => rows.OrderBy(row => row.Role).ThenBy(row => row.Detail, StringComparer.Ordinal).ToImmutableArray(),
                StringComparer.Ordinal),
            removed);
    }

    /// <summary>What is said of an id, ordered by role and detail.</summary>
    public ImmutableArray<KnowledgeRow> Of(string id) => _rows.TryGetValue(id, out var rows) ? rows : ImmutableArray<KnowledgeRow>.Empty;

    /// <summary>Whether some file has a row that another line removes.</summary>
    public bool Lost(KnowledgeRow row) => _removed.Contains(row);

    private static SourceText ReadPackaged()
    {
        using var stream = typeof(KnowledgeTable).Assembly.GetManifestResourceStream(KnowledgeSet.PackagedName)!;
        return SourceText.From(stream);
    }
}
