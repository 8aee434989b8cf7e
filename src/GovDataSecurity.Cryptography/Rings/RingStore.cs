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
        _header = RingHeader.Read(RingFiles.Read(layout.Header) ?? throw new GovDataSecurityException(ErrorCode.KeyRingNotFound, layout.Directory), layout.Header);
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
            ReloadFence();
        }

        if (writable)
        {
            TryFinish();
        }

        LoadKeys();
        if (writable && IsUsable && Fence.CopiesDiffer)
        {
            TryRepair();
        }
    }

    /// <summary>Writes keys; see <see cref="KeyLog.Append"/>.</summary>
    public byte[] Append(IReadOnlyList<KeyRecord> records) => Keys!.Append(_files, records);

    /// <summary>Makes an order durable. From here on its targets are closed.</summary>
    public void Begin(IReadOnlyList<FenceTarget> targets, AuditCode order)
    {
        try
        {
            var ids = Ids(targets);
            var census = CopyCensus.Take(_layout, _header.Ring, epoch => epoch == Epoch!.Id || Fence.DeadEpochs.Contains(epoch), ids.Contains);
            Fence.Begin(_files, new FenceEntry
            {
                Order = order.Value,
                Begun = _time.GetUtcNow(),
                OldEpoch = Epoch!.Id,
                NewEpoch = Id128.Random(),
                WrappedFound = census.WrappedCopies,
                EpochFound = census.EpochCopies,
                Targets = targets,
            });
        }
        catch (Exception e) when (IsFileError(e))
        {
            // One copy may have it already; then it counts.
            ReloadFence();
            throw Fence.Pending is { } begun ? Incomplete(begun, e) : new GovDataSecurityException(ErrorCode.KeyRingUnwritable, e, _layout.Directory);
        }
    }

    /// <summary>Brings the pending destruction, if there is one, to its end.</summary>
    /// <exception cref="GovDataSecurityException">Something remains (<see cref="ErrorCode.DestructionIncomplete"/>).</exception>
    public void Finish()
    {
        if (Fence.Pending is not { } pending)
        {
            return;
        }

        try
        {
            MoveToEpoch(pending);
            EraseDead(pending.Order, Ids(pending.Targets).Contains);
            Fence.Complete(_files, pending.WriteDone(_time.GetUtcNow(), Keys!.Count));
        }
        catch (Exception e) when (IsFileError(e))
        {
            throw Incomplete(pending, e);
        }
    }

    /// <summary>Erases every file of dead epochs.</summary>
    /// <param name="order">The order it is done for.</param>
    /// <param name="ofKey">The keys whose copies are counted.</param>
    /// <returns>What was found; nothing of it remains.</returns>
    /// <exception cref="GovDataSecurityException">Something remains (<see cref="ErrorCode.DestructionIncomplete"/>).</exception>
    public CopyCensus EraseDead(string order, Func<KeyId, bool> ofKey)
    {
        var found = CopyCensus.Take(_layout, _header.Ring, IsDead, ofKey);
        var files = found.Files
            .Union(Fence.DeadEpochs.SelectMany(epoch => new[] { _layout.EpochKey(epoch), _layout.Keys(epoch) }))
            .Union(new[] { _layout.EpochDirectory, _layout.Directory }.SelectMany(static folder => Directory.GetFiles(folder, "*.gds" + RingFiles.TemporarySuffix)))
            .Where(File.Exists)
            .ToList();
        Exception? cause = null;
        foreach (var path in files)
        {
            try
            {
                _files.Erase(path);
            }
            catch (Exception e) when (IsFileError(e))
            {
                cause = e;
            }
        }

        var remaining = files.Count(File.Exists);
        CountRolledBack();
        return remaining == 0 ? found : throw new GovDataSecurityException(ErrorCode.DestructionIncomplete, cause, order, remaining, files.Count);
    }

    /// <summary>Counts wrapped copies of keys in the files, of any epoch and under any name.</summary>
    public int CountCopies(Func<KeyId, bool> ofKey) => CopyCensus.Take(_layout, _header.Ring, static _ => true, ofKey).WrappedCopies;

    public void Dispose()
    {
        Epoch?.Dispose();
        Keys?.Dispose();
        Fence.Dispose();
        Secrets.Dispose();
    }

    private static bool IsFileError(Exception e) => e is IOException or UnauthorizedAccessException;

    private static GovDataSecurityException Incomplete(FenceEntry entry, Exception? cause)
        => new(ErrorCode.DestructionIncomplete, cause, entry.Order, entry.WrappedFound + entry.EpochFound, entry.WrappedFound + entry.EpochFound);

    private static HashSet<KeyId> Ids(IReadOnlyList<FenceTarget> targets)
        => [.. targets.Where(static target => target.Key is not null).Select(static target => target.Key!.Value)];

    private ErasureFence LoadFence() => ErasureFence.Load(_layout, Secrets, _header.Ring, _header.FirstEpoch);

    private void ReloadFence()
    {
        var fresh = LoadFence();
        Fence.Dispose();
        Fence = fresh;
    }

    private bool IsDead(Id128 epoch) => epoch != Epoch?.Id && Fence.DeadEpochs.Contains(epoch);

    // A destruction that cannot be completed now must not keep the survivors from being used.
    private void TryFinish()
    {
        try
        {
            Finish();
        }
        catch (GovDataSecurityException e) when (e.Code == ErrorCode.DestructionIncomplete)
        {
        }
    }

    // The longer copy counts as long as the shorter one cannot be written.
    private void TryRepair()
    {
        try
        {
            Fence.Repair(_files);
        }
        catch (Exception e) when (IsFileError(e))
        {
        }
    }

    /// <summary>A new epoch with the survivors. The rename of its key file is the point where the old epoch is over.</summary>
    private void MoveToEpoch(FenceEntry pending)
    {
        if (!File.Exists(_layout.Keys(pending.NewEpoch)))
        {
            using var from = OpenEpoch(pending.OldEpoch) ?? throw Incomplete(pending, null);
            using var old = KeyLog.Load(_layout.Keys(pending.OldEpoch), Secrets, _header.Ring, pending.OldEpoch) ?? throw Incomplete(pending, null);
            using var to = OpenEpoch(pending.NewEpoch) ?? CreateEpoch(pending.NewEpoch);
            var survivors = old.Records.Where(record => !Fence.Contains(record.Id)).Select(record => record.Rewrap(from, to, old.Path)).ToList();
            _files.Replace(_layout.Keys(pending.NewEpoch), KeyLog.Write(Secrets, _header.Ring, pending.NewEpoch, survivors));
        }

        LoadKeys();
        if (!IsUsable)
        {
            throw Incomplete(pending, null);
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
        if (!HasLaterEpoch(id))
        {
            Epoch = OpenEpoch(id);
            Keys = KeyLog.Load(_layout.Keys(id), Secrets, _header.Ring, id);
        }

        CountRolledBack();
    }

    // A file of an epoch that the fence has not heard of: both copies of the fence were restored, and the old epoch key with them.
    private bool HasLaterEpoch(Id128 current)
    {
        var unknown = CopyCensus.Take(
            _layout,
            _header.Ring,
            epoch => epoch != current && epoch != Fence.Pending?.NewEpoch && !Fence.DeadEpochs.Contains(epoch),
            static _ => false,
            skipUnreadable: true);
        return unknown.Files.Except([_layout.EpochKey(current), _layout.Keys(current)]).Any();
    }

    private void CountRolledBack()
    {
        var census = IsUsable
            ? CopyCensus.Take(_layout, _header.Ring, epoch => IsDead(epoch) && epoch != Fence.Pending?.OldEpoch, Fence.Contains, skipUnreadable: true)
            : CopyCensus.Take(_layout, _header.Ring, static _ => true, static _ => true, skipUnreadable: true);
        RolledBackKeys = census.Keys;
    }

    private EpochKey CreateEpoch(Id128 id)
    {
        _files.Replace(_layout.EpochKey(id), EpochKey.Create(Secrets, _header.Ring, id, _time.GetUtcNow()));
        return OpenEpoch(id)!;
    }

    private EpochKey? OpenEpoch(Id128 id)
        => RingFiles.Read(_layout.EpochKey(id)) is { } content ? EpochKey.Open(content, Secrets, _header.Ring, id, _layout.EpochKey(id)) : null;
}
