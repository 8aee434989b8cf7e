using System.Text;
using FsCheck;

namespace GovDataSecurity.Cryptography.Tests;

public sealed class CanonicalTests
{
    [Fact]
    public void Text_DifferentLists_NeverGiveTheSameBytes()
        => Prop.ForAll((string?[] left, string?[] right)
            => left.Select(Clean).SequenceEqual(right.Select(Clean)) == Encode(left).AsSpan().SequenceEqual(Encode(right))).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_MovedBoundary_GivesOtherBytes()
        => Assert.NotEqual(Encode(["ab", "c"]), Encode(["a", "bc"]));

    [Fact]
    public void Text_MalformedUtf16_IsRefused()
        => Refusal.Of(ErrorCode.MalformedText, () => Encode(["\uD800"]));

    [Fact]
    public void Optional_Absent_DiffersFromEmpty() => Assert.NotEqual(Encode([null]), Encode([""]));

    [Fact]
    public void Reader_AnyBytes_NeverReadsBeyondThem() => Prop.ForAll((byte[] bytes) =>
    {
        var reader = new CanonicalReader(bytes);
        _ = reader.Prefixed();
        _ = reader.UInt32();
        _ = reader.Text();
        _ = reader.Id();
        return reader.Remaining <= bytes.Length;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 1 })]
    [InlineData(new byte[] { 0x7F, 0xFF, 0xFF, 0xFF, 1 })]
    [InlineData(new byte[] { 0, 0, 0, 2, 1 })]
    [InlineData(new byte[] { 0, 0, 0 })]
    public void Prefixed_LengthBeyondTheInput_Fails(byte[] bytes)
    {
        var reader = new CanonicalReader(bytes);
        Assert.True(reader.Prefixed().IsEmpty);
        Assert.True(reader.Failed);
    }

    [Fact]
    public void Reader_AfterWriter_GivesTheSame() => Prop.ForAll((NonNull<string> text, long number) =>
    {
        var clean = Clean(text.Get)!;
        var writer = new CanonicalWriter(stackalloc byte[4]);
        writer.Text(clean, "");
        writer.Int64(number);
        writer.Id(new Id128(1, 2));
        var reader = new CanonicalReader(writer.Written);
        var same = reader.Text() == clean && reader.Int64() == number && reader.Id() == new Id128(1, 2) && reader.AtEnd;
        writer.Dispose();
        return same;
    }).QuickCheckThrowOnFailure();

    private static string? Clean(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static byte[] Encode(string?[] parts)
    {
        var writer = new CanonicalWriter(stackalloc byte[8]);
        try
        {
            foreach (var part in parts)
            {
                writer.Optional(part is "\uD800" ? part : Clean(part), nameof(parts));
            }

            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }
}
