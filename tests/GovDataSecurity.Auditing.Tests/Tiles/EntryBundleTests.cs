using FsCheck;

namespace GovDataSecurity.Auditing.Tests;

public sealed class EntryBundleTests
{
    [Fact]
    public void Encode_PublishedEntries_IsThePublishedBundle()
        => Assert.Equal("00036f6e65000374776f00057468726565", Convert.ToHexStringLower(EntryBundle.Encode(["one"u8.ToArray(), "two"u8.ToArray(), "three"u8.ToArray()])));

    [Fact]
    public void TryDecode_WhatWasEncoded_GivesTheEntries() => Prop.ForAll<byte[][]>(values =>
    {
        var entries = values.Select(v => (ReadOnlyMemory<byte>)(v ?? [])).Take(256).ToArray();
        return EntryBundle.TryDecode(EntryBundle.Encode(entries), out var decoded) && decoded.Count == entries.Length && decoded.Zip(entries).All(p => p.First.Span.SequenceEqual(p.Second.Span));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TryDecode_AnyBytes_NeverThrows() => Prop.ForAll<byte[]>(bytes =>
    {
        var valid = EntryBundle.TryDecode(bytes, out var entries);
        return !valid || EntryBundle.Encode(entries).AsSpan().SequenceEqual(bytes);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("00", 0)]
    [InlineData("00036162", 0)]
    [InlineData("000161ffff", 1)]
    public void TryDecode_FlawedBundle_GivesWhatIsInFrontOfTheFlaw(string hex, int expected)
    {
        Assert.False(EntryBundle.TryDecode(Convert.FromHexString(hex), out var entries));
        Assert.Equal(expected, entries.Count);
    }

    [Fact]
    public void TryDecode_MoreThanATileOfEntries_IsRefused() => Assert.False(EntryBundle.TryDecode(new byte[2 * 257], out _));
}
