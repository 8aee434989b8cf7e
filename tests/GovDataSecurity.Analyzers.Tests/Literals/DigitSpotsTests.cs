using GovDataSecurity.Analyzers.Literals;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Tests.Literals;

/// <summary>What the cost of GDS3005 hangs on: the number of places where a tree is asked for.</summary>
public sealed class DigitSpotsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("123 1a23 ___ 12_34", "")]
    [InlineData("1234", "0")]
    [InlineData("a12345678901234567890 1234", "1 22")]
    [InlineData("１２３4", "0")]
    [InlineData("٣٣٣٣", "")]
    public void In_AText_FindsRunsOfFourDigits(string text, string expected) => Assert.Equal(expected, string.Join(' ', Spots(text)));

    /// <summary>A run on the border of two chunks is one run.</summary>
    [Fact]
    public void In_ALongText_FindsEveryRunOnce()
    {
        for (var before = 4080; before < 4110; before++)
        {
            Assert.Equal([before], Spots(new string(' ', before) + "123456" + new string(' ', 9000)));
        }
    }

    [Fact]
    public void In_CodeWithoutNumbers_FindsNothing() => Assert.Empty(Spots(string.Concat(Enumerable.Repeat(Case.Method("Console.WriteLine(1 + 23 + 456);"), 20))));

    [Fact]
    public void In_ACanceledRun_Stops()
        => Assert.Throws<OperationCanceledException>(() => DigitSpots.In(SourceText.From("1234"), new CancellationToken(canceled: true)).Count());

    private static IEnumerable<int> Spots(string text) => DigitSpots.In(SourceText.From(text), CancellationToken.None);
}
