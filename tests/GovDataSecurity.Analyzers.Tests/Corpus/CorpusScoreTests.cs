namespace GovDataSecurity.Analyzers.Tests.Corpus;

public sealed class CorpusScoreTests
{
    [Fact]
    public void Score_CountsEachReportOfALine()
    {
        var score = new CorpusScore([Mark(1), Mark(1), Mark(2), Mark(3)], [Mark(1), Mark(2), Mark(2), Mark(3, "GDS3002"), Mark(4)]);

        Assert.Equal((4, 2 / 4.0, 2 / 5.0), (score.Leaks, score.Recall, score.Precision));
        var report = score.Describe(cleanLines: 7);
        Assert.StartsWith("all: recall 50.0 %, precision 40.0 %", report, StringComparison.Ordinal);
        Assert.EndsWith("logs/A.cs:1 expected GDS3001\nlogs/A.cs:2 got GDS3001\nlogs/A.cs:3 expected GDS3001\nlogs/A.cs:3 got GDS3002\nlogs/A.cs:4 got GDS3001\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_OfAChoice_TakesEitherRuleOnce()
    {
        Assert.Equal((1, 1), Score([Mark(1, "GDS3001|GDS3002")], [Mark(1, "GDS3002")]));
        Assert.Equal((1, 1), Score([Mark(1, "GDS3001|GDS3002"), Mark(1)], [Mark(1), Mark(1, "GDS3002")]));
        Assert.Equal((1, 0.5), Score([Mark(1, "GDS3001|GDS3002")], [Mark(1), Mark(1, "GDS3002")]));
    }

    [Fact]
    public void Score_OfAGroup_TakesAnyOfItsLines()
    {
        CorpusMark[] group = [Mark(1) with { Group = "a" }, Mark(5) with { Group = "a" }];
        Assert.Equal((1, 1), Score(group, [Mark(1)]));
        Assert.Equal((1, 1), Score(group, [Mark(1), Mark(5), Mark(5)]));
        Assert.Equal((0, 0), Score(group, [Mark(2)]));
        Assert.Equal(1, new CorpusScore(group, []).Leaks);
    }

    [Fact]
    public void Score_OfNothing_IsWhole() => Assert.Equal((1, 1), Score([], []));

    [Fact]
    public void File_ReadsWhatItsLinesExpect()
    {
        var file = CorpusFile.Read("logs/A.cs", """
            a(); // GDS3001
            b(); // clean
            // says GDS3001 in a sentence
            c(); // GDS3001 GDS3002 hard
            d(); // GDS3001|GDS3002
            e(); // GDS3001 @a @b hard
            var url = "http://a";
            """, new());
        CorpusMark[] expected =
        [
            Mark(1),
            Mark(4) with { IsHard = true },
            Mark(4, "GDS3002") with { IsHard = true },
            Mark(5, "GDS3001|GDS3002"),
            Mark(6) with { IsHard = true, Group = "a" },
            Mark(6) with { IsHard = true, Group = "b" },
        ];
        Assert.Equal(expected, file.Marks);
        Assert.Equal(1, file.CleanLines);
    }

    private static CorpusMark Mark(int line, string id = "GDS3001") => new("logs/A.cs", line, id);

    private static (double Recall, double Precision) Score(IEnumerable<CorpusMark> expected, IEnumerable<CorpusMark> reported)
    {
        var score = new CorpusScore(expected, reported);
        return (score.Recall, score.Precision);
    }
}
