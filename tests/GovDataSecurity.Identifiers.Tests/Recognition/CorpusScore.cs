namespace GovDataSecurity.Identifiers.Tests;

/// <summary>How what was recognized compares with what is labeled: same place, same kind.</summary>
internal sealed class CorpusScore
{
    private CorpusScore(int right, int wrong, int missed, IReadOnlyList<string> differences)
    {
        Right = right;
        Wrong = wrong;
        Missed = missed;
        Differences = differences;
    }

    public int Right { get; }

    public int Wrong { get; }

    public int Missed { get; }

    /// <summary>A line for each difference, with the text: everything in a corpus is made up.</summary>
    public IReadOnlyList<string> Differences { get; }

    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    public double F2 => 5.0 * Right / ((5.0 * Right) + (4.0 * Missed) + Wrong);

    public static CorpusScore Of(IEnumerable<LabeledLine> lines, Func<string, bool> isCounted)
    {
        int right = 0, wrong = 0, missed = 0;
        var differences = new List<string>();
        foreach (var line in lines)
        {
            var expected = line.Spans.Where(span => isCounted(span.Kind)).ToHashSet();
            var found = TextRecognizer.Default.Scan(line.Text).Where(span => isCounted(span.Kind)).Select(span => new LabeledSpan(span.Start, span.Length, span.Kind)).ToHashSet();
            right += expected.Intersect(found).Count();
            wrong += found.Except(expected).Count();
            missed += expected.Except(found).Count();
            differences.AddRange(expected.Except(found).Select(span => $"{line.Number} missed {Show(line, span)}"));
            differences.AddRange(found.Except(expected).Select(span => $"{line.Number} wrong {Show(line, span)}"));
        }

        return new CorpusScore(right, wrong, missed, differences);
    }

    public override string ToString() => FormattableString.Invariant($"precision {Precision:0.000} recall {Recall:0.000} F2 {F2:0.000} ({Right} right, {Wrong} wrong, {Missed} missed)");

    private static string Show(LabeledLine line, LabeledSpan span) => $"{span.Kind} [{line.Text.Substring(span.Start, span.Length)}] in {line.Text}";
}
