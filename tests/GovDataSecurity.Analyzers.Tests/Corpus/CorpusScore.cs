using System.Globalization;
using System.Text;

namespace GovDataSecurity.Analyzers.Tests.Corpus;

/// <summary>What the analyzers got right: leaks that were reported, leaks that were missed, and false alarms.</summary>
internal sealed class CorpusScore
{
    private readonly List<CorpusMark> _hits = [];
    private readonly List<CorpusMark> _misses = [];
    private readonly List<CorpusMark> _falseAlarms = [];

    private CorpusScore()
    {
    }

    /// <summary>Compares what the marked lines expect with what was reported.</summary>
    public CorpusScore(IEnumerable<CorpusMark> expected, IEnumerable<CorpusMark> reported)
    {
        var left = reported.ToLookup(report => report.File).ToDictionary(file => file.Key, file => file.ToList());
        List<CorpusMark> LeftIn(string file) => left.GetValueOrDefault(file, []);

        // A line with one id and one choice: the id takes its report first.
        var all = expected.OrderBy(mark => mark.Id.Length).ToArray();
        foreach (var mark in all.Where(mark => mark.Group is null))
        {
            var reports = LeftIn(mark.File);
            var found = reports.FindIndex(mark.Accepts);
            (found < 0 ? _misses : _hits).Add(mark);
            if (found >= 0)
            {
                reports.RemoveAt(found);
            }
        }

        var groups = all.Where(mark => mark.Group is not null).GroupBy(mark => (mark.File, mark.Group)).ToArray();
        foreach (var group in groups)
        {
            var isFound = LeftIn(group.Key.File).Exists(report => group.Any(mark => mark.Accepts(report)));
            (isFound ? _hits : _misses).Add(group.MinBy(mark => mark.Line)!);
        }

        foreach (var group in groups)
        {
            LeftIn(group.Key.File).RemoveAll(report => group.Any(mark => mark.Accepts(report)));
        }

        _falseAlarms.AddRange(left.Values.SelectMany(reports => reports));
    }

    /// <summary>The number of leaks.</summary>
    public int Leaks => _hits.Count + _misses.Count;

    /// <summary>The part of the leaks that is reported.</summary>
    public double Recall => Ratio(_hits.Count, _misses.Count);

    /// <summary>The part of the reports that is right.</summary>
    public double Precision => Ratio(_hits.Count, _falseAlarms.Count);

    /// <summary>The score over all, by area, rule and difficulty, then every miss and false alarm.</summary>
    public string Describe(int cleanLines)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"all: {this}, {cleanLines} clean lines\n");
        Append(text, mark => mark.File.Split('/')[0]);
        Append(text, mark => mark.Id.Split('|')[0]);
        Append(text, mark => mark.IsHard ? "hard" : "other");
        foreach (var (mark, verdict) in _misses.Select(mark => (mark, "expected " + mark.Id)).Concat(_falseAlarms.Select(mark => (mark, "got " + mark.Id)))
            .OrderBy(pair => pair.mark.File, StringComparer.Ordinal).ThenBy(pair => pair.mark.Line))
        {
            text.Append(CultureInfo.InvariantCulture, $"{mark.File}:{mark.Line} {verdict}\n");
        }

        return text.ToString();
    }

    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"recall {100 * Recall:F1} %, precision {100 * Precision:F1} %, {Leaks} leaks, {_misses.Count} missed, {_falseAlarms.Count} false");

    private static double Ratio(int part, int rest) => part + rest == 0 ? 1 : (double)part / (part + rest);

    private void Append(StringBuilder text, Func<CorpusMark, string> group)
    {
        foreach (var name in _hits.Concat(_misses).Concat(_falseAlarms).Select(group).Distinct().Order(StringComparer.Ordinal))
        {
            var part = new CorpusScore();
            part._hits.AddRange(_hits.Where(mark => group(mark) == name));
            part._misses.AddRange(_misses.Where(mark => group(mark) == name));
            part._falseAlarms.AddRange(_falseAlarms.Where(mark => group(mark) == name));
            text.Append(CultureInfo.InvariantCulture, $"  {name}: {part}\n");
        }
    }
}
