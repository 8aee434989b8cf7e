using System.Security.Cryptography;
using System.Text;

namespace GovDataSecurity.Auditing;

/// <summary>The one writer of a log: pending segment, tree, checkpoints. Used by one thread at a time.</summary>
/// <remarks>An entry goes into the pending segment, and counts from then on; later it goes into the tree with others, under a signed checkpoint. What fails
/// is an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>, and has changed nothing that a checkpoint or an acknowledged entry needs.</remarks>
internal sealed class LogWriter : IDisposable
{
    private const string LockFile = "log.lock";
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly AuditLogOptions _options;
    private readonly IDurableStore _store;
    private readonly FileStream _lock;
    private readonly List<ReadOnlyMemory<byte>> _pending = [];
    private ECDsa _signer = null!;
    private TreeEdge _edge = TreeEdge.Empty();
    private PendingSegment? _segment;
    private int _generation;

    private LogWriter(AuditLogOptions options)
    {
        _options = options;
        _store = options.Store;
        _store.CreateDirectory(options.Directory);
        _lock = Lock(options.Directory);
    }

    /// <summary>The place of the next entry.</summary>
    public ulong NextIndex => _edge.Size + (ulong)_pending.Count;

    /// <summary>How many entries are not under a checkpoint yet.</summary>
    public int PendingCount => _pending.Count;

    public VerifierKey Key { get; private set; } = null!;

    /// <summary>The last signed checkpoint.</summary>
    public string Checkpoint { get; private set; } = "";

    /// <summary>How many bytes of an unfinished write the last process left; they were cut.</summary>
    public int TornBytes { get; private set; }

    private string Temporary => Path.Combine(PendingSegment.FolderOf(_options.Directory), "new");

    private string CheckpointPath => Path.Combine(_options.Directory, SignedNote.CheckpointFile);

