using System.Security.Cryptography;

namespace GovDataSecurity.Cryptography;

/// <summary>The data keys of an application, on disk: one for each scope, wrapped under an epoch key, destroyed by destroying keys.</summary>
/// <remarks>
/// <para>Safe for many threads and many processes. What a ring says is destroyed stays destroyed: its fence is durable before anything is deleted, and a
/// restored backup of the ring folder is wrapped under an epoch key that no longer exists. A process refuses a key that another one destroyed within one
/// second, and zeroes it then.</para>
/// <para>Not covered: a copy of the epoch folder, and a memory image of a running process.</para>
/// </remarks>
public sealed class KeyRing : IDisposable
{
    private const int ReaderAttempts = 5;
    private const int ReaderPause = 20;
    private static readonly TimeSpan FenceCheckInterval = TimeSpan.FromSeconds(1);

    private readonly RingLayout _layout;
    private readonly TimeProvider _time;
    private readonly TimeSpan _lockTimeout;
    private readonly RingStore _store;
    private readonly CipherPool _ciphers = new();
    private readonly Dictionary<KeyId, DataKey> _open = [];

    // Always taken in this order: the writer, the lock of the ring, the state. Readers need the state only, so they don't wait for the device.
    private readonly Lock _writer = new();
    private readonly Lock _state = new();
    private long _fenceChecked;
    private int _destructionsSeen;
    private bool _disposed;

