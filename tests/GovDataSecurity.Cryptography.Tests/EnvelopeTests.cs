using System.Buffers.Text;
using System.Text;
using FsCheck;

namespace GovDataSecurity.Cryptography.Tests;

public sealed class EnvelopeTests
{
    private static readonly DataKey Key = TestDataKey.Of(7);

    private static byte[] Context => "context"u8.ToArray();

    [Theory]
    [InlineData(true, "gds1.9gEBAWfV5eW3IagfLrOa90OmLsUBAgMEBQYHCAkKCwwNDg8Q")]
    [InlineData(false, "gds1.9gEBAGfV5eW3IagfLrOa90OmLs")]
    public void Seal_Header_HasItsFixedForm(bool subject, string start)
        => Assert.StartsWith(start, TestDataKey.Of(7, subject).Seal("x"u8, Context), StringComparison.Ordinal);

    // Computed by another implementation from the description of the format.
    [Theory]
    [InlineData(false, "gds1.9gEBAGfV5eW3IagfLrOa90OmLsWgoaKjpKWmp6ipqqsQy_VytjLXHaj_S4f5_0DWAG5obEjyF0V4")]
    [InlineData(true, "gds1.9gEBAWfV5eW3IagfLrOa90OmLsUBAgMEBQYHCAkKCwwNDg8QoKGio6SlpqeoqaqrEMv1crYy1x2oc3_TZnE_eaGVZslSlxzl_A")]
    public void TryOpen_EnvelopeOfVersion1_Opens(bool subject, string text)
    {
        Assert.True(TestDataKey.Of(7, subject).TryOpen(Envelope.Parse(text), Context, out var plaintext));
        Assert.Equal("张示例"u8, plaintext);
    }

