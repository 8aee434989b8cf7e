namespace GovDataSecurity.Identifiers.Tests;

public sealed class TextRecognizerTests
{
    private const string Alphabet = "0123456789Xx+-. :@/()（）·第字军号王李苏A姓名电话身份证示例市区路号室一二三８９＠\n,\"'{}\uD842\uDFB7\uD842\u200B%";

    [Theory]
    [InlineData("电话13612345678", 2, 11, "mobile-phone-number")]
    [InlineData("电话+86 154 0000 0000。", 2, 17, "mobile-phone-number")]
    [InlineData("(+86)15400000000", 0, 16, "mobile-phone-number")]
    [InlineData("0086-154-0000-0000", 0, 18, "mobile-phone-number")]
    [InlineData("手机15400000000转1234", 2, 16, "mobile-phone-number")]
    [InlineData("打一五四零零零零零零零零", 1, 11, "mobile-phone-number")]
    [InlineData("传真(025)10000000-8001", 2, 18, "landline-number")]
    [InlineData("400-100-1000", 0, 12, "landline-number")]
    [InlineData("身份证 990101 19850315 0017", 4, 20, "resident-id-number")]
    [InlineData("身份证990101198503150017", 3, 18, "resident-id-number")]
    [InlineData("11010519491231002x号", 0, 18, "resident-id-number")]
    [InlineData("车牌苏A·12345", 2, 8, "vehicle-plate-number")]
    [InlineData("车牌苏A1234(学)", 2, 9, "vehicle-plate-number")]
    [InlineData("车牌苏A(12345)", 2, 9, "vehicle-plate-number")]
    [InlineData("台胞证1234567801(B)", 3, 13, "hmt-permit")]
    [InlineData("回乡证H00001234(01)", 3, 13, "hmt-permit")]
    [InlineData("军官证:军字第1234567号", 4, 11, "officer-id-number")]
    [InlineData("联系示例zhang.san@example.com谢谢", 4, 21, "email-address")]
    [InlineData("zhang＠example.com", 0, 17, "email-address")]
    [InlineData("::ffff:192.0.2.1", 0, 16, "ip-address")]
    [InlineData("MAC 0000.5e00.5301", 4, 14, "mac-address")]
    [InlineData("姓名：欧阳示例", 3, 4, "person-name")]
    [InlineData("我叫张三，", 2, 2, "person-name")]
    [InlineData("王女士来电", 0, 3, "person-name")]
    [InlineData("家住示例市东湖区荣国路12号3幢501室。", 2, 18, "home-address")]
    public void Scan_OneIdentifier_TakesInWhatBelongsToIt(string text, int start, int length, string? kind)
    {
        var spans = TextRecognizer.Default.Scan(text);

        if (kind is null)
        {
            Assert.Empty(spans);
            return;
        }

        var span = Assert.Single(spans);
        Assert.Equal((start, length, kind), (span.Start, span.Length, span.Kind));
        Assert.InRange(span.Confidence, 0.5, 0.99);
        Assert.NotEmpty(span.Reason);
    }

    [Fact]
    public void Scan_CheckDigitDateAndWord_AreTheReason()
    {
        var span = Assert.Single(TextRecognizer.Default.Scan("身份证号11010519491231002X"));

        Assert.Equal("check digit, birth date, province, context word", span.Reason);
        Assert.Equal(0.99, span.Confidence);
        Assert.True(span.Evidence.HasFlag(RecognitionEvidence.CheckDigit));
    }

    [Fact]
    public void Scan_WordsAgainstIt_LowerTheConfidence()
    {
        var low = new TextRecognizer(new TextRecognizerOptions { MinConfidence = 0 });

        Assert.Empty(TextRecognizer.Default.Scan("订单号15400000000"));
        Assert.True(Assert.Single(low.Scan("订单号15400000000")).Confidence < 0.5);
    }

    [Fact]
    public void Scan_ChosenKinds_FindsNoOthers()
    {
        const string text = "姓名：张三，电话15400000000，邮箱a.b@example.com，住示例市示例区示例路1号";
        var mail = new TextRecognizer(new TextRecognizerOptions { Kinds = ["email-address"] });
        var forms = new TextRecognizer(new TextRecognizerOptions { Names = false, Addresses = false });

        Assert.Equal(["email-address"], mail.Scan(text).Select(span => span.Kind));
        Assert.Equal(["mobile-phone-number", "email-address"], forms.Scan(text).Select(span => span.Kind));
        Assert.Equal(["person-name", "mobile-phone-number", "email-address", "home-address"], TextRecognizer.Default.Scan(text).Select(span => span.Kind));
    }