    private KeyRing(KeyRingOptions options, RingLayout layout)
    {
        _layout = layout;
        _time = options.TimeProvider;
        _lockTimeout = options.LockTimeout;
        _store = new RingStore(options, layout);
        try
        {
            Synchronize();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The folder of the ring.</summary>
    public string Directory => _layout.Directory;

    /// <summary>The folder of the epoch key.</summary>
    public string EpochDirectory => _layout.EpochDirectory;

    /// <summary>How many keys there are.</summary>
    public int Count
    {
        get
        {
            lock (_state)
            {
                return _store.Keys?.Records.Count(record => !_store.Fence.Contains(record.Id)) ?? 0;
            }
        }
    }

    /// <summary>How many keys of a restored backup lie in the folder of the ring. They stay closed; destroying their scopes again removes them.</summary>
    public int RolledBackKeys
    {
        get
        {
            lock (_state)
            {
                return _store.RolledBackKeys;
            }
        }
    }

    /// <summary>Creates a ring.</summary>
    /// <param name="options">Where, and what protects it.</param>
    /// <returns>The ring.</returns>
    /// <exception cref="GovDataSecurityException">There is one already (<see cref="ErrorCode.KeyRingExists"/>), the folders cannot be written
    /// (<see cref="ErrorCode.KeyRingUnwritable"/>), or the protection does not suit.</exception>
    public static KeyRing Create(KeyRingOptions options)
    {
        var layout = RingLayout.Of(options);
        RingCreation.Create(options, layout);
        return new KeyRing(options, layout);
    }

    /// <summary>Opens a ring, and completes a destruction that was interrupted.</summary>
    /// <param name="options">Where, and what protects it.</param>
    /// <returns>The ring.</returns>
    /// <exception cref="GovDataSecurityException">There is none (<see cref="ErrorCode.KeyRingNotFound"/>), the protection does not open it
    /// (<see cref="ErrorCode.KeyRingWrongKey"/>), or a file is damaged (<see cref="ErrorCode.KeyRingDamaged"/>).</exception>
    public static KeyRing Open(KeyRingOptions options) => new(options, RingLayout.Of(options));

    /// <summary>Opens a ring, or creates it when there is none.</summary>
    /// <param name="options">Where, and what protects it.</param>
    /// <returns>The ring.</returns>
    /// <exception cref="GovDataSecurityException">As <see cref="Open"/> and <see cref="Create"/>.</exception>
    public static KeyRing OpenOrCreate(KeyRingOptions options)
    {
        var layout = RingLayout.Of(options);
        if (!File.Exists(layout.Header))
        {
            try
            {
                RingCreation.Create(options, layout);
            }
            catch (GovDataSecurityException e) when (e.Code == ErrorCode.KeyRingExists && File.Exists(layout.Header))
            {
                // Another process was faster.
            }
        }

        return new KeyRing(options, layout);
    }

    /// <summary>The key of a scope; makes it when there is none.</summary>
    /// <param name="scope">What the key is for.</param>
    /// <returns>The key. A new one is durable.</returns>
    /// <exception cref="GovDataSecurityException">The scope was destroyed (<see cref="ErrorCode.KeyReprovisioningRefused"/>), the ring cannot be written
    /// (<see cref="ErrorCode.KeyRingUnwritable"/>), another process holds it (<see cref="ErrorCode.KeyRingBusy"/>), or it is a restored backup
    /// (<see cref="ErrorCode.KeyRingRolledBack"/>).</exception>
    public DataKey GetOrCreate(KeyScope scope) => Find(scope) ?? GetOrCreateMany([scope])[0];

    /// <summary>The keys of many scopes; makes those that are missing in one write.</summary>
    /// <param name="scopes">What the keys are for.</param>
    /// <returns>The keys, in the order of the scopes.</returns>
    /// <exception cref="GovDataSecurityException">As <see cref="GetOrCreate"/>.</exception>
    public IReadOnlyList<DataKey> GetOrCreateMany(IReadOnlyCollection<KeyScope> scopes)
    {
        var wanted = Refer(scopes);
        CheckFence();
        lock (_state)
        {
            if (FindAll(wanted) is { } known)
            {
                return known;
            }
        }

        lock (_writer)
        {
            using var held = TakeLock() ?? throw Unwritable(null);
            lock (_state)
            {
                Reload(writable: true);
                if (FindAll(wanted) is { } known)
                {
                    return known;
                }
            }

            var written = Write(wanted);
            lock (_state)
            {
                _store.Keys!.Take(written);
                return FindAll(wanted)!;
            }
        }
    }

    /// <summary>The key of a scope.</summary>
    /// <param name="scope">What the key is for.</param>
    /// <returns>The key, or <see langword="null"/> when there is none or it was destroyed; <see cref="WasDestroyed"/> tells which.</returns>
    /// <exception cref="GovDataSecurityException">The ring is a restored backup (<see cref="ErrorCode.KeyRingRolledBack"/>), or damaged.</exception>
    public DataKey? Find(KeyScope scope)
    {
        var reference = Refer(scope);
        CheckFence();
        for (var synchronized = false; ; synchronized = true)
        {
            lock (_state)
            {
                if (_store.Fence.Contains(reference))
                {
                    return null;
                }

                if (Keys().Find(reference) is { } record)
                {
                    return OpenKey(record);
                }

                if (synchronized || !_store.Keys!.IsStale)
                {
                    return null;
                }
            }

            Synchronize();
        }
    }

    /// <summary>The key of an id, for opening an envelope.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The key.</returns>
    /// <exception cref="GovDataSecurityException">It was destroyed (<see cref="ErrorCode.KeyDestroyed"/>), is not in the ring (<see cref="ErrorCode.KeyNotFound"/>),
    /// or the ring is a restored backup (<see cref="ErrorCode.KeyRingRolledBack"/>).</exception>
    public DataKey Get(KeyId id)
    {
        CheckFence();
        for (var synchronized = false; ; synchronized = true)
        {
            lock (_state)
            {
                if (_store.Fence.Contains(id))
                {
                    throw new GovDataSecurityException(ErrorCode.KeyDestroyed, id);
                }

                if (Keys().Find(id) is { } record)
                {
                    return OpenKey(record);
                }

                if (synchronized || !_store.Keys!.IsStale)
                {
                    throw new GovDataSecurityException(ErrorCode.KeyNotFound, id);
                }
            }

            Synchronize();
        }
    }

    /// <summary>Whether a scope was destroyed, or an order to destroy it has begun.</summary>
    /// <param name="scope">What the key was for.</param>
    /// <returns><see langword="true"/> when its keys are closed for good.</returns>
    public bool WasDestroyed(KeyScope scope)
    {
        var reference = Refer(scope);
        CheckFence(now: true);
        lock (_state)
        {
            return _store.Fence.Contains(reference);
        }
    }

    /// <summary>The reference of a record for the audit log: an HMAC under a key that dies with the subject, or with the data set when there is no subject.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="subject">The subject; its key is made when it has none. <see langword="null"/> for records of no subject.</param>
    /// <param name="record">The id of the record, 1 to 4096 UTF-16 units; the subject's own id for the subject as a whole.</param>
    /// <returns>The reference. It is the same every time, until the key is destroyed; make the references that a destruction needs before it.</returns>
    /// <exception cref="GovDataSecurityException">As <see cref="GetOrCreate"/>.</exception>
    public RecordReference ReferenceOf(string tenant, string dataSet, string? subject, string record)
    {
        StrictText.CheckLength(record, StrictText.MaxKey, nameof(record));
        var key = GetOrCreate(new KeyScope(tenant, dataSet, subject is null ? KeyUse.AuditReference : KeyUse.FieldEncryption, subject));
        var writer = new CanonicalWriter(stackalloc byte[512]);
        try
        {
            writer.Text(tenant, nameof(tenant));
            writer.Text(dataSet, nameof(dataSet));
            writer.Optional(subject, nameof(subject));
            writer.Text(record, nameof(record));
            var hash = new byte[HMACSHA256.HashSizeInBytes];
            key.ComputeReference(writer.Written, hash);
            return RecordReference.FromKeyedHash(hash);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Counts wrapped copies of keys in the files of the ring, under whatever name, without regard to what the ring says of them: after a
    /// destruction there are none.</summary>
    /// <param name="keys">The keys.</param>
    /// <returns>How many copies there are in both folders and the folders under them.</returns>
    /// <exception cref="GovDataSecurityException">A file cannot be read (<see cref="ErrorCode.FileUnreadable"/>).</exception>
    public int CountCopies(IReadOnlyCollection<KeyId> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var wanted = keys.ToHashSet();
        try
        {
            return _store.CountCopies(wanted.Contains);
        }
        catch (Exception e) when (IsFileError(e))
        {
            throw new GovDataSecurityException(ErrorCode.FileUnreadable, e, Directory);
        }
    }

    /// <summary>Destroys the keys of scopes, for good: first the fence that remembers it, then a new epoch with the keys that survive, then the old epoch
    /// key and every copy of what was wrapped under it.</summary>
    /// <param name="scopes">What is destroyed. A scope without a key is closed as well.</param>
    /// <param name="order">The order it rests on.</param>
    /// <returns>The evidence. Called again for scopes that were destroyed, it removes copies that came back and gives the evidence of then and now.</returns>
    /// <remarks>Interrupted at any point, it is completed when the ring is next opened or written.</remarks>
    /// <exception cref="GovDataSecurityException">None of the scopes has or had a key (<see cref="ErrorCode.DestructionObjectNotFound"/>), nothing could be begun
    /// (<see cref="ErrorCode.KeyRingUnwritable"/>), or it was begun and not completed (<see cref="ErrorCode.DestructionIncomplete"/>): then the keys are
    /// closed, but copies remain; remove the cause and call again.</exception>
    public KeyDestruction Destroy(IReadOnlyCollection<KeyScope> scopes, AuditCode order)
    {
        if (order.IsNone)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentEmpty, nameof(order));
        }

        var wanted = Refer(scopes);
        lock (_writer)
        {
            using var held = TakeLock() ?? throw Unwritable(null);
            lock (_state)
            {
                Reload(writable: true);
                _store.Finish();
                var keys = Keys();
                var targets = new Dictionary<Id128, FenceTarget>();
                foreach (var (scope, reference) in wanted.Where(item => !_store.Fence.Contains(item.Reference)))
                {
                    targets[reference] = Target(scope, reference, keys.Find(reference));
                }

                if (targets.Count > 0 && targets.Values.All(static target => target.Key is null) && !wanted.Exists(item => _store.Fence.Contains(item.Reference)))
                {
                    throw new GovDataSecurityException(ErrorCode.DestructionObjectNotFound, $"{targets.Count} scope(s)");
                }

                var inMemory = targets.Values.Count(target => target.Key is { } id && _open.ContainsKey(id));
                try
                {
                    if (targets.Count > 0)
                    {
                        _store.Begin([.. targets.Values], order);
                    }

                    _store.Finish();
                    return Evidence([.. wanted.Select(static item => item.Reference)], order, inMemory);
                }
                catch (Exception e) when (IsFileError(e))
                {
                    throw new GovDataSecurityException(ErrorCode.DestructionIncomplete, e, order, targets.Count, targets.Count);
                }
                finally
                {
                    CloseDestroyed();
                }
            }
        }
    }

    /// <summary>Zeroes the keys in memory. Keys taken from the ring stop working.</summary>
    public void Dispose()
    {
        lock (_writer)
        {
            lock (_state)
            {
                if (_disposed)
                {
                    return;
                }

                _disposed = true;
                foreach (var key in _open.Values)
                {
                    key.Close(KeyClosing.RingDisposed);
                }

                _open.Clear();
                _ciphers.Clear();
                _store.Dispose();
            }
        }
    }

    private static bool IsFileError(Exception e) => e is IOException or UnauthorizedAccessException;

    private List<(KeyScope Scope, Id128 Reference)> Refer(IReadOnlyCollection<KeyScope> scopes)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        if (scopes.Count == 0)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentEmpty, nameof(scopes));
        }