    /// <summary>Opens a log, or begins one; entries that the last process left pending go under a checkpoint.</summary>
    public static LogWriter Open(AuditLogOptions options)
    {
        var writer = new LogWriter(options);
        try
        {
            if (File.Exists(writer.CheckpointPath))
            {
                writer.Resume();
            }
            else
            {
                writer.Begin();
            }

            return writer;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>Makes entries durable. When it returns they count; when it throws none does.</summary>
    /// <param name="entries">Their bytes.</param>
    /// <param name="reserve">How many bytes must be left for what comes later.</param>
    public void Append(IReadOnlyList<ReadOnlyMemory<byte>> entries, long reserve)
    {
        var batch = NextIndex;
        var frames = new byte[entries.Sum(e => PendingFrame.HeaderLength + e.Length)];
        var rest = frames.AsSpan();
        for (var i = 0; i < entries.Count; i++)
        {
            var frame = new PendingFrame(batch + (ulong)i, batch, entries[i]);
            frame.Write(rest);
            rest = rest[frame.Length..];
        }

        if (_segment is not { IsBroken: false } || _segment.Length + frames.Length + reserve > _segment.Capacity)
        {
            Integrate();
            Rotate(frames.Length + reserve);
        }

        _segment!.Append(frames);
        _pending.AddRange(entries);
    }

    /// <summary>Puts the pending entries into the tree and signs a checkpoint over it.</summary>
    public void Integrate()
    {
        if (_pending.Count == 0)
        {
            return;
        }

        var next = _edge.Clone();
        var tiles = new TileWriter(_options.Directory, Temporary, _store);
        _pending.ForEach(entry => next.Append(entry, tiles));
        next.Partials(_edge, tiles);
        tiles.Sync();
        CheckWritten(tiles, next);
        Sign(next);
        _pending.Clear();
        tiles.DropPartials();
    }

    public void Dispose()
    {
        _segment?.Dispose();
        if (_signer is not null && _signer != _options.SigningKey)
        {
            _signer.Dispose();
        }

        _lock.Dispose();
    }

    private static FileStream Lock(string directory)
    {
        try
        {
            return new FileStream(Path.Combine(directory, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.HResult is LinuxWouldBlock or MacWouldBlock or WindowsSharingViolation)
        {
            throw new GovDataSecurityException(ErrorCode.AuditLogLocked, e, directory);
        }
    }

    private void Begin()
    {
        if (Directory.Exists(Path.Combine(_options.Directory, "tile")) || PendingSegment.Generations(_options.Directory).Any(HasEntries))
        {
            throw Damaged(SignedNote.CheckpointFile);
        }

        _signer = _options.SigningKey ?? (File.Exists(_options.KeyFile) ? ReadKey() : SigningKeyFile.Create(_store, _options.KeyFile!, _options.KeyPassphrase.Span));
        Key = VerifierKey.Of(_options.Origin ?? $"gds.local/audit-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}", _signer);
        _store.CreateDirectory(PendingSegment.FolderOf(_options.Directory));
        _store.Write(Temporary, Path.Combine(_options.Directory, VerifierKey.FileName), Encoding.UTF8.GetBytes($"{Key}\n"));
        Rotate(0);
        Sign(_edge);
    }

    private bool HasEntries(int generation)
        => PendingSegment.Read(PendingSegment.PathOf(_options.Directory, generation)) is { } content && (content.Frames.Count > 0 || content.First > 0);

    private void Resume()
    {
        if (_options.SigningKey is null && !File.Exists(_options.KeyFile))
        {
            throw new GovDataSecurityException(ErrorCode.AuditKeyMissing, _options.Directory);
        }

        if (SignedNote.ReadFile(_options.Directory) is not { } bytes || !SignedNote.TryParse(bytes, out var note)
            || !Auditing.Checkpoint.TryParse(note.Text, out var checkpoint))
        {
            throw Damaged(SignedNote.CheckpointFile);
        }

        if (_options.Origin is not null && _options.Origin != checkpoint.Origin)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(AuditLogOptions.Origin), checkpoint.Origin);
        }

        _signer = _options.SigningKey ?? ReadKey();
        Key = VerifierKey.Of(checkpoint.Origin, _signer);
        if (note.Verify([Key], out _) != NoteTrust.Signed)
        {
            throw new GovDataSecurityException(ErrorCode.AuditKeyMissing, _options.Directory);
        }

        Checkpoint = Encoding.UTF8.GetString(bytes);
        try
        {
            _edge = TreeEdge.Load(new TileReader(_options.Directory), checkpoint.Size);
        }
        catch (InvalidDataException e)
        {
            throw Damaged(e.Message);
        }

        if (!_edge.Range.Root().Equals(checkpoint.Root))
        {
            throw Damaged(SignedNote.CheckpointFile);
        }

        Recover();
        Integrate();
        Rotate(0);
    }

    /// <summary>Takes over what earlier processes acknowledged.</summary>
    private void Recover()
    {
        var generations = PendingSegment.Generations(_options.Directory);
        var contents = generations.Select(g => PendingSegment.Read(PendingSegment.PathOf(_options.Directory, g))).ToList();
        _generation = generations.LastOrDefault();

        // The newest segment is created before the one that it replaces goes, so it may be unfinished; a whole one there always is.
        if (contents.Count > 1 && contents[^1] is null)
        {
            contents.RemoveAt(contents.Count - 1);
        }

        if (contents.Count == 0 || contents.Any(c => c is null or { IsDamaged: true }) || contents[0]!.First > _edge.Size)
        {
            throw Damaged("pending");
        }

        for (var i = 0; i < contents.Count; i++)
        {
            var end = i + 1 < contents.Count ? contents[i + 1]!.First : ulong.MaxValue;
            foreach (var frame in contents[i]!.Frames.Where(f => f.Index >= NextIndex && f.Index < end))
            {
                if (frame.Index != NextIndex)
                {
                    throw Damaged("pending");
                }

                _pending.Add(frame.Entry);
            }

            if (end != ulong.MaxValue && NextIndex < end)
            {
                throw Damaged("pending");
            }
        }

        TornBytes = contents[^1]!.TornBytes;
    }

    /// <summary>Begins a new pending segment and drops the others; everything is under a checkpoint.</summary>
    private void Rotate(long needed)
    {
        var segment = PendingSegment.Create(_store, _options.Directory, _generation + 1, NextIndex, _options.ReservedBytes + needed);
        _segment?.Dispose();
        _segment = segment;
        _generation = segment.Generation;
        foreach (var generation in PendingSegment.Generations(_options.Directory).Where(g => g < _generation))
        {
            try
            {
                _store.Delete(PendingSegment.PathOf(_options.Directory, generation));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Its entries are under the checkpoint; the next rotation tries again.
            }
        }
    }

    /// <summary>Reads back what was written, hashes it again, and checks that the tree only grew: a wrong root must never be signed.</summary>
    private void CheckWritten(TileWriter written, TreeEdge next)
    {
        try
        {
            var reader = new TileReader(_options.Directory);
            written.FullBundles.ForEach(index => TreeEdge.CheckBundle(reader, index));
            written.FullTiles.ForEach(tile => TreeEdge.CheckTile(reader, tile.Level, tile.Index, next.Size));
            if (!TreeEdge.Load(reader, next.Size).Range.Root().Equals(next.Range.Root())
                || !TreeEdge.RootAt(reader, _edge.Size, next.Size).Equals(_edge.Range.Root()))
            {
                throw new InvalidDataException("tile");
            }
        }
        catch (InvalidDataException e)
        {
            throw new IOException(e.Message, e);
        }
    }

    private void Sign(TreeEdge edge)
    {
        var note = SignedNote.Sign(new Checkpoint(Key.Name, edge.Size, edge.Range.Root()).ToString(), Key, _signer);
        _store.Write(Temporary, CheckpointPath, note);
        _edge = edge;
        Checkpoint = Encoding.UTF8.GetString(note);
    }

    private ECDsa ReadKey() => SigningKeyFile.Read(_options.KeyFile!, _options.KeyPassphrase.Span);

    private GovDataSecurityException Damaged(string what) => new(ErrorCode.AuditLogDamaged, _options.Directory, what);
}
