using GovDataSecurity.Analyzers.Knowledge;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Tests.Knowledge;

public sealed class KnowledgeFileTests
{
    /// <summary>Pieces of lines, good and bad.</summary>
    private static readonly string[] Roles = ["sink", "-sink", "source", "-source", "text", "declassifier", "-", "", "nothing", "--sink", "#"];
    private static readonly string[] Details = ["log", "log/members(a,b|1)", "log(this)", "log<=General3;url(0)", "-", "masking", "ResidentIdNumber", "Core", "*", "(", "log()", ""];
    private static readonly string[] Ids = ["T:A.B", "M:A.B.C", "M:A.B.C(System.String)", "M:A.B.C#d", "M:A.*.C", "A:A.B", "F:A.B.C", "P:", ":", "", "M:#", "M:A.B.#ctor#x", "M:A.B``1", "T:" + "`1"];

    [Theory]
    [InlineData("sink\tlog")]
    [InlineData("sink log T:A")]
    [InlineData("sink\tlog\tT:A\tmore")]
    [InlineData("-")]
    [InlineData("\u0000")]
    public void Read_ALineOfAnotherShape_IsAProblem(string line)
    {
        var read = Assert.Single(KnowledgeFile.Read(SourceText.From(line + "\n")).Lines);
        Assert.Null(read.Row);
        Assert.Equal(LineProblem.Columns, read.Problem);
    }

    [Fact]
    public void Read_CommentsAndEmptyLines_AreLeftOut()
        => Assert.Equal(["T:A", "T:B"], KnowledgeFile.Read(SourceText.From("\uFEFF# comment\r\n\r\nsink\tlog\tT:A\r\n \t \n\tsink \t log \tT:B")).Lines.Select(line => line.Row!.Id));

    [Fact]
    public void Read_TheSpan_IsTheLine()
    {
        var text = SourceText.From("# a\r\nsink\tlog\tT:A\r\nsink\n");
        Assert.Equal(["sink\tlog\tT:A", "sink"], KnowledgeFile.Read(text).Lines.Select(line => text.ToString(line.Span)));
    }

    /// <summary>Whatever is in a file, what is well-formed counts and nothing throws.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Read_RandomBytes_NeverThrows(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            var file = KnowledgeFile.Read(SourceText.From(System.Text.Encoding.UTF8.GetString(bytes) + "\nsink\tlog\tT:Still.There"));
            Assert.Contains(file.Table.Rows, row => row.Id == "T:Still.There");
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Merge_InAnyOrder_IsTheSame(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 50; i++)
        {
            string[] lines = [.. Enumerable.Range(0, random.Next(60)).Select(_ => RandomLine(random))];
            var whole = Written(KnowledgeTable.Merge([File(lines)]));
            random.Shuffle(lines);
            var cut = random.Next(lines.Length + 1);
            Assert.Equal(whole, Written(KnowledgeTable.Merge([File(lines[cut..]), File(lines[..cut])])));
            Assert.Equal(whole, Written(KnowledgeTable.Merge([File(lines), File(lines)])));
        }
    }

    [Theory]
    [InlineData("-sink\tlog\tT:A", "")]
    [InlineData("-sink\tsql\tT:A", "sink log T:A")]
    [InlineData("-sink\tlog\tT:B", "sink log T:A")]
    [InlineData("-sink\tlog\tT:A\nsink\tlog/members\tT:A", "sink log/members T:A")]
    [InlineData("-sink\tlog\tT:A\nsink\tlog\tT:A", "")]
    public void Merge_ARemovedRow_IsGoneWhereverItWas(string other, string expected)
        => Assert.Equal(expected, string.Join('\n', Written(KnowledgeTable.Merge([File(["sink\tlog\tT:A"]), File(other.Split('\n'))]))));

    [Fact]
    public void Lost_IsWhatALineRemoves()
    {
        var file = File(["sink\tlog\tT:A", "-sink\tlog\tT:A", "-sink\tlog\tT:B"]);
        Assert.Equal([false, true, false], file.Lines.Select(line => line.Removes && file.Table.Lost(line.Row!)));
    }

    private static string RandomLine(Random random) => random.Next(10) == 0
        ? new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => (char)random.Next(0x20, 0x3000))])
        : string.Join('\t', Pick(random, Roles), Pick(random, Details), Pick(random, Ids));

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];

    private static KnowledgeFile File(string[] lines) => KnowledgeFile.Read(SourceText.From(string.Join('\n', lines)));

    private static IEnumerable<string> Written(KnowledgeTable table) => table.Rows.Select(row => $"{row.Role.ToString().ToLowerInvariant()} {row.Detail} {row.Id}");
}
