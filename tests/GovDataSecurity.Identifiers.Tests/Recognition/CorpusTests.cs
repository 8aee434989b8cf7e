using Xunit.Abstractions;

namespace GovDataSecurity.Identifiers.Tests;

/// <summary>Labeled lines that were written before the recognizer was tried on any text.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("holdout", 0.97, 0.95)]
    public void Scan_ChecksumAndPatternKinds_StaysAboveTheFloor(string corpus, double precision, double recall)
    {
        var score = Score(corpus, kind => !IsNameOrAddress(kind));

        Assert.True(score.Precision >= precision && score.Recall >= recall, score.ToString());
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
