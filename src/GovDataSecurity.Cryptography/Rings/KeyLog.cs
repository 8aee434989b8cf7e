namespace GovDataSecurity.Cryptography;

/// <summary>The wrapped data keys of one epoch, found by scope and by id.</summary>
internal sealed class KeyLog : IDisposable
{
    private readonly string _path;
    private readonly RecordLog _log;
    private readonly Dictionary<Id128, KeyRecord> _byReference = [];
    private readonly Dictionary<KeyId, KeyRecord> _byId = [];

    private KeyLog(string path, RecordLog log)
    {
        _path = path;
        _log = log;
    }

    public string Path => _path;

    public int Count => _byId.Count;

    public IReadOnlyCollection<KeyRecord> Records => _byId.Values;

    /// <summary>Whether the file is longer or shorter than what was read.</summary>
    public bool IsStale => RingFiles.Length(_path) != _log.Length;

    /// <summary>Reads the keys of an epoch; <see langword="null"/> when there is no such file.</summary>
    public static KeyLog? Load(string path, RingSecrets secrets, Id128 ring, Id128 epoch)
    {
        if (RingFiles.Read(path) is not { } content)
        {
            return null;
        }

        var log = new KeyLog(path, new RecordLog(RecordLog.KeysMagic, ring, epoch, secrets.Keys));
        log.Take(content);
        return log;
    }

    /// <summary>The content of a whole file.</summary>
    public static byte[] Write(RingSecrets secrets, Id128 ring, Id128 epoch, IReadOnlyList<KeyRecord> records)
    {
        using var log = new RecordLog(RecordLog.KeysMagic, ring, epoch, secrets.Keys);
        var start = log.Start();
        log.Read(start, "", static (_, _) => { });
        return [.. start, .. log.Encode(KeyRecord.Type, [.. records.Select(static record => record.Payload)])];
    }

    public KeyRecord? Find(Id128 reference) => _byReference.GetValueOrDefault(reference);

    public KeyRecord? Find(KeyId id) => _byId.GetValueOrDefault(id);

    /// <summary>Writes keys to the end of the file and returns when they are durable. They are found only after <see cref="Take"/>.</summary>
    /// <returns>What was written.</returns>
    public byte[] Append(RingFiles files, IReadOnlyList<KeyRecord> records)
    {
        var content = _log.Encode(KeyRecord.Type, [.. records.Select(static record => record.Payload)]);
        files.Append(_path, _log.Length, content);
        return content;
    }

    /// <summary>Reads what other processes added.</summary>
    public void Refresh()
    {
        var length = RingFiles.Length(_path);
        if (length < _log.Length)
        {
            throw Damaged("shorter than it was");
        }

        if (length > _log.Length && RingFiles.Read(_path, _log.Length) is { } tail)
        {
            Take(tail);
        }
    }

    /// <summary>Reads the next part of the file.</summary>
    public void Take(ReadOnlySpan<byte> content) => _log.Read(content, _path, (type, payload) =>
    {
        if (type != KeyRecord.Type || KeyRecord.Read(payload) is not { } record)
        {
            throw Damaged("a record of an unknown form");
        }

        if (!_byReference.TryAdd(record.Reference, record) || !_byId.TryAdd(record.Id, record))
        {
            throw Damaged("two keys for one scope");
        }
    });

    public void Dispose() => _log.Dispose();

    private GovDataSecurityException Damaged(string what) => new(ErrorCode.KeyRingDamaged, _path, what);
}
