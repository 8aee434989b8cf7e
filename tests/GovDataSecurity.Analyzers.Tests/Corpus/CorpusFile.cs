using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GovDataSecurity.Analyzers.Tests.Corpus;

/// <summary>A file of a case. A line ends in <c>// GDS3001</c> (these ids are reported here; one twice is written twice), <c>// GDS3001 hard</c>,
/// or <c>// clean</c> (looks dangerous, stays silent); every other line stays silent too.</summary>
internal sealed partial class CorpusFile
{
    private CorpusFile(string path, SyntaxTree tree, IReadOnlyList<CorpusMark> marks, int cleanLines)
    {
        Path = path;
        Tree = tree;
        Marks = marks;
        CleanLines = cleanLines;
    }

    /// <summary>Area and file.</summary>
    public string Path { get; }

    public SyntaxTree Tree { get; }

    /// <summary>What is expected, one element a report.</summary>
    public IReadOnlyList<CorpusMark> Marks { get; }

    public int CleanLines { get; }

    public static CorpusFile Read(string path, string text, CSharpParseOptions options)
    {
        var marks = new List<CorpusMark>();
        var cleanLines = 0;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var mark = Mark().Match(lines[i]);
            if (mark.Groups["clean"].Success)
            {
                cleanLines++;
            }

            marks.AddRange(mark.Groups["id"].Captures.Select(id => new CorpusMark(path, i + 1, id.Value, mark.Groups["hard"].Success)));
        }

        return new CorpusFile(path, CSharpSyntaxTree.ParseText(text, options, path), marks, cleanLines);
    }

    [GeneratedRegex(@"//\s*((?<clean>clean)|(?<id>GDS\d{4})(\s+(?<id>GDS\d{4}))*)(\s+(?<hard>hard))?\s*$")]
    private static partial Regex Mark();
}
