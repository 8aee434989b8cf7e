using System.Collections.Immutable;

namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>Facts about methods, by role and documentation-comment id. Data, apart from the code that searches.</summary>
internal sealed class KnowledgeTable
{
    private readonly ImmutableDictionary<(string Role, string Id), string> _details;

    private KnowledgeTable(ImmutableDictionary<(string Role, string Id), string> details) => _details = details;

    /// <summary>The table that the analyzers bring.</summary>
    public static KnowledgeTable Packaged { get; } = Parse(ReadPackaged());

    /// <summary>Every id, with its role.</summary>
    public IEnumerable<(string Role, string Id)> Rows => _details.Keys;

    /// <summary>The detail of the first id that has a role, or <see langword="null"/>.</summary>
    public string? Find(string role, IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (_details.TryGetValue((role, id), out var detail))
            {
                return detail;
            }
        }

        return null;
    }

    /// <summary>Reads lines of <c>role TAB detail TAB id</c>; <c>#</c> starts a comment line.</summary>
    /// <exception cref="FormatException">A line has another shape.</exception>
    public static KnowledgeTable Parse(string text)
    {
        var details = ImmutableDictionary.CreateBuilder<(string Role, string Id), string>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var columns = line.Split('\t');
            if (columns.Length != 3)
            {
                throw new FormatException("Expected role, detail and id: " + line);
            }

            details[(columns[0], columns[2])] = columns[1];
        }

        return new KnowledgeTable(details.ToImmutable());
    }

    private static string ReadPackaged()
    {
        using var stream = typeof(KnowledgeTable).Assembly.GetManifestResourceStream("GovDataSecurity.Analyzers.Knowledge.Packaged.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
