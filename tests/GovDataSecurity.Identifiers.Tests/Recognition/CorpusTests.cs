using Xunit.Abstractions;

namespace GovDataSecurity.Identifiers.Tests;

/// <summary>Labeled lines: corpora that the recognizer was tuned on, and one that was written before and is only measured.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("tuned", 0.97, 0.95)]
    [InlineData("tuned2", 0.97, 0.95)]
    [InlineData("holdout", 0.97, 0.95)]
    public void Scan_ChecksumAndPatternKinds_StaysAboveTheFloor(string corpus, double precision, double recall)
    {
        var score = Score(corpus, kind => !IsNameOrAddress(kind));

        Assert.True(score.Precision >= precision && score.Recall >= recall, score.ToString());
    }

    [Theory]
    [InlineData("tuned", 0.8)]
    [InlineData("tuned2", 0.8)]
    [InlineData("holdout", 0.8)]
    public void Scan_NamesAndAddresses_StaysAboveTheFloor(string corpus, double floor)
    {
        var score = Score(corpus, IsNameOrAddress);

        Assert.True(score.F2 >= floor, score.ToString());
    }

    [Theory]
    [InlineData("tuned")]
    [InlineData("tuned2")]
    [InlineData("holdout")]
    public void Scan_LinesWithoutLabels_AreHitRarely(string corpus)
    {
        var negatives = LabeledLine.Load(corpus).Where(line => line.Spans.Count == 0).ToList();
        var hit = negatives.Where(line => TextRecognizer.Default.Scan(line.Text).Length > 0).ToList();
        output.WriteLine($"{corpus}: {hit.Count} of {negatives.Count} lines without labels hit");

        Assert.True(hit.Count <= Math.Max(1, negatives.Count / 40), $"{hit.Count} of {negatives.Count}");
    }

    private static bool IsNameOrAddress(string kind) => kind is "person-name" or "home-address";

    private CorpusScore Score(string corpus, Func<string, bool> isCounted)
    {
        var score = CorpusScore.Of(LabeledLine.Load(corpus), isCounted);
        output.WriteLine($"{corpus}: {score}");
        foreach (var difference in score.Differences)
        {
            output.WriteLine(difference);
        }

        return score;
    }
}
