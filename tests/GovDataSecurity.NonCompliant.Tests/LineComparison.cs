namespace GovDataSecurity.NonCompliant.Tests;

/// <summary>Compares what the comments say with what was reported, one to one.</summary>
internal static class LineComparison
{
    /// <returns>What differs, in the order of files and lines; nothing expected is a difference too.</returns>
    public static IReadOnlyList<string> Differences(IReadOnlyCollection<ReportedLine> expected, IReadOnlyCollection<ReportedLine> reported)
    {
        if (expected.Count == 0)
        {
            return ["No line expects a report."];
        }

        return
        [
            .. Without(expected, reported).Select(line => (line, Text: $"{line} was not reported"))
                .Concat(Without(reported, expected).Select(line => (line, Text: $"{line} was not expected")))
                .OrderBy(pair => pair.line.File, StringComparer.Ordinal).ThenBy(pair => pair.line.Line)
                .Select(pair => pair.Text),
        ];
    }

    private static List<ReportedLine> Without(IEnumerable<ReportedLine> all, IEnumerable<ReportedLine> taken)
    {
        var left = all.ToList();
        foreach (var line in taken)
        {
            left.Remove(line);
        }

        return left;
    }
}
