using System.Text;
using Xunit.Abstractions;

namespace GovDataSecurity.Masking.Tests;

public sealed class CsvMaskerTests(ITestOutputHelper messages)
{
    private const string Policy = """{"columns":{"姓名":"person-name","身份证号":"resident-id-number","手机":"mobile-phone-number","受理日期":{"show":"public"},"内部":"drop"}}""";
    private const string Table = "姓名,身份证号,手机,受理日期,内部,备注\n示例甲,990101198503150017,19900001234,2026-01-02,x,示例备注\n欧阳示例,,+86 19900001234,,,\n";
    private const string Masked = "姓名,身份证号,手机,受理日期,备注\n示**,9****************7,199****1234,2026-01-02,***\n欧阳**,,'+86 199****1234,,***\n";

    [Fact]
    public void Mask_Table_FollowsThePolicyAndMasksTheRest()
    {
        var output = Mask(Policy, Table, out var result);

        Assert.Equal(Masked, output);
        Assert.Equal(2, result.Records);
        Assert.Equal(["备注"], result.MaskedByDefault);
        Assert.Empty(result.Missing);
    }

    [Theory]
    [InlineData("utf-8", null, false)]
    [InlineData("utf-8", null, true)]
    [InlineData("gb18030", null, false)]
    [InlineData("gb18030", "gb18030", false)]
    [InlineData("gb18030", "gbk", false)]
    [InlineData("utf-16", null, true)]
    [InlineData("utf-16BE", null, true)]
    [InlineData("utf-8", "gb18030", true)]
    public void Mask_Encodings_AreReadAndUtf8IsWritten(string encoding, string? declared, bool hasMark)
    {
        var coder = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] bytes = [.. hasMark ? coder.GetPreamble() : [], .. coder.GetBytes(Table)];
        var policy = declared is null ? Policy : Policy.Insert(1, $"\"encoding\":\"{declared}\",");

