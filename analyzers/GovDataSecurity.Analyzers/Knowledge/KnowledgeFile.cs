using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>The lines of one file. Every text can be read: what is malformed is a line with a problem.</summary>
internal sealed class KnowledgeFile
{
    private readonly Lazy<KnowledgeTable> _table;

    private KnowledgeFile(ImmutableArray<KnowledgeLine> lines)
    {
        Lines = lines;
        _table = new Lazy<KnowledgeTable>(() => KnowledgeTable.Merge([this]));
    }

    public ImmutableArray<KnowledgeLine> Lines { get; }

    /// <summary>What the file says alone.</summary>
    public KnowledgeTable Table => _table.Value;

    /// <summary>Reads lines of <c>role TAB detail TAB id</c>; <c>#</c> starts a comment line, <c>-</c> one that removes a row.</summary>
    public static KnowledgeFile Read(SourceText text)
    {
        var lines = ImmutableArray.CreateBuilder<KnowledgeLine>();
        foreach (var line in text.Lines)
        {
            var content = text.ToString(line.Span).Trim(' ', '\t', '\uFEFF');
            if (content.Length > 0 && content[0] != '#')
            {
                lines.Add(Read(content, line.Span));
            }
        }

        return new KnowledgeFile(lines.ToImmutable());
    }

    private static KnowledgeLine Read(string content, TextSpan span)
    {
        var columns = content.Split('\t');
        if (columns.Length != 3)
        {
            return new KnowledgeLine(null, false, span, LineProblem.Columns, content);
        }

        var removes = columns[0][0] == '-';
        var (row, problem, text) = KnowledgeRow.Read((removes ? columns[0].Substring(1) : columns[0]).Trim(), columns[1].Trim(), columns[2].Trim());
        return new KnowledgeLine(row, removes, span, problem, text);
    }
}
