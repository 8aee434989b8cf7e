namespace GovDataSecurity.Cryptography;

/// <summary>The files of an open ring and what they say now. Not safe for two threads.</summary>
internal sealed class RingStore : IDisposable
{
    private readonly RingLayout _layout;
    private readonly RingFiles _files;
    private readonly RingHeader _header;
    private readonly TimeProvider _time;

    public RingStore(KeyRingOptions options, RingLayout layout)
    {
        _layout = layout;
        _files = new RingFiles(options.Probe);
        _time = options.TimeProvider;
        _header = RingHeader.Read(ReadHeader(layout), layout.Header);
        Secrets = _header.Open(options.Protection, layout);
        try
        {
            if (!Directory.Exists(layout.EpochDirectory))
            {
                throw new GovDataSecurityException(ErrorCode.KeyRingNotFound, layout.EpochDirectory);
            }

            Fence = LoadFence();
        }
        catch
        {
            Secrets.Dispose();
            throw;
        }
    }

    public RingSecrets Secrets { get; }

    public ErasureFence Fence { get; private set; }

    /// <summary>The current epoch key; <see langword="null"/> when the ring is a restored backup.</summary>
    public EpochKey? Epoch { get; private set; }

    /// <summary>The current keys; <see langword="null"/> when the ring is a restored backup.</summary>
    public KeyLog? Keys { get; private set; }

    /// <summary>Whether the keys can be used.</summary>
    public bool IsUsable => Epoch is not null && Keys is not null;

    /// <summary>How many keys of a restored backup lie in the folders.</summary>
    public int RolledBackKeys { get; private set; }

    /// <summary>Takes in what changed on the disk.</summary>
    /// <param name="writable">Whether the lock of the ring is held: then an interrupted destruction is completed.</param>
    public void Reload(bool writable)
    {
        if (Fence.IsStale)
        {
            Fence.Dispose();
            Fence = LoadFence();
        }

        if (writable && Fence.Pending is { } pending)
        {
            TryFinish(pending);
        }

        LoadKeys();
        if (writable && IsUsable && Fence.CopiesDiffer)
        {
            Try(() => Fence.Repair(_files));
        }
    }

    /// <summary>Writes keys; see <see cref="KeyLog.Append"/>.</summary>
    public byte[] Append(IReadOnlyList<KeyRecord> records) => Keys!.Append(_files, records);

    /// <summary>Makes an order durable. From here on its targets are closed.</summary>
    public void Begin(IReadOnlyList<FenceTarget> targets, AuditCode order)
    {
        var ids = targets.Where(static target => target.Key is not null).Select(static target => target.Key!.Value).ToHashSet();
        var census = Census(epoch => epoch == Epoch!.Id || Fence.DeadEpochs.Contains(epoch), ids.Contains);
        var entry = new FenceEntry
        {
            Order = order.Value,
            Begun = _time.GetUtcNow(),
            OldEpoch = Epoch!.Id,
            NewEpoch = Id128.Random(),
            WrappedFound = census.WrappedCopies,
            EpochFound = census.EpochCopies,
            Targets = targets,
        };
        try
        {
            Fence.Begin(_files, entry);
        }
        catch (Exception e) when (IsFileError(e))
        {
            // One copy may have it already; then it counts.
            Fence.Dispose();
            Fence = LoadFence();
            throw Fence.Pending is { } begun ? Incomplete(begun, e) : new GovDataSecurityException(ErrorCode.KeyRingUnwritable, e, _layout.Directory);
        }
    }

    /// <summary>Brings the pending destruction to its end.</summary>
    /// <exception cref="GovDataSecurityException">Something remains (<see cref="ErrorCode.DestructionIncomplete"/>).</exception>
    public void Finish()
    {
        var pending = Fence.Pending!;
        var ids = pending.Targets.Where(static target => target.Key is not null).Select(static target => target.Key!.Value).ToHashSet();
        try
        {
            MoveToEpoch(pending);
            var (_, remaining) = EraseDead(ids.Contains);
            if (remaining.Files.Count > 0)
            {
                var left = remaining.Files.Count;
                throw new GovDataSecurityException(ErrorCode.DestructionIncomplete, pending.Order, left, Math.Max(left, pending.WrappedFound + pending.EpochFound));
            }

            Fence.Complete(_files, pending.WriteDone(_time.GetUtcNow(), Keys!.Count));
            RolledBackKeys = 0;
        }
        catch (Exception e) when (IsFileError(e))
        {
            throw Incomplete(pending, e);
        }
    }