    [Fact]
    public void Constructor_WrongOptions_Refuses()
    {
        Assert.Throws<ArgumentException>(() => new TextRecognizer(new TextRecognizerOptions { Kinds = ["no-such-kind"] }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextRecognizer(new TextRecognizerOptions { MinConfidence = 1.5 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextRecognizer(new TextRecognizerOptions { MinConfidence = double.NaN }));
        Assert.Throws<ArgumentNullException>(() => new TextRecognizer(null!));
    }

    [Fact]
    public void Scan_NothingThere_AllocatesNothing()
    {
        const string text = "2026-01-12 08:33:12.345 [信息] 网关 追踪=4f3a2b1c-1234-4678-9a3c-abcdef012345 请求处理完成,共12345条,用时321毫秒,批次12345678,未发现异常数据。";
        Assert.Empty(TextRecognizer.Default.Scan(text));
        Assert.Empty(TextRecognizer.Default.Scan(default));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            TextRecognizer.Default.Scan(text);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Scan_AnyPlaceInALongText_FindsTheSame()
    {
        const string identifier = "身份证990101198503150017。";
        for (var before = 0; before < 200; before++)
        {
            var text = new string('无', before) + identifier + new string('无', 150);

            var span = Assert.Single(TextRecognizer.Default.Scan(text), span => span.Kind == "resident-id-number");
            Assert.Equal((before + 3, 18), (span.Start, span.Length));
        }
    }

    [Fact]
    public void Scan_AnyText_GivesSpansInOrderInsideTheText()
    {
        var random = new TestRandom(2);
        var low = new TextRecognizer(new TextRecognizerOptions { MinConfidence = 0 });
        for (var round = 0; round < 30_000; round++)
        {
            var text = random.Text(Alphabet, random.Next(160));
            AssertOrdered(text, low.Scan(text));
        }
    }

    [Fact]
    public void Scan_PiecesOfRealLines_GivesSpansInOrderInsideTheText()
    {
        var random = new TestRandom(3);
        string[] lines = [.. LabeledLine.Load("tuned").Concat(LabeledLine.Load("holdout")).Select(line => line.Text)];
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 4).Select(_ => Cut(lines[random.Next(lines.Length)], random))).ToCharArray();
            AssertOrdered(text, TextRecognizer.Default.Scan(text));
        }
    }

    [Fact]
    public void Scan_VectorsAndOneByOne_FindTheSame()
    {
        var random = new TestRandom(4);
        string[] lines = [.. LabeledLine.Load("tuned").Concat(LabeledLine.Load("holdout")).Select(line => line.Text)];
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 3).Select(_ => Cut(lines[random.Next(lines.Length)], random))).ToCharArray();
            for (var changes = random.Next(4); changes > 0 && text.Length > 0; changes--)
            {
                text[random.Next(text.Length)] = Alphabet[random.Next(Alphabet.Length)];
            }

            var expected = Forms<ScalarBlockReader>(text);
            if (Vector128BlockReader.IsSupported)
            {
                Assert.Equal(expected, Forms<Vector128BlockReader>(text));
            }

            if (Vector256BlockReader.IsSupported)
            {
                Assert.Equal(expected, Forms<Vector256BlockReader>(text));
            }

            if (Vector512BlockReader.IsSupported)
            {
                Assert.Equal(expected, Forms<Vector512BlockReader>(text));
            }
        }
    }

    [Fact]
    public void Scan_HugeRuns_Ends()
    {
        foreach (var text in new[] { new string('1', 1_000_000), string.Concat(Enumerable.Repeat("1234-", 100_000)), new string('@', 200_000), string.Concat(Enumerable.Repeat("a:", 200_000)), new string('王', 200_000), string.Concat(Enumerable.Repeat("示例市", 100_000)), string.Concat(Enumerable.Repeat("王·", 100_000)), string.Concat(Enumerable.Repeat("一二三四", 100_000)) })
        {
            AssertOrdered(text.ToCharArray(), TextRecognizer.Default.Scan(text));
        }
    }

    private static RecognizedSpan[] Forms<TReader>(char[] text)
        where TReader : struct, IBlockReader
    {
        var found = new FoundSpans(uint.MaxValue, 0);
        BlockScanner<TReader>.Scan(text, isFolded: true, ref found);
        found.Resolve();
        RecognizedSpan[] spans = [.. found.Items];
        found.Release();
        return spans;
    }

    private static string Cut(string line, TestRandom random)
    {
        var start = random.Next(line.Length);
        return line.Substring(start, random.Next(line.Length - start + 1));
    }

    private static void AssertOrdered(char[] text, RecognizedSpan[] spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            Assert.True(span.Start >= end && span.Length > 0 && span.End <= text.Length);
            Assert.False(char.IsLowSurrogate(text[span.Start]) && span.Start > 0 && char.IsHighSurrogate(text[span.Start - 1]));
            Assert.False(span.End < text.Length && char.IsHighSurrogate(text[span.End - 1]) && char.IsLowSurrogate(text[span.End]));
            end = span.End;
        }
    }
}