    [Fact]
    public void TryOpen_WhatWasSealed_GivesItBack() => Prop.ForAll((byte[] plaintext, byte[] context, bool subject) =>
    {
        var key = TestDataKey.Of(9, subject);
        var text = key.Seal(plaintext, context);
        var envelope = Envelope.Parse(text);
        return text.Length == Envelope.TextLength(plaintext.Length, subject)
            && envelope.KeyId == key.Id && envelope.HasSubject == subject && envelope.PlaintextLength == plaintext.Length
            && key.TryOpen(envelope, context, out var opened) && opened.AsSpan().SequenceEqual(plaintext);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TryOpen_AnyBitFlipped_NeverOpens()
    {
        var original = Base64Url.DecodeFromChars(Key.Seal("990101198503150017"u8, Context).AsSpan(Envelope.Prefix.Length));
        for (var bit = 0; bit < original.Length * 8; bit++)
        {
            var bytes = original.ToArray();
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            var text = Envelope.Prefix + Base64Url.EncodeToString(bytes);
            try
            {
                Assert.False(Key.TryOpen(Envelope.Parse(text), Context, out var plaintext));
                Assert.Empty(plaintext);
                Assert.True(bit / 8 >= 3, $"bit {bit}");
            }
            catch (GovDataSecurityException e)
            {
                Assert.Equal(bit / 8 == 2 ? ErrorCode.SuiteUnsupported : ErrorCode.EnvelopeMalformed, e.Code);
                Assert.True(bit / 8 <= 3, $"bit {bit}");
            }
        }
    }

    [Fact]
    public void Parse_AnyCharacterChanged_NeverOpens()
    {
        var original = Key.Seal("x"u8, Context);
        for (var i = 0; i < original.Length; i++)
        {
            foreach (var c in new[] { 'A', '_', '=', ' ', '+', '/', '\n', '中', '\uD800' }.Where(c => c != original[i]))
            {
                var text = original[..i] + c + original[(i + 1)..];
                try
                {
                    Assert.False(Key.TryOpen(Envelope.Parse(text), Context, out _));
                }
                catch (GovDataSecurityException e)
                {
                    Assert.True(e.Code is ErrorCode.EnvelopeMalformed or ErrorCode.SuiteUnsupported);
                }
            }
        }
    }

    [Fact]
    public void Parse_AnyTruncation_NeverOpens()
    {
        var original = Key.Seal("990101198503150017"u8, Context);
        for (var length = 0; length < original.Length; length++)
        {
            var text = original[..length];
            try
            {
                Assert.False(Key.TryOpen(Envelope.Parse(text), Context, out _));
            }
            catch (GovDataSecurityException e)
            {
                Assert.Equal(ErrorCode.EnvelopeMalformed, e.Code);
            }
        }
    }

    [Theory]
    [InlineData("", "prefix")]
    [InlineData("990101198503150017", "prefix")]
    [InlineData("GDS1.9gEBAA", "prefix")]
    [InlineData("gds2.9gEBAA", "prefix")]
    [InlineData(" gds1.9gEBAA", "prefix")]
    [InlineData("gds1.", "length")]
    [InlineData("gds1.9gEBAA", "length")]
    [InlineData("gds1.9gEB AA=", "alphabet")]
    [InlineData("gds1.\u0000", "alphabet")]
    [InlineData("gds1.９gEB", "alphabet")]
    public void Parse_NoEnvelope_SaysWhatIsWrong(string text, string what)
        => Assert.Contains(what, Refusal.Of(ErrorCode.EnvelopeMalformed, () => Envelope.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_LoneSurrogate_IsRefused() => Refusal.Of(ErrorCode.EnvelopeMalformed, () => Envelope.Parse("gds1.\uD800"));

    [Theory]
    [InlineData(0, 0xF7, "magic")]
    [InlineData(1, 2, "version")]
    [InlineData(3, 2, "flags")]
    [InlineData(3, 0x81, "flags")]
    public void Parse_HeaderOfSomethingElse_SaysWhatIsWrong(int at, int value, string what)
        => Assert.Contains(what, Refusal.Of(ErrorCode.EnvelopeMalformed, () => Envelope.Parse(With(at, value, 64))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(255)]
    public void Parse_OtherSuite_IsRefusedByNumber(int suite)
        => Assert.Contains($" {suite},", Refusal.Of(ErrorCode.SuiteUnsupported, () => Envelope.Parse(With(2, suite, 64))).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_SubjectFlagWithoutRoomForTheSubject_IsRefused()
        => Refusal.Of(ErrorCode.EnvelopeMalformed, () => Envelope.Parse(With(3, 1, 48)));

    [Fact]
    public void Parse_SecondTextForTheSameBytes_IsRefused()
    {
        var text = Key.Seal("x"u8, Context);
        var body = text.AsSpan(Envelope.Prefix.Length);
        Assert.NotEqual(0, body.Length % 4);
        var refused = 0;
        foreach (var c in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".Where(c => c != text[^1]))
        {
            try
            {
                Assert.False(Key.TryOpen(Envelope.Parse(text[..^1] + c), Context, out _));
            }
            catch (GovDataSecurityException e)
            {
                Assert.Equal(ErrorCode.EnvelopeMalformed, e.Code);
                refused++;
            }
        }

        Assert.Equal(48, refused);
    }

    [Fact]
    public void Parse_AnyText_IsParsedOrRefused()
        => Prop.ForAll((NonNull<string> text, bool prefixed) => IsParsedOrRefused((prefixed ? Envelope.Prefix : "") + text.Get)).QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_AnyBytesBehindTheHeader_AreParsedOrRefused()
        => Prop.ForAll((byte[] bytes) => IsParsedOrRefused(Envelope.Prefix + Base64Url.EncodeToString([0xF6, 1, 1, 0, .. bytes]))).QuickCheckThrowOnFailure();

    [Fact]
    public void TryOpen_KeyOfAnotherId_DoesNotOpen()
        => Assert.False(TestDataKey.Of(8).TryOpen(Envelope.Parse(Key.Seal("x"u8, Context)), Context, out _));

    [Fact]
    public void TryOpen_HeaderAndContextShifted_DoesNotOpen()
    {
        // Sixteen bytes of context must not pass as the subject reference, nor the other way round.
        var plain = TestDataKey.Of(7, subject: false);
        var bytes = Base64Url.DecodeFromChars(plain.Seal("x"u8, Encoding.ASCII.GetBytes("0123456789abcdef-rest")).AsSpan(Envelope.Prefix.Length));
        byte[] shifted = [.. bytes.AsSpan(0, 3), 1, .. bytes.AsSpan(4, 16), .. "0123456789abcdef"u8, .. bytes.AsSpan(20)];
        var envelope = Envelope.Parse(Envelope.Prefix + Base64Url.EncodeToString(shifted));
        Assert.False(plain.TryOpen(envelope, "-rest"u8, out _));
    }

    [Fact]
    public void Seal_OneMegabyte_RoundTrips()
    {
        var plaintext = new byte[1 << 20];
        Assert.True(Key.TryOpen(Envelope.Parse(Key.Seal(plaintext, Context)), Context, out var opened));
        Assert.Equal(plaintext.Length, opened.Length);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void TextLength_ImpossibleLength_IsRefused(int length)
        => Refusal.Of(ErrorCode.ArgumentTooLong, () => Envelope.TextLength(length, true));

    private static bool IsParsedOrRefused(string text)
    {
        try
        {
            return Envelope.Parse(text).PlaintextLength >= 0;
        }
        catch (GovDataSecurityException e)
        {
            return e.Code is ErrorCode.EnvelopeMalformed or ErrorCode.SuiteUnsupported;
        }
    }

    private static string With(int at, int value, int length)
    {
        var bytes = new byte[length];
        new byte[] { 0xF6, 1, 1, 0 }.CopyTo(bytes, 0);
        bytes[at] = (byte)value;
        return Envelope.Prefix + Base64Url.EncodeToString(bytes);
    }
}
