namespace GovDataSecurity.Cryptography;

/// <summary>A destruction as the fence records it: what is to be destroyed, durable before anything is deleted, and the end of it.</summary>
/// <remarks>
/// Type 1, begun: order (length 4, UTF-8), time in Unix ms (8), old epoch (16), new epoch (16), copies found of wrapped keys (4) and of the epoch key (4),
/// count (4), for each: scope reference (16), use (1), key present (1), key id (16), check value (16). Type 2, done: new epoch (16), time (8),
/// surviving keys (4).
/// </remarks>
internal sealed record FenceEntry
{
    public const byte BegunType = 1;
    public const byte DoneType = 2;

    public required string Order { get; init; }

    public required DateTimeOffset Begun { get; init; }

    public required Id128 OldEpoch { get; init; }

    public required Id128 NewEpoch { get; init; }

    public required int WrappedFound { get; init; }

    public required int EpochFound { get; init; }

    public required IReadOnlyList<FenceTarget> Targets { get; init; }

    /// <summary>When the last copy was gone; <see langword="null"/> while it is not.</summary>
    public DateTimeOffset? Done { get; init; }

    public int Surviving { get; init; }

    public static FenceEntry? ReadBegun(ReadOnlySpan<byte> payload)
    {
        var reader = new CanonicalReader(payload);
        var order = reader.Text();
        var begun = reader.Int64();
        var oldEpoch = reader.Id();
        var newEpoch = reader.Id();
        var wrappedFound = (int)reader.UInt32();
        var epochFound = (int)reader.UInt32();
        var count = reader.UInt32();
        var targets = new List<FenceTarget>();
        for (var i = 0u; i < count && !reader.Failed; i++)
        {
            var reference = reader.Id();
            var use = (KeyUse)reader.Byte();
            var present = reader.Byte() != 0;
            var key = reader.KeyId();
            targets.Add(new FenceTarget(reference, use, present ? key : null, reader.Id()));
        }

        return !reader.AtEnd ? null : new FenceEntry
        {
            Order = order,
            Begun = DateTimeOffset.FromUnixTimeMilliseconds(begun),
            OldEpoch = oldEpoch,
            NewEpoch = newEpoch,
            WrappedFound = wrappedFound,
            EpochFound = epochFound,
            Targets = targets,
        };
    }

    public byte[] WriteBegun()
    {
        var writer = new CanonicalWriter(stackalloc byte[512]);
        try
        {
            writer.Text(Order, nameof(Order));
            writer.Int64(Begun.ToUnixTimeMilliseconds());
            writer.Id(OldEpoch);
            writer.Id(NewEpoch);
            writer.UInt32((uint)WrappedFound);
            writer.UInt32((uint)EpochFound);
            writer.UInt32((uint)Targets.Count);
            foreach (var target in Targets)
            {
                writer.Id(target.Reference);
                writer.Byte((byte)target.Use);
                writer.Byte(target.Key is null ? (byte)0 : (byte)1);
                writer.Id(target.Key ?? default);
                writer.Id(target.CheckValue);
            }

            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>This entry, completed as a record of type 2 says; <see langword="null"/> when the record belongs to another.</summary>
    public FenceEntry? WithDone(ReadOnlySpan<byte> payload)
    {
        var reader = new CanonicalReader(payload);
        var epoch = reader.Id();
        var done = this with
        {
            Done = DateTimeOffset.FromUnixTimeMilliseconds(reader.Int64()),
            Surviving = (int)reader.UInt32(),
        };
        return reader.AtEnd && epoch == NewEpoch && Done is null ? done : null;
    }

    public byte[] WriteDone(DateTimeOffset now, int surviving)
    {
        var writer = new CanonicalWriter(stackalloc byte[64]);
        try
        {
            writer.Id(NewEpoch);
            writer.Int64(now.ToUnixTimeMilliseconds());
            writer.UInt32((uint)surviving);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }
}