        return [.. scopes.Select(scope => (scope, Refer(scope)))];
    }

    private Id128 Refer(KeyScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.ReferenceUnder(_store.Secrets.Scopes);
    }

    private List<DataKey>? FindAll(List<(KeyScope Scope, Id128 Reference)> wanted)
    {
        if (wanted.Exists(item => _store.Fence.Contains(item.Reference)))
        {
            throw new GovDataSecurityException(ErrorCode.KeyReprovisioningRefused);
        }

        var keys = Keys();
        return wanted.TrueForAll(item => keys.Find(item.Reference) is not null) ? wanted.ConvertAll(item => OpenKey(keys.Find(item.Reference)!)) : null;
    }

    private DataKey OpenKey(KeyRecord record)
    {
        if (!_open.TryGetValue(record.Id, out var key))
        {
            key = record.Open(_store.Epoch!, _store.Keys!.Path, _ciphers);
            _open.Add(record.Id, key);
        }

        return key;
    }

    private byte[] Write(List<(KeyScope Scope, Id128 Reference)> wanted)
    {
        var now = _time.GetUtcNow();
        var records = wanted
            .DistinctBy(static item => item.Reference)
            .Where(item => _store.Keys!.Find(item.Reference) is null)
            .Select(item => KeyRecord.Create(item.Scope, item.Reference, _store.Epoch!, now))
            .ToList();
        try
        {
            return _store.Append(records);
        }
        catch (Exception e) when (IsFileError(e))
        {
            throw Unwritable(e);
        }
    }

    private FenceTarget Target(KeyScope scope, Id128 reference, KeyRecord? record)
        => new(reference, scope.Use, record?.Id, record?.CheckValue(_store.Epoch!, _store.Keys!.Path) ?? default);

    private KeyDestruction Evidence(HashSet<Id128> references, AuditCode order, int inMemory)
    {
        var entries = references.Select(_store.Fence.EntryOf).Distinct<FenceEntry>(ReferenceEqualityComparer.Instance).OrderBy(static entry => entry.Begun).ToList();
        var keys = entries
            .SelectMany(static entry => entry.Targets)
            .Where(target => target.Key is not null && references.Contains(target.Reference))
            .Select(static target => new DestroyedKey(target.Key!.Value, target.Use, target.CheckValue.ToString()))
            .ToList();
        var found = _store.EraseDead(order.Value, keys.Select(static key => key.Id).ToHashSet().Contains);
        var wrapped = entries.Sum(static entry => entry.WrappedFound) + found.WrappedCopies;
        var epochs = entries.Sum(static entry => entry.EpochFound) + found.EpochCopies;
        return new KeyDestruction
        {
            Order = order,
            StartedAt = entries.Min(static entry => entry.Begun),
            CompletedAt = entries.Max(static entry => entry.Done!.Value),
            Scopes = references.Count,
            Keys = keys,
            Copies =
            [
                new KeyCopies(KeyCopyKind.WrappedKey, wrapped, wrapped),
                new KeyCopies(KeyCopyKind.EpochKey, epochs, epochs),
                new KeyCopies(KeyCopyKind.Memory, inMemory, inMemory),
            ],
            OldEpoch = entries[^1].OldEpoch.ToString(),
            NewEpoch = entries[^1].NewEpoch.ToString(),
            SurvivingKeys = entries[^1].Surviving,
            FenceDigest = _store.Fence.Digest,
        };
    }

    private void CheckFence(bool now = false)
    {
        var time = _time.GetTimestamp();
        bool stale;
        lock (_state)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (!now && _time.GetElapsedTime(_fenceChecked, time) < FenceCheckInterval)
            {
                return;
            }

            stale = _store.Fence.IsStale;
            _fenceChecked = time;
        }

        if (stale)
        {
            Synchronize();
        }
    }

    private void Synchronize()
    {
        for (var attempt = 1; !TrySynchronize(last: attempt == ReaderAttempts); attempt++)
        {
            Thread.Sleep(ReaderPause);
        }
    }

    // Whoever may not write the folder has no lock, and may meet another process between two epochs; what is wrong then is right a moment later.
    private bool TrySynchronize(bool last)
    {
        lock (_writer)
        {
            using var held = TakeLock();
            lock (_state)
            {
                try
                {
                    Reload(held is not null);
                    return held is not null || last || _store.IsUsable;
                }
                catch (GovDataSecurityException e) when (e.Code == ErrorCode.KeyRingDamaged && held is null && !last)
                {
                    return false;
                }
            }
        }
    }

    private void Reload(bool writable)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _fenceChecked = _time.GetTimestamp();
        try
        {
            _store.Reload(writable);
        }
        catch (Exception e) when (IsFileError(e))
        {
            throw new GovDataSecurityException(ErrorCode.FileUnreadable, e, _layout.Directory);
        }
        finally
        {
            CloseDestroyed();
        }
    }

    private void CloseDestroyed()
    {
        if (_destructionsSeen == _store.Fence.Count)
        {
            return;
        }

        _destructionsSeen = _store.Fence.Count;
        foreach (var key in _open.Values.Where(key => _store.Fence.Contains(key.Id)).ToList())
        {
            key.Close(KeyClosing.Destroyed);
            _open.Remove(key.Id);
            _ciphers.Clear();
        }
    }

    private KeyLog Keys()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _store.IsUsable ? _store.Keys! : throw new GovDataSecurityException(ErrorCode.KeyRingRolledBack, _layout.Directory, _store.RolledBackKeys);
    }

    private RingLock? TakeLock() => RingLock.Take(_layout, _lockTimeout);

    private GovDataSecurityException Unwritable(Exception? cause) => new(ErrorCode.KeyRingUnwritable, cause, _layout.Directory);
}
