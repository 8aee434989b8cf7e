namespace GovDataSecurity.Identifiers.Tests;

public sealed class BlockReaderTests
{
    private const string Alphabet = "0123456789AFGXZafgxz-. :@_/[`{'\u007F\u0080\u00FF·第＠０９Ａ一二三四五六七八九零〇幺两苏京示例\uD842\uDFB7\uFFFF\u3012\u7B2D";

    [Fact]
    public void Read_EveryUnit_IsTheSameByVectorsAndOneByOne()
    {
        var text = new char[CharacterBlock.Length];
        for (var first = 0; first <= char.MaxValue; first += text.Length)
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = (char)(first + i);
            }

            AssertSame(text);
        }
    }

    [Fact]
    public void Read_MixedText_IsTheSameByVectorsAndOneByOne()
    {
        var random = new TestRandom(1);
        for (var round = 0; round < 20_000; round++)
        {
            AssertSame(random.Text(Alphabet, CharacterBlock.Length));
        }
    }

    private static void AssertSame(char[] text)
    {
        var expected = Read<ScalarBlockReader>(text);
        if (Vector128BlockReader.IsSupported)
        {
            Assert.Equal(expected, Read<Vector128BlockReader>(text));
        }

        if (Vector256BlockReader.IsSupported)
        {
            Assert.Equal(expected, Read<Vector256BlockReader>(text));
        }

        if (Vector512BlockReader.IsSupported)
        {
            Assert.Equal(expected, Read<Vector512BlockReader>(text));
        }
    }

    private static CharacterBlock Read<TReader>(char[] text)
        where TReader : struct, IBlockReader
    {
        default(TReader).Read(text, out var block);
        return block;
    }
}
