using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GovDataSecurity.Analyzers.Tests.Corpus;

/// <summary>A file of a case. The comment at the end of a line says what is expected there; every other line stays silent.</summary>
/// <remarks>
/// <para><c>// GDS3001</c>: reported once. <c>// GDS3001 GDS3001 GDS3002</c>: each of these. <c>// GDS3001|GDS3002</c>: one of the two, either is right.</para>
/// <para><c>// GDS3001 @a</c>, on one or more lines: one leak, reported on whichever of them and however often, as where a helper is called and where it logs.</para>
/// <para><c>// GDS3001 hard</c>: counted apart too. <c>// clean</c>: looks dangerous and stays silent.</para>
/// </remarks>
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

            var groups = mark.Groups["group"].Captures.Select(group => (string?)group.Value).DefaultIfEmpty(null);
            marks.AddRange(
                from id in mark.Groups["id"].Captures
                from @group in groups
                select new CorpusMark(path, i + 1, id.Value, mark.Groups["hard"].Success, @group));
        }

        return new CorpusFile(path, CSharpSyntaxTree.ParseText(text, options, path), marks, cleanLines);
    }

    [GeneratedRegex(@"//\s*((?<clean>clean)|(?<id>GDS\d{4}(\|GDS\d{4})*)(\s+(?<id>GDS\d{4}(\|GDS\d{4})*))*(\s+@(?<group>\w+))*)(\s+(?<hard>hard))?\s*$")]
    private static partial Regex Mark();
}