        Assert.Equal(Masked, Mask(policy, bytes, out _));
    }

    [Fact]
    public void Mask_RareCharacters_SurviveGb18030()
    {
        var coder = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        var output = Mask("""{"columns":{"姓名":{"show":"test"}}}""", coder.GetBytes("姓名\n𠮷𬱖㐀·示例\n"), out _);

        Assert.Equal("姓名\n𠮷𬱖㐀·示例\n", output);
    }

    [Fact]
    public void Mask_MalformedBytes_EndsThereAndNamesTheLine()
    {
        byte[] utf8 = [.. Encoding.UTF8.GetBytes(Table), 0xE7, 0xA4, 0x0A];
        byte[] late = [.. Encoding.UTF8.GetBytes(Table), .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("示例甲,,,,,\n", 20_000))), 0xFF, 0x0A];
        byte[] chinese = [.. CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(Table), 0xFF, 0xFF, 0x0A];

        Malformed(Policy.Insert(1, "\"encoding\":\"utf-8\","), utf8, " 4 (utf-8)");
        Malformed(Policy, late, " 20004 (utf-8)");
        Malformed(Policy, chinese, "(gb18030)");
        Malformed(Policy.Insert(1, "\"encoding\":\"gbk\","), chinese, "(gb18030)");

        static void Malformed(string policy, byte[] table, string where)
        {
            var e = Assert.Throws<GovDataSecurityException>(() => Mask(policy, table, out _));
            Assert.Equal(ErrorCode.TableMalformed, e.Code);
            Assert.Contains(where, e.Message, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Mask_QuotesAndNewlines_StayOneField()
    {
        var output = Mask(Policy, "\"姓名\",\"受\r\n理\",受理日期\r\n\"示\n例\",\"a,\"\"b\"\"\",\"2026,\n\"\"x\"\"\"\r\n\r\n示例,\"\",1\r\n", out var result);

        Assert.Equal("姓名,***,受理日期\n***,***,\"2026,\n\"\"x\"\"\"\n示*,***,1\n", output);
        Assert.Equal(2, result.Records);
        Assert.Equal("\"出生\n日期\"\n198*-**-**\n", Mask("""{"columns":{"出生\n日期":"birth-date"}}""", "\"出生\n日期\"\n1985-03-15\n", out _));
    }

    [Theory]
    [InlineData("姓名,受理日期\n示例\"甲\",1\n", 2)]
    [InlineData("姓名,受理日期\n示例,1\n\"示例\"甲,1\n", 3)]
    [InlineData("姓名,受理日期\n\"示例,1\n示例,1\n", 2)]
    [InlineData("\"姓名", 1)]
    public void Mask_MalformedQuotes_EndThereAndNameTheLine(string table, int line)
    {
        using var output = new MemoryStream();
        var e = Assert.Throws<GovDataSecurityException>(() => Run(Policy, Encoding.UTF8.GetBytes(table), output));

        Assert.Equal(ErrorCode.TableMalformed, e.Code);
        Assert.Contains($" {line} (", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("示例", e.ToString() + Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Mask_KeptCharacters_FollowTheFormOfTheKind()
        => Assert.Equal(
            "身份证号,案件号,出生日期\n990101********0017,示例*****01,1985-03-15\n*****,**,\n",
            Mask(
                """{"columns":{"身份证号":{"kind":"resident-id-number","first":6,"last":4},"案件号":{"first":2,"last":2},"出生日期":{"show":"needed","kind":"birth-date"}}}""",
                "身份证号,案件号,出生日期\n990101198503150017,示例2026001,1985-03-15\n99010,示例,\n",
                out _));

    [Fact]
    public void Mask_RaggedRows_ShowNothing()
    {
        const string policy = """{"columns":{"姓名":"person-name","受理日期":{"show":"public"},"身份证号":"resident-id-number"}}""";
        var output = Mask(policy, "姓名,受理日期,身份证号\n示例,990101198503150017\n示例,1,990101198503150017,示例\n示例,1,990101198503150017,,\n\"\"\n", out var result);

        Assert.Equal("姓名,受理日期,身份证号\n示*,***\n示*,***,9****************7,***\n示*,1,9****************7,***,***\n\"\"\n", output);
        Assert.Equal((4, 3), (result.Records, result.Ragged));
    }

    [Fact]
    public void Mask_AnyBytes_GiveATableOrARefusal()
    {
        var masker = new CsvMasker(Parse(Policy));
        byte[][] tables = [Encoding.UTF8.GetBytes(Table), CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(Table), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Table)]];
        var random = new Lcg(13);
        for (var run = 0; run < 10_000; run++)
        {
            var bytes = (byte[])tables[run % tables.Length].Clone();
            for (var n = 0; n <= random.Below(4); n++)
            {
                bytes[random.Below(bytes.Length)] = (byte)(random.Below(3) == 0 ? "\",\n\r"u8[random.Below(4)] : random.Below(256));
            }

            using var output = new MemoryStream();
            try
            {
                masker.Mask(new MemoryStream(bytes, 0, random.Below(bytes.Length + 1)), output);
            }
            catch (GovDataSecurityException e)
            {
                Assert.True(e.Code is ErrorCode.TableMalformed or ErrorCode.TableRefused);
            }

            Assert.DoesNotContain("990101198503150017", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Mask_OthersDropped_LeavesThemOut()
    {
        var policy = """{"columns":{"b":"all"},"others":"drop"}""";

        Assert.Equal("b\n**\n\"\"\n", Mask(policy, "a,b\n示例,示例,示例\n示例\n", out var result));
        Assert.Equal(["a"], result.MaskedByDefault);
    }

    [Fact]
    public void Mask_Formulas_AreMadeTexts()
    {
        var policy = """{"columns":{"受理日期":{"show":"public"},"x":{"show":"public"}}}""";
        const string table = "受理日期,x,=cmd\n=1+1,-5,a\n\"=HYPERLINK(\"\"http://example.org\"\")\",@x,+1\n";

        Assert.Equal("受理日期,x,'=cmd\n'=1+1,-5,***\n\"'=HYPERLINK(\"\"http://example.org\"\")\",'@x,***\n", Mask(policy, table, out _));
        Assert.StartsWith("受理日期,x,=cmd\n=1+1,-5,***\n", Mask(policy.Insert(1, "\"formulas\":\"keep\","), table, out _), StringComparison.Ordinal);
    }

    [Fact]
    public void Mask_WithoutHeader_GoesByNumber()
    {
        var output = Mask("""{"columns":{"1":"person-name","3":{"show":"public"}},"header":false}""", "示例甲,990101198503150017,2026\n示例,x\n", out var result);

        Assert.Equal("示**,***,2026\n示*,***\n", output);
        Assert.Equal((2, "2"), (result.Records, Assert.Single(result.MaskedByDefault)));
    }

    [Theory]
    [InlineData(Policy, "示例甲,990101198503150017,19900001234\n")]
    [InlineData(Policy, "姓名;身份证号\n示例甲;990101198503150017\n")]
    [InlineData(Policy, "受理日期,姓名,受理日期\n1,示例,2\n")]
    [InlineData("""{"columns":{"a":"drop"},"others":"drop"}""", "a,b\n示例,2\n")]
    public void Mask_TableThatDoesNotFit_IsRefusedBeforeAnythingIsWritten(string policy, string table)
    {
        using var output = new MemoryStream();
        var e = Assert.Throws<GovDataSecurityException>(() => Run(policy, Encoding.UTF8.GetBytes(table), output));

        Assert.Equal(ErrorCode.TableRefused, e.Code);
        Assert.Equal(0, output.Length);
        Assert.DoesNotContain("示例", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mask_HeaderNames_AreComparedAsPeopleReadThem()
        => Assert.Equal(
            "\u00A0姓名 ,e\u0301\n示*,x\n",
            Mask("""{"columns":{"姓名":"person-name","é":{"show":"public"}}}""", "\uFEFF\u00A0姓名 ,e\u0301\n示例,x\n", out var result) + (result.MaskedByDefault.Count == 0 ? "" : "!"));

    [Fact]
    public void Mask_HeaderThatLooksLikeData_IsMasked()
    {
        var output = Mask(Policy, "姓名,备注示例甲,990101198503150017,e@example.org,\"a\nb\",列2026\nx\n", out var result);

        Assert.StartsWith("姓名,备注示例甲,***,***,***,列2026\n", output, StringComparison.Ordinal);
        Assert.Equal(["备注示例甲", "***", "***", "***", "列2026"], result.MaskedByDefault);
    }

    [Fact]
    public void Mask_NothingOrHeaderOnly_GivesTheSame()
    {
        Assert.Equal("", Mask(Policy, "", out var nothing));
        Assert.Equal((0, 5), (nothing.Records, nothing.Missing.Count));
        Assert.Equal("姓名\n", Mask(Policy, "姓名", out var header));
        Assert.Equal((0, 4), (header.Records, header.Missing.Count));
    }

    [Fact]
    public void Mask_EndlessField_EndsBeforeTheMemory()
    {
        using var endless = new RepeatingStream("姓名\n\"示例"u8.ToArray(), "示例,"u8.ToArray(), 1L << 40);
        using var output = new MemoryStream();

        Assert.Equal(ErrorCode.TableMalformed, Assert.Throws<GovDataSecurityException>(() => new CsvMasker(Parse(Policy)).Mask(endless, output)).Code);
    }

    [Fact]
    public void Mask_Canceled_Ends()
        => Assert.Throws<OperationCanceledException>(() => new CsvMasker(Parse(Policy)).Mask(new MemoryStream(Encoding.UTF8.GetBytes(Table)), new MemoryStream(), new CancellationToken(true)));

    [Fact]
    public void Mask_RandomTables_ShowNoValueOfAMaskedColumn()
    {
        var masker = new CsvMasker(Parse("""{"columns":{"a":"person-name","b":"fixed","c":{"show":"public"}}}"""));
        string[] shapes = ["{0}", "\"{0}\"", "\"{0}\n{0}\"", "\"{0},{0}\"", "", "={0}", "\"\"\"{0}\"\"\"", " {0} "];
        var random = new Lcg(11);
        for (var run = 0; run < 500; run++)
        {
            var table = new StringBuilder("a,b,c,d\r\n");
            for (var row = 0; row < random.Below(20); row++)
            {
                for (var column = 0; column <= random.Below(7); column++)
                {
                    var value = column == 2 ? "open" : "secret示例" + row;
                    table.Append(column == 0 ? "" : ",").AppendFormat(null, shapes[random.Below(shapes.Length)], value);
                }

                table.Append(random.Below(2) == 0 ? "\n" : "\r\n");
            }

            using var output = new MemoryStream();
            masker.Mask(new MemoryStream(Encoding.UTF8.GetBytes(table.ToString())), output);
            var text = Encoding.UTF8.GetString(output.ToArray());
            Assert.DoesNotContain("示例", text, StringComparison.Ordinal);
            Assert.DoesNotContain("ecret", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Mask_ByManyThreads_GivesTheSame()
    {
        var masker = new CsvMasker(Parse(Policy));

        Parallel.For(0, 200, _ =>
        {
            using var output = new MemoryStream();
            masker.Mask(new MemoryStream(Encoding.UTF8.GetBytes(Table)), output);
            Assert.Equal(Masked, Encoding.UTF8.GetString(output.ToArray()));
        });
    }

    [Fact]
    [Trait("Category", "Soak")]
    public void Mask_Gigabyte_TakesConstantMemory()
    {
        if (Environment.GetEnvironmentVariable("GDS_SOAK") != "1")
        {
            messages.WriteLine("skipped: set GDS_SOAK=1");
            return;
        }

        var row = Encoding.UTF8.GetBytes("示例甲,990101198503150017,19900001234,2026-01-02,x,\"多行\n备注, 带\"\"引号\"\"\"\n");
        using var input = new RepeatingStream(Encoding.UTF8.GetBytes("姓名,身份证号,手机,受理日期,内部,备注\n"), row, (1L << 30) / row.Length * row.Length);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var output = new PeakStream(before);
        var result = new CsvMasker(Parse(Policy)).Mask(input, output);

        Assert.Equal((1L << 30) / row.Length, result.Records);
        Assert.InRange(output.Peak, 0, 8 << 20);
        Assert.InRange(output.Written, 1L << 28, 1L << 31);
    }

    private static string Mask(string policy, string table, out CsvMaskingResult result) => Mask(policy, Encoding.UTF8.GetBytes(table), out result);

    private static string Mask(string policy, byte[] table, out CsvMaskingResult result)
    {
        using var output = new MemoryStream();
        result = Run(policy, table, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static CsvMaskingResult Run(string policy, byte[] table, Stream output) => new CsvMasker(Parse(policy)).Mask(new MemoryStream(table), output);

    private static CsvPolicy Parse(string json) => CsvPolicy.Parse(Encoding.UTF8.GetBytes(json));

    /// <summary>A beginning, then the same part again and again.</summary>
    private sealed class RepeatingStream(byte[] start, byte[] part, long length) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = 0;
            while (read < buffer.Length && _position < start.Length + length)
            {
                var source = _position < start.Length ? start.AsSpan((int)_position) : part.AsSpan((int)((_position - start.Length) % part.Length));
                var count = Math.Min(source.Length, buffer.Length - read);
                source[..count].CopyTo(buffer[read..]);
                read += count;
                _position += count;
            }

            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>Takes everything and looks at the memory now and then.</summary>
    private sealed class PeakStream(long before) : MemoryStream
    {
        private int _writes;

        public long Written { get; private set; }

        public long Peak { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Written += buffer.Length;
            if (_writes++ % 1000 == 0)
            {
                Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }
    }
}
