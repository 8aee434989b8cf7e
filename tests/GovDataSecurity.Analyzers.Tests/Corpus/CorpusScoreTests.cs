namespace GovDataSecurity.Analyzers.Tests.Corpus;

public sealed class CorpusScoreTests
{
    [Fact]
    public void Score_CountsEachReportOfALine()
    {
        CorpusMark Mark(int line, string id = "GDS3001") => new("logs/A.cs", line, id, IsHard: false);
        var score = new CorpusScore([Mark(1), Mark(1), Mark(2), Mark(3)], [Mark(1), Mark(2), Mark(2), Mark(3, "GDS3002"), Mark(4)]);

        Assert.Equal(2 / 4.0, score.Recall);
        Assert.Equal(2 / 5.0, score.Precision);
        var report = score.Describe(cleanLines: 7);
        Assert.StartsWith("all: recall 50.0", report, StringComparison.Ordinal);
        Assert.Contains("logs/A.cs:1 expected GDS3001, not reported\nlogs/A.cs:2 got GDS3001, not expected\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_OfNothing_IsWhole()
    {
        var score = new CorpusScore([], []);
        Assert.Equal((1, 1), (score.Recall, score.Precision));
    }

    [Fact]
    public void File_ReadsWhatItsLinesExpect()
    {
        var file = CorpusFile.Read("logs/A.cs", "a(); // GDS3001\nb(); // clean\n// says GDS3001 in a sentence\nc(); // GDS3001 GDS3002 hard\nvar url = \"http://a\";\n", new());
        Assert.Equal([(1, "GDS3001", false), (4, "GDS3001", true), (4, "GDS3002", true)], file.Marks.Select(mark => (mark.Line, mark.Id, mark.IsHard)));
        Assert.Equal(1, file.CleanLines);
    }
}
