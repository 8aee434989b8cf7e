namespace GovDataSecurity.Cryptography.Tests;

public sealed class RecordLogTests
{
    private static readonly Id128 Ring = new(1, 2);
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(static i => (byte)i)];
    private static readonly byte[][] Payloads = [[1, 2, 3], [], [.. Enumerable.Repeat((byte)5, 300)], [9]];

    [Fact]
    public void Read_WhatWasWritten_GivesItBack() => Assert.Equal(Payloads, Read(Content()));

    [Fact]
    public void Read_InParts_GivesTheSame()
    {
        var content = Content();
        for (var split = RecordLog.HeaderLength; split < content.Length; split++)
        {
            using var log = New();
            var read = new List<byte[]>();
            log.Read(content.AsSpan(0, split), "log", (_, payload) => read.Add(payload.ToArray()));
            log.Read(content.AsSpan((int)log.Length), "log", (_, payload) => read.Add(payload.ToArray()));
            Assert.Equal(Payloads, read);
        }
    }

    [Fact]
    public void Read_AnyBitFlipped_IsDamaged()
    {
        var content = Content();
        for (var bit = 0; bit < content.Length * 8; bit++)
        {
            var altered = content.ToArray();
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            Refusal.Of(ErrorCode.KeyRingDamaged, () => Read(altered));
        }
    }

    [Fact]
    public void Read_AnyTruncation_GivesTheWholeRecordsBeforeIt()
    {
        var content = Content();
        for (var length = RecordLog.HeaderLength; length < content.Length; length++)
        {
            var read = Read(content[..length]);
            Assert.Equal(Payloads.Take(read.Count), read);
            Assert.True(read.Count < Payloads.Length);
        }
    }

    [Fact]
    public void Read_TailThatIsZeros_GivesTheWholeRecordsBeforeIt()
    {
        // A crash can lengthen the file before the data arrives; the last four bytes of a record tell.
        var content = Content();
        var last = content.Length - SizeOf(Payloads[^1]);
        for (var zeroFrom = last; zeroFrom <= content.Length - 4; zeroFrom++)
        {
            byte[] altered = [.. content.AsSpan(0, zeroFrom), .. new byte[content.Length - zeroFrom + 100]];
            Assert.Equal(Payloads.SkipLast(1), Read(altered));
        }
    }

    [Fact]
    public void Read_RecordsSwapped_IsDamaged()
    {
        var content = Content();
        var first = content.AsSpan(RecordLog.HeaderLength, SizeOf(Payloads[0]));
        var second = content.AsSpan(RecordLog.HeaderLength + first.Length, SizeOf(Payloads[1]));
        byte[] swapped = [.. content.AsSpan(0, RecordLog.HeaderLength), .. second, .. first, .. content.AsSpan(RecordLog.HeaderLength + first.Length + second.Length)];
        Refusal.Of(ErrorCode.KeyRingDamaged, () => Read(swapped));
    }

    [Fact]
    public void Read_RecordRemovedOrRepeated_IsDamaged()
    {
        var content = Content();
        var first = content.AsSpan(RecordLog.HeaderLength, SizeOf(Payloads[0])).ToArray();
        Refusal.Of(ErrorCode.KeyRingDamaged, () => Read([.. content[..RecordLog.HeaderLength], .. content[(RecordLog.HeaderLength + first.Length)..]]));
        Refusal.Of(ErrorCode.KeyRingDamaged, () => Read([.. content, .. first]));
    }

    [Fact]
    public void Read_FileOfAnotherRingStreamOrKey_IsDamaged()
    {
        var content = Content();
        Refusal.Of(ErrorCode.KeyRingDamaged, () => Read(content, new RecordLog(RecordLog.KeysMagic, new Id128(1, 3), new Id128(7, 7), Key)));
        Refusal.Of(ErrorCode.KeyRingDamaged, () => Read(content, new RecordLog(RecordLog.KeysMagic, Ring, new Id128(7, 8), Key)));
        Refusal.Of(ErrorCode.KeyRingDamaged, () => Read(content, new RecordLog(RecordLog.FenceMagic, Ring, new Id128(7, 7), Key)));
        Refusal.Of(ErrorCode.KeyRingDamaged, () => Read(content, new RecordLog(RecordLog.KeysMagic, Ring, new Id128(7, 7), new byte[32])));
        Refusal.Of(ErrorCode.KeyRingDamaged, () => Read([]));
    }

    [Fact]
    public void Walk_AnyDamage_ReturnsWithoutReadingBeyond()
    {
        var content = Content();
        for (var at = RecordLog.HeaderLength; at < content.Length; at++)
        {
            var altered = content.ToArray();
            altered[at] ^= 0xFF;
            RecordLog.Walk(altered, static (_, _) => { });
            RecordLog.Walk(altered.AsSpan(0, at), static (_, _) => { });
        }
    }

    private static int SizeOf(byte[] payload) => 8 + 1 + payload.Length + 16;

    private static RecordLog New() => new(RecordLog.KeysMagic, Ring, new Id128(7, 7), Key);

    private static byte[] Content()
    {
        using var log = New();
        var start = log.Start();
        log.Read(start, "log", static (_, _) => { });
        return [.. start, .. log.Encode(1, Payloads)];
    }

    private static List<byte[]> Read(byte[] content, RecordLog? log = null)
    {
        log ??= New();
        using (log)
        {
            var read = new List<byte[]>();
            log.Read(content, "log", (_, payload) => read.Add(payload.ToArray()));
            return read;
        }
    }
}
