namespace GovDataSecurity.Identifiers.Tests;

public sealed class IdentifierTests
{
    private const int Rounds = 3000;

    // Valid texts to mutate: the mutants are nearly identifiers, which random text never is.
    private static readonly string[] Seeds =
    [
        "示例·示例", "990101198503150017", "990101850315001", "E00000001", "H0000000101", "0000000101(A)", "ABC990085031500", "军字第0000001号", "990100123456",
        "+8619900001234", "1440000000001", "(010)00000001-801", "400-000-0001", "example@示例.中国", "wx_example", "192.0.2.1", "::ffff:192.0.2.1%eth0",
        "00:00:5E:00:53:01", "490154203237518", "1985年3月15日", "4111111111111111", "京A·D00001", "使000·001", "WJ京0001X", "1M8GDM9AXKP042788",
        "91350100M000100Y43", "M000100Y4", "110108000000016",
    ];

    private const string Odd = "0９٣Xx Ａａ\0\n\t-–—·・.．:：%@()（）[]转号京使港\uD842\uDFB7\uD800\uDC00\uFEFF\u200B\u3000\u0301+#/\\\"'";

    public static TheoryData<string> Names => [.. Identifier.All.Select(identifier => identifier.Name)];

    [Fact]
    public void For_Name_FindsIt()
    {
        Assert.Equal("resident-id-number", Identifier.For("resident-id-number")!.Name);
        Assert.Null(Identifier.For("Resident-Id-Number"));
        Assert.Null(Identifier.For("face-image"));
        Assert.Null(Identifier.For(""));
        Assert.Null(Identifier.For(null));
        Assert.Equal(Identifier.All.Count, Identifier.All.Select(identifier => identifier.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_Nothing_IsInvalid(string name)
    {
        Assert.Equal(IdentifierFault.Empty, Identifier.For(name)!.Check("").Fault);
        Assert.Equal(IdentifierFault.Empty, Identifier.For(name)!.Check(default).Fault);
        Assert.False(Identifier.For(name)!.Check("\n").IsValid);
        Assert.False(Identifier.For(name)!.Check(new string('9', 100_000)).IsValid);
        Assert.False(Identifier.For(name)!.Check("\uD800").IsValid);
    }

    [Fact]
    public void Check_EverySeed_IsValidForSomeKindAndWithALineEndForNone()
    {
        foreach (var seed in Seeds)
        {
            Assert.Contains(Identifier.All, identifier => identifier.Check(seed).IsValid);
            Assert.DoesNotContain(Identifier.All, identifier => identifier.Check(seed + "\n").IsValid);
            Assert.DoesNotContain(Identifier.All, identifier => identifier.Check("\u3000" + seed).IsValid);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_AnyText_NeverThrowsAndKeepsItsLaws(string name)
    {
        var identifier = Identifier.For(name)!;
        foreach (var text in Texts(name))
        {
            var check = identifier.Check(text);
            Assert.Equal(check.IsValid, check.Fault == IdentifierFault.None);
            Assert.Equal(check, identifier.Check(text, DateTime.MaxValue));
            Assert.True(!identifier.Check(text, new DateTime(1985, 1, 1)).IsValid || check.IsValid);

            var normal = Normalize(identifier, text);
            Assert.True(normal.Length <= text.Length);
            Assert.Equal(normal, Normalize(identifier, normal));
            Assert.True(!check.IsValid || identifier.Check(normal).IsValid, text);
            Assert.True(text.Length == 0 || identifier.TryNormalize(text, new char[text.Length - 1], out var written) || written == 0);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_AnyText_AllocatesNothing(string name)
    {
        var identifier = Identifier.For(name)!;
        string[] texts = [.. Seeds, .. Texts(name).Take(200)];
        CheckAll();

        var before = GC.GetAllocatedBytesForCurrentThread();
        CheckAll();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void CheckAll()
        {
            Span<char> buffer = stackalloc char[256];
            foreach (var text in texts)
            {
                identifier.Check(text, DateTime.MaxValue);
                identifier.TryNormalize(text, buffer, out _);
            }
        }
    }

    // The platform has no fixed sequence across versions, so the test has its own.
    private static IEnumerable<string> Texts(string name)
    {
        var state = name.Aggregate(2463534242u, (hash, c) => (hash ^ c) * 16777619) | 1;
        for (var round = 0; round < Rounds; round++)
        {
            var text = Seeds[Next(ref state, Seeds.Length)].ToList();
            for (var edits = Next(ref state, 4); edits >= 0; edits--)
            {
                var place = Next(ref state, text.Count + 1);
                var c = Next(ref state, 3) == 0 ? Odd[Next(ref state, Odd.Length)] : (char)('0' + Next(ref state, 10));
                switch (Next(ref state, 4))
                {
                    case 0:
                        text.Insert(place, c);
                        break;
                    case 1 when place < text.Count:
                        text[place] = c;
                        break;
                    case 2 when place < text.Count:
                        text.RemoveAt(place);
                        break;
                    case 3:
                        text.InsertRange(place, Seeds[Next(ref state, Seeds.Length)]);
                        break;
                }
            }

            yield return new string([.. text]);
        }

        for (var length = 0; length < 64; length++)
        {
            yield return new string([.. Enumerable.Range(0, length).Select(_ => (char)Next(ref state, char.MaxValue + 1))]);
        }
    }

    private static int Next(ref uint state, int limit)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)limit);
    }

    private static string Normalize(Identifier identifier, string text)
    {
        var buffer = new char[text.Length];
        Assert.True(identifier.TryNormalize(text, buffer, out var written), text);
        return new string(buffer, 0, written);
    }
}
