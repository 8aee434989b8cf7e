using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>The file of a vault, and where in it the tokens are.</summary>
/// <remarks>A record log (magic <c>GDST</c>; the vault; the key) of records: lookup (16), token (16), envelope of kind and value as text.</remarks>
internal sealed class TokenFile : IDisposable
{
    private const byte EntryType = 1;
    private const int EntryHead = 2 * Id128.Size;

    // Length, its complement, type.
    private const int RecordHead = 9;
    private const int Chunk = 4 << 20;

    private readonly string _folder;
    private readonly string _lockPath;
    private readonly TimeSpan _lockTimeout;
    private readonly RingFiles _files;
    private readonly RecordLog _log;

    // Always taken in this order. Who looks up needs the second only, and doesn't wait for the device.
    private readonly Lock _writer = new();
    private readonly Lock _state = new();
    private readonly List<VaultWrite> _waiting = [];
    private readonly Dictionary<Id128, Id128> _tokens = [];
    private readonly Dictionary<Id128, (long Offset, int Length)> _places = [];
    private bool _disposed;

    public TokenFile(FileTokenVaultOptions options, KeyId key, ReadOnlySpan<byte> authentication)
    {
        try
        {
            _folder = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(options.Directory));
        }
        catch (Exception e) when (e is ArgumentException or IOException or NotSupportedException)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(FileTokenVaultOptions.Directory), "not a path");
        }

        Path = System.IO.Path.Combine(_folder, "tokens.gds");
        _lockPath = System.IO.Path.Combine(_folder, "tokens.lock");
        _lockTimeout = options.LockTimeout;
        _files = new RingFiles(options.Probe);
        Span<byte> stream = stackalloc byte[KeyId.Size];
        key.CopyTo(stream);
        var head = RingFiles.Read(Path, most: RecordLog.HeaderLength) ?? Create(Id128.Read(stream), authentication);
        if (!RecordLog.TryIdentify(head, Magic, out var vault, out var owner))
        {
            throw Damaged("header");
        }

        if (owner != Id128.Read(stream))
        {
            throw new GovDataSecurityException(ErrorCode.KeyNotFound, owner);
        }

        _log = new RecordLog(Magic, vault, owner, authentication, ErrorCode.TokenVaultDamaged);
        try
        {
            RefreshLocked();
        }
        catch
        {
            _log.Dispose();
            throw;
        }
    }

    public string Path { get; }

    public int Count
    {
        get
        {
            lock (_state)
            {
                return _tokens.Count;
            }
        }
    }

    private static byte[] Magic => "GDST"u8.ToArray();

    public Id128? Find(Id128 lookup)
    {
        lock (_state)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _tokens.TryGetValue(lookup, out var token) ? token : null;
        }
    }

    /// <summary>What is kept under a token, also when another process made it.</summary>
    public byte[]? Read(Id128 token)
    {
        for (var refreshed = false; ; refreshed = true)
        {
            lock (_state)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                if (_places.TryGetValue(token, out var place))
                {
                    return RingFiles.Read(Path, place.Offset, place.Length) is { } content && content.Length == place.Length ? content : throw Damaged("shorter than it was");
                }

                if (refreshed)
                {
                    return null;
                }
            }

            RefreshLocked();
        }
    }

    /// <summary>Writes those entries whose lookup has no token yet, and returns when they are durable.</summary>
    public void Add(IReadOnlyList<VaultEntry> entries)
    {
        var write = new VaultWrite(entries);
        lock (_waiting)
        {
            _waiting.Add(write);
        }

        lock (_writer)
        {
            if (!write.IsDone)
            {
                WriteWaiting();
            }
        }

        write.ThrowIfFailed();
    }

    public void Dispose()
    {
        lock (_writer)
        {
            lock (_state)
            {
                _disposed = true;
                _log.Dispose();
                _tokens.Clear();
                _places.Clear();
            }
        }
    }

    private static byte[] Encode(VaultEntry entry)
    {
        var payload = new byte[EntryHead + entry.Sealed.Length];
        entry.Lookup.Write(payload);
        entry.Token.Write(payload.AsSpan(Id128.Size));
        entry.Sealed.CopyTo(payload, EntryHead);
        return payload;
    }

    // Another process may be faster; what lies there then counts.
    private byte[] Create(Id128 key, ReadOnlySpan<byte> authentication)
    {
        try
        {
            _files.CreateDirectory(_folder);
            using var held = RingLock.Take(_lockPath, _lockTimeout, ErrorCode.TokenVaultBusy) ?? throw Unwritable(null);
            if (RingFiles.Read(Path, most: RecordLog.HeaderLength) is { } present)
            {
                return present;
            }

            using var log = new RecordLog(Magic, Id128.Random(), key, authentication, ErrorCode.TokenVaultDamaged);
            var start = log.Start();
            _files.Replace(Path, start);
            return start;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(e);
        }
    }

    private void WriteWaiting()
    {
        VaultWrite[] writes;
        lock (_waiting)
        {
            writes = [.. _waiting];
            _waiting.Clear();
        }

        Exception? failure = null;
        try
        {
            Write(writes.SelectMany(static write => write.Entries));
        }
        catch (Exception e)
        {
            failure = e;
        }

        foreach (var write in writes)
        {
            write.Complete(failure);
        }
    }

    private void Write(IEnumerable<VaultEntry> entries)
    {
        using var held = RingLock.Take(_lockPath, _lockTimeout, ErrorCode.TokenVaultBusy) ?? throw Unwritable(null);
        byte[] content;
        lock (_state)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            Refresh();
            content = _log.Encode(EntryType, [.. entries.DistinctBy(static entry => entry.Lookup).Where(entry => !_tokens.ContainsKey(entry.Lookup)).Select(Encode)]);
        }

        if (content.Length == 0)
        {
            return;
        }

        try
        {
            _files.Append(Path, _log.Length, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(e);
        }

        lock (_state)
        {
            Refresh();
        }
    }

    // With the lock, where this process can take it: a write that is going on may still fail, and must not be taken in.
    private void RefreshLocked()
    {
        lock (_writer)
        {
            using var held = RingLock.Take(_lockPath, _lockTimeout, ErrorCode.TokenVaultBusy);
            lock (_state)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                Refresh();
            }
        }
    }

    /// <summary>Reads what was added since, in pieces: a file may be larger than any array.</summary>
    private void Refresh()
    {
        for (long size = Chunk; ;)
        {
            var length = RingFiles.Length(Path);
            if (length < _log.Length)
            {
                throw Damaged("shorter than it was");
            }

            var start = _log.Length;
            if (length == start || RingFiles.Read(Path, start, size) is not { Length: > 0 } tail)
            {
                return;
            }

            _log.Read(tail, Path, Take);
            if (_log.Length > start)
            {
                size = Chunk;
            }
            else if (start + tail.Length >= length)
            {
                // An unfinished write, or one that is going on.
                return;
            }
            else
            {
                size *= 2;
            }
        }
    }

    private void Take(byte type, ReadOnlySpan<byte> payload)
    {
        if (type != EntryType || payload.Length <= EntryHead)
        {
            throw Damaged("a record of an unknown form");
        }

        var token = Id128.Read(payload[Id128.Size..]);
        if (!_tokens.TryAdd(Id128.Read(payload), token) || !_places.TryAdd(token, (_log.Length + RecordHead + EntryHead, payload.Length - EntryHead)))
        {
            throw Damaged("two tokens for one value");
        }
    }

    private GovDataSecurityException Damaged(string what) => new(ErrorCode.TokenVaultDamaged, Path, what);

    private GovDataSecurityException Unwritable(Exception? cause) => new(ErrorCode.TokenVaultUnwritable, cause, _folder);
}
