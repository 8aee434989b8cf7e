using System.Security.Cryptography;

namespace GovDataSecurity.Cryptography;

/// <summary>What was destroyed in a ring. It is kept twice, in the epoch folder and in the ring folder; what either says is destroyed stays destroyed.</summary>
internal sealed class ErasureFence : IDisposable
{
    private readonly RecordLog _log;
    private readonly FenceCopy _outer;
    private readonly FenceCopy _inner;
    private readonly Id128 _firstEpoch;
    private readonly List<FenceEntry> _entries = [];
    private readonly Dictionary<Id128, FenceEntry> _references = [];
    private readonly HashSet<KeyId> _keys = [];
    private byte[] _content;
    private bool _uncertain;

    private ErasureFence(RecordLog log, FenceCopy outer, FenceCopy inner, byte[] content, Id128 firstEpoch)
    {
        _log = log;
        _outer = outer;
        _inner = inner;
        _content = content;
        _firstEpoch = firstEpoch;
        Take(content);
    }

    /// <summary>How many destructions were begun.</summary>
    public int Count => _entries.Count;

    /// <summary>The destruction that was begun and not completed.</summary>
    public FenceEntry? Pending => _entries is [.., { Done: null } last] ? last : null;

    /// <summary>The epoch that the completed destructions lead to.</summary>
    public Id128 Epoch => _entries.FindLast(static entry => entry.Done is not null)?.NewEpoch ?? _firstEpoch;

    /// <summary>The epochs that are over or are to end.</summary>
    public IEnumerable<Id128> DeadEpochs => _entries.Select(static entry => entry.OldEpoch);

    /// <summary>SHA-256 of the fence, in hex.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(_content));

    /// <summary>Whether a copy lags behind the other: it was restored, or a crash came between them.</summary>
    public bool CopiesDiffer => _outer.ValidLength != _inner.ValidLength;

    /// <summary>Whether a copy on the disk is no longer what was read, or a write failed halfway.</summary>
    public bool IsStale => _uncertain || _outer.IsStale || _inner.IsStale;

    public static byte[] Start(RingSecrets secrets, Id128 ring)
    {
        using var log = NewLog(secrets, ring);
        return log.Start();
    }

    public static ErasureFence Load(RingLayout layout, RingSecrets secrets, Id128 ring, Id128 firstEpoch)
    {
        var outer = new FenceCopy(layout.EpochFence);
        var inner = new FenceCopy(layout.RingFence);
        byte[] outerContent;
        byte[] innerContent;
        using (var log = NewLog(secrets, ring))
        {
            outerContent = outer.Read(log);
        }

        using (var log = NewLog(secrets, ring))
        {
            innerContent = inner.Read(log);
        }

        var (longer, shorter) = outerContent.Length > innerContent.Length ? (outerContent, innerContent) : (innerContent, outerContent);
        if (longer.Length == 0)
        {
            throw new GovDataSecurityException(ErrorCode.KeyRingDamaged, layout.RingFence, "both copies are missing");
        }

        return longer.AsSpan().StartsWith(shorter)
            ? new ErasureFence(NewLog(secrets, ring), outer, inner, longer, firstEpoch)
            : throw new GovDataSecurityException(ErrorCode.KeyRingDamaged, layout.RingFence, "the two copies disagree");
    }

    public bool Contains(KeyId key) => _keys.Contains(key);

    public bool Contains(Id128 reference) => _references.ContainsKey(reference);

    /// <summary>The destruction that a scope fell to.</summary>
    public FenceEntry EntryOf(Id128 reference) => _references[reference];

    /// <summary>Records that a destruction begins, when none is pending; returns when both copies are durable.</summary>
    public void Begin(RingFiles files, FenceEntry entry)
    {
        if (Pending is not null)
        {
            throw new InvalidOperationException();
        }

        Append(files, FenceEntry.BegunType, entry.WriteBegun());
    }

    /// <summary>Records that the pending destruction is complete.</summary>
    public void Complete(RingFiles files, byte[] done) => Append(files, FenceEntry.DoneType, done);

    /// <summary>Brings a copy that lags behind to the length of the other.</summary>
    public void Repair(RingFiles files) => Write(files, _content);

    public void Dispose() => _log.Dispose();

    private static RecordLog NewLog(RingSecrets secrets, Id128 ring) => new(RecordLog.FenceMagic, ring, default, secrets.Fence);

    private void Append(RingFiles files, byte type, byte[] payload)
    {
        var record = _log.Encode(type, [payload]);
        byte[] longer = [.. _content, .. record];
        Write(files, longer);
        _content = longer;
        Take(record);
    }

    private void Write(RingFiles files, byte[] content)
    {
        _uncertain = true;
        _outer.Write(files, content);
        _inner.Write(files, content);
        _uncertain = false;
    }

    private void Take(ReadOnlySpan<byte> tail) => _log.Read(tail, _inner.Path, (type, payload) =>
    {
        var entry = type switch
        {
            FenceEntry.BegunType when Pending is null => FenceEntry.ReadBegun(payload),
            FenceEntry.DoneType => Pending?.WithDone(payload),
            _ => null,
        } ?? throw new GovDataSecurityException(ErrorCode.KeyRingDamaged, _inner.Path, "an entry of the fence");

        if (type == FenceEntry.DoneType)
        {
            _entries.RemoveAt(_entries.Count - 1);
        }

        _entries.Add(entry);
        foreach (var target in entry.Targets)
        {
            _references[target.Reference] = entry;
            if (target.Key is { } key)
            {
                _keys.Add(key);
            }
        }
    });
}
