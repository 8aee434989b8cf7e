namespace GovDataSecurity.Auditing.Tests;

public sealed class PendingSegmentTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public PendingSegmentTests() => Directory.CreateDirectory(PendingSegment.FolderOf(_folder.Path));

    private string File1 => PendingSegment.PathOf(_folder.Path, 1);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_WhatWasAppended_GivesIt()
    {
        Write(7, [1, 2, 3], [], [4]);

        var content = PendingSegment.Read(File1)!;

        Assert.Equal((7UL, 0, false), (content.First, content.TornBytes, content.IsDamaged));
        Assert.Equal([7UL, 8UL, 9UL], content.Frames.Select(f => f.Index));
        Assert.Equal([3, 0, 1], content.Frames.Select(f => f.Entry.Length));
        Assert.Equal([1], PendingSegment.Generations(_folder.Path));
    }

    [Fact]
    public void Read_CutAnywhereInTheLastFrame_IsTornAndNotDamaged()
    {
        Write(0, [1, 2, 3], [4, 5, 6]);
        var whole = File.ReadAllBytes(File1);
        for (var length = whole.Length - PendingFrame.HeaderLength - 2; length < whole.Length; length++)
        {
            File.WriteAllBytes(File1, whole[..length]);

            var content = PendingSegment.Read(File1)!;

            Assert.Single(content.Frames);
            Assert.Equal(length - PendingSegment.HeaderLength - PendingFrame.HeaderLength - 3, content.TornBytes);
            Assert.False(content.IsDamaged);
        }
    }

    [Fact]
    public void Read_ZerosAfterTheLastFrame_AreTorn()
    {
        Write(0, [1, 2, 3]);
        File.AppendAllBytes(File1, new byte[100]);

        var content = PendingSegment.Read(File1)!;

        Assert.Equal((1, 100, false), (content.Frames.Count, content.TornBytes, content.IsDamaged));
    }

    [Fact]
    public void Read_AnyBitFlippedInAnAcknowledgedFrame_IsDamaged()
    {
        Write(0, [1, 2, 3], [4, 5, 6]);
        var whole = File.ReadAllBytes(File1);
        for (var bit = 8 * PendingSegment.HeaderLength; bit < 8 * (PendingSegment.HeaderLength + PendingFrame.HeaderLength + 3); bit++)
        {
            var flipped = (byte[])whole.Clone();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(File1, flipped);

            var content = PendingSegment.Read(File1)!;

            Assert.Empty(content.Frames);
            Assert.True(content.IsDamaged);
        }
    }

    [Fact]
    public void Read_TornBatchWithLaterFramesWhole_IsTorn()
    {
        using (var segment = PendingSegment.Create(DurableStore.Instance, _folder.Path, 1, 0, 1 << 18))
        {
            segment.Append(Frames(0, [1, 2, 3], [4, 5, 6]));
        }

        var bytes = File.ReadAllBytes(File1);
        bytes[PendingSegment.HeaderLength + PendingFrame.HeaderLength] ^= 1;
        File.WriteAllBytes(File1, bytes);

        var content = PendingSegment.Read(File1)!;

        Assert.Empty(content.Frames);
        Assert.False(content.IsDamaged);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(5000)]
    public void Read_OtherFile_IsNoSegment(int length)
    {
        File.WriteAllBytes(File1, Logs.RandomBytes(length));
        Assert.Null(PendingSegment.Read(File1));
    }

    private static byte[] Frames(ulong batch, params byte[][] entries)
    {
        var bytes = new byte[entries.Sum(e => PendingFrame.HeaderLength + e.Length)];
        var rest = bytes.AsSpan();
        for (var i = 0; i < entries.Length; i++)
        {
            new PendingFrame(batch + (ulong)i, batch, entries[i]).Write(rest);
            rest = rest[(PendingFrame.HeaderLength + entries[i].Length)..];
        }

        return bytes;
    }

    private void Write(ulong first, params byte[][] entries)
    {
        using var segment = PendingSegment.Create(DurableStore.Instance, _folder.Path, 1, first, 1 << 18);
        for (var i = 0; i < entries.Length; i++)
        {
            segment.Append(Frames(first + (ulong)i, entries[i]));
        }
    }
}
