using System.Globalization;
using System.Text;

namespace GovDataSecurity.Analyzers.Tests.Corpus;

/// <summary>What the analyzers got right, over areas of the corpus.</summary>
/// <param name="expected">What the marked lines expect.</param>
/// <param name="reported">What was reported.</param>
internal sealed class CorpusScore(IReadOnlyCollection<CorpusMark> expected, IReadOnlyCollection<CorpusMark> reported)
{
    private readonly IReadOnlyList<CorpusMark> _misses = Minus(expected, reported);
    private readonly IReadOnlyList<CorpusMark> _falseAlarms = Minus(reported, expected);

    /// <summary>The part of the leaks that is reported.</summary>
    public double Recall => Ratio(expected.Count - _misses.Count, expected.Count);

    /// <summary>The part of the reports that is right.</summary>
    public double Precision => Ratio(reported.Count - _falseAlarms.Count, reported.Count);

    /// <summary>The score over all, by area and by rule, then every miss and false alarm.</summary>
    public string Describe(int cleanLines)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Line("all", this)}, {cleanLines} clean lines\n");
        Append(text, mark => mark.File.Split('/')[0]);
        Append(text, mark => mark.Id);
        Append(text, mark => IsHard(mark) ? "hard" : "other");
        foreach (var (mark, verdict) in _misses.Select(mark => (mark, "expected " + mark.Id + ", not reported"))
            .Concat(_falseAlarms.Select(mark => (mark, "got " + mark.Id + ", not expected")))
            .OrderBy(pair => pair.mark.File, StringComparer.Ordinal).ThenBy(pair => pair.mark.Line))
        {
            text.Append(CultureInfo.InvariantCulture, $"{mark.File}:{mark.Line} {verdict}\n");
        }

        return text.ToString();
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static string Line(string name, CorpusScore score)
        => string.Create(CultureInfo.InvariantCulture, $"{name}: recall {score.Recall:P1}, precision {score.Precision:P1}, {score._misses.Count} missed, {score._falseAlarms.Count} false");

    private static (string, int, string) Key(CorpusMark mark) => (mark.File, mark.Line, mark.Id);

    private static IReadOnlyList<CorpusMark> Minus(IEnumerable<CorpusMark> marks, IEnumerable<CorpusMark> others)
    {
        var counts = others.CountBy(Key).ToDictionary();
        return [.. marks.Where(mark => !counts.TryGetValue(Key(mark), out var count) || (counts[Key(mark)] = count - 1) < 0)];
    }

    private bool IsHard(CorpusMark mark) => mark.IsHard || expected.Any(other => other.IsHard && Key(other) == Key(mark));

    private void Append(StringBuilder text, Func<CorpusMark, string> group)
    {
        foreach (var name in expected.Concat(reported).Select(group).Distinct().Order(StringComparer.Ordinal))
        {
            text.Append("  ").Append(Line(name, new CorpusScore([.. expected.Where(mark => group(mark) == name)], [.. reported.Where(mark => group(mark) == name)]))).Append('\n');
        }
    }
}
