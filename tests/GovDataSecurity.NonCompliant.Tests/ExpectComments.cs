using System.Text.RegularExpressions;

namespace GovDataSecurity.NonCompliant.Tests;

/// <summary>Reads <c>// expect: GDS3001, GDS3002</c> at the ends of lines. A rule that is reported twice is named twice.</summary>
internal static partial class ExpectComments
{
    /// <exception cref="FormatException">A comment mentions an expectation but isn't one: it would be lost silently.</exception>
    public static IEnumerable<ReportedLine> Read(string file, string source)
    {
        var lines = source.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (Comment().Match(line) is { Success: true } match)
            {
                foreach (var id in match.Groups["ids"].Value.Split(',', StringSplitOptions.TrimEntries))
                {
                    yield return new ReportedLine(file, i + 1, id);
                }
            }
            else if (AlmostComment().IsMatch(line))
            {
                throw new FormatException($"{file}({i + 1}): write '// expect: GDSnnnn' or '// expect: GDSnnnn, GDSnnnn' at the end of the line.");
            }
        }
    }

    [GeneratedRegex(@"\S.* // expect: (?<ids>GDS[0-9]{4}(, GDS[0-9]{4})*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Comment();

    [GeneratedRegex(@"//.*(expect|GDS[0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex AlmostComment();
}