    /// <summary>Erases what a backup brought back of dead epochs.</summary>
    /// <returns>What was found and what remains.</returns>
    public (CopyCensus Found, CopyCensus Remaining) EraseDead(Func<KeyId, bool> ofKey)
    {
        var found = Census(IsDead, ofKey);
        var remains = Fence.DeadEpochs.SelectMany(epoch => new[] { _layout.EpochKey(epoch), _layout.Keys(epoch) }).Where(File.Exists);
        foreach (var path in found.Files.Union(remains))
        {
            Try(() => _files.Erase(path));
        }

        foreach (var path in new[] { _layout.EpochDirectory, _layout.Directory }.SelectMany(static folder => Directory.GetFiles(folder, "*.gds" + RingFiles.TemporarySuffix)))
        {
            Try(() => _files.Erase(path));
        }

        CountRolledBack();
        return (found, Census(IsDead, ofKey));
    }

    public void Dispose()
    {
        Epoch?.Dispose();
        Keys?.Dispose();
        Fence.Dispose();
        Secrets.Dispose();
    }

    private static byte[] ReadHeader(RingLayout layout)
    {
        try
        {
            return RingFiles.Read(layout.Header) ?? throw new GovDataSecurityException(ErrorCode.KeyRingNotFound, layout.Directory);
        }
        catch (Exception e) when (IsFileError(e))
        {
            throw new GovDataSecurityException(ErrorCode.FileUnreadable, e, layout.Header);
        }
    }

    private static bool IsFileError(Exception e) => e is IOException or UnauthorizedAccessException;

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (IsFileError(e))
        {
            // What could not be done is found again by whoever looks at the result: a census, or the next opening.
        }
    }

    private static GovDataSecurityException Incomplete(FenceEntry entry, Exception cause)
        => new(ErrorCode.DestructionIncomplete, cause, entry.Order, entry.WrappedFound + entry.EpochFound, entry.WrappedFound + entry.EpochFound);

    private ErasureFence LoadFence() => ErasureFence.Load(_layout, Secrets, _header.Ring, _header.FirstEpoch);

    private CopyCensus Census(Func<Id128, bool> ofEpoch, Func<KeyId, bool> ofKey) => CopyCensus.Take(_layout, _header.Ring, ofEpoch, ofKey);

    private bool IsDead(Id128 epoch) => epoch != Epoch?.Id && Fence.DeadEpochs.Contains(epoch);

    // A destruction that cannot be completed now must not keep the survivors from being used.
    private void TryFinish(FenceEntry pending)
    {
        try
        {
            if (File.Exists(_layout.Keys(pending.NewEpoch)) || File.Exists(_layout.Keys(pending.OldEpoch)))
            {
                Finish();
            }
        }
        catch (GovDataSecurityException e) when (e.Code == ErrorCode.DestructionIncomplete)
        {
        }
    }

    /// <summary>A new epoch with the survivors. The rename of its key file is the point where the old epoch is over.</summary>
    private void MoveToEpoch(FenceEntry pending)
    {
        if (RingFiles.Read(_layout.EpochKey(pending.NewEpoch)) is null)
        {
            _files.Replace(_layout.EpochKey(pending.NewEpoch), EpochKey.Create(Secrets, _header.Ring, pending.NewEpoch, _time.GetUtcNow()));
        }

        if (!File.Exists(_layout.Keys(pending.NewEpoch)))
        {
            using var from = OpenEpoch(pending.OldEpoch) ?? throw Incomplete(pending, new FileNotFoundException());
            using var to = OpenEpoch(pending.NewEpoch)!;
            using var old = KeyLog.Load(_layout.Keys(pending.OldEpoch), Secrets, _header.Ring, pending.OldEpoch) ?? throw Incomplete(pending, new FileNotFoundException());
            var survivors = old.Records.Where(record => !Fence.Contains(record.Id)).Select(record => record.Rewrap(from, to, old.Path)).ToList();
            _files.Replace(_layout.Keys(pending.NewEpoch), KeyLog.Write(Secrets, _header.Ring, pending.NewEpoch, survivors));
        }

        LoadKeys();
        if (!IsUsable)
        {
            throw Incomplete(pending, new FileNotFoundException());
        }
    }

    private void LoadKeys()
    {
        var id = Fence.Pending is { } pending && File.Exists(_layout.Keys(pending.NewEpoch)) ? pending.NewEpoch : Fence.Epoch;
        if (IsUsable && Epoch!.Id == id)
        {
            Keys!.Refresh();
            return;
        }

        Epoch?.Dispose();
        Keys?.Dispose();
        Epoch = null;
        Keys = null;
        Epoch = OpenEpoch(id);
        Keys = KeyLog.Load(_layout.Keys(id), Secrets, _header.Ring, id);
        CountRolledBack();
    }

    private void CountRolledBack()
        => RolledBackKeys = IsUsable
            ? Census(epoch => IsDead(epoch) && epoch != Fence.Pending?.OldEpoch, Fence.Contains).Keys
            : Census(static _ => true, static _ => true).Keys;

    private EpochKey? OpenEpoch(Id128 id)
        => RingFiles.Read(_layout.EpochKey(id)) is { } content ? EpochKey.Open(content, Secrets, _header.Ring, id, _layout.EpochKey(id)) : null;
}
