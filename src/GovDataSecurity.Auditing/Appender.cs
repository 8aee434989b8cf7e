namespace GovDataSecurity.Auditing;

/// <summary>The thread that writes the log. Records that come while it waits for the disk go to the disk together.</summary>
internal sealed class Appender : IDisposable
{
    /// <summary>No outcome, with its frame, is longer than this.</summary>
    public const int OutcomeRoom = 384;

    private const int MaxBatch = 1 << 17;
    private static readonly TimeSpan ClockStep = TimeSpan.FromSeconds(1);

    private readonly Lock _life = new();
    private readonly object _gate = new();
    private readonly Queue<AppendRequest> _queue = new();
    private readonly AuditLogOptions _options;
    private readonly LogWriter _writer;
    private readonly Thread _thread;
    private bool _isStopping;
    private bool _isStopped;
    private Exception? _failure;
    private string _checkpoint = "";
    private ulong _size;
    private long _open;
    private long _due;
    private DateTimeOffset _lastTime;

    public Appender(AuditLogOptions options, LogWriter writer)
    {
        _options = options;
        _writer = writer;
        Publish();
        _thread = new Thread(Run) { IsBackground = true, Name = "audit log" };
        _thread.Start();
    }

    public string Checkpoint
    {
        get
        {
            lock (_gate)
            {
                return _checkpoint;
            }
        }
    }

    public ulong Size
    {
        get
        {
            lock (_gate)
            {
                return _size;
            }
        }
    }

    /// <summary>Appends a record; the task ends when it is durable.</summary>
    public Task Append(AuditRecord record) => Enqueue(new AppendRequest(record));

    /// <summary>Puts all records under a checkpoint; the task ends when it is durable.</summary>
    public Task Flush() => Enqueue(new AppendRequest(null));

    public void Dispose()
    {
        lock (_life)
        {
            lock (_gate)
            {
                _isStopping = true;
                Monitor.Pulse(_gate);
            }

            _thread.Join();
            _writer.Dispose();
        }
    }

    private Task Enqueue(AppendRequest request)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isStopping, typeof(AuditLog));
            if (_failure is not null)
            {
                throw AuditLog.NotWritable(_options.Directory, _failure);
            }

            _queue.Enqueue(request);
            Monitor.Pulse(_gate);
        }

        return request.Task;
    }

    private void Run()
    {
        var batch = new List<AppendRequest>();
        try
        {
            while (Next(batch))
            {
                Commit(batch);
                Integrate([.. batch.Where(r => r.Record is null)]);
                batch.Clear();
            }
        }
        catch (Exception e)
        {
            // Nobody may wait for a thread that has ended: everything is refused, now and later.
            lock (_gate)
            {
                _failure = e;
                batch.AddRange(_queue);
                _queue.Clear();
            }

            batch.ForEach(r => r.Refuse(_options.Directory, e));
        }
    }

    /// <summary>Waits for requests, or until a checkpoint is due.</summary>
    /// <returns>Whether to go on; the last time with no request, to sign the last checkpoint.</returns>
    private bool Next(List<AppendRequest> batch)
    {
        lock (_gate)
        {
            if (_isStopped)
            {
                return false;
            }

            while (_queue.Count == 0 && !_isStopping)
            {
                var wait = _writer.PendingCount == 0 ? Timeout.Infinite : (int)Math.Max(0, _due - Environment.TickCount64);
                if (wait == 0 || !Monitor.Wait(_gate, wait))
                {
                    break;
                }
            }

            while (_queue.TryDequeue(out var request))
            {
                batch.Add(request);
            }

            _isStopped = _isStopping;
            return true;
        }
    }

    private void Commit(List<AppendRequest> batch)
    {
        var next = 0;
        while (next < batch.Count)
        {
            var (first, bytes, intents, outcomes) = (next, 0, 0, 0);
            var entries = new List<ReadOnlyMemory<byte>>();
            var accepted = new List<AppendRequest>();
            for (; next < batch.Count && bytes < MaxBatch; next++)
            {
                if (batch[next].Record is not { } record)
                {
                    continue;
                }

                var entry = Encode(record, _writer.NextIndex + (ulong)entries.Count);
                if (entry.Length > EntryBundle.MaxEntry)
                {
                    batch[next].Refuse(new GovDataSecurityException(ErrorCode.AuditRecordTooLarge, entry.Length, EntryBundle.MaxEntry));
                    continue;
                }

                bytes += entry.Length;
                intents += record.Phase == RecordPhase.Intent ? 1 : 0;
                outcomes += record.Phase == RecordPhase.Outcome ? 1 : 0;
                entries.Add(entry);
                accepted.Add(batch[next]);
            }

            Write(entries, accepted, intents, outcomes);
        }
    }

    private void Write(List<ReadOnlyMemory<byte>> entries, List<AppendRequest> accepted, int intents, int outcomes)
    {
        if (entries.Count == 0)
        {
            return;
        }

        if (_writer.PendingCount == 0)
        {
            _due = Environment.TickCount64 + (long)_options.CheckpointInterval.TotalMilliseconds;
        }

        try
        {
            _writer.Append(entries, Reserve(intents - outcomes));
        }
        catch (Exception e)
        {
            // Room for outcomes was set aside when their operations began; intents that came along must not take it from them.
            var rest = accepted.Where(r => intents > 0 && r.Record!.Phase != RecordPhase.Intent).ToList();
            accepted.Except(rest).ToList().ForEach(r => r.Refuse(_options.Directory, e));
            Commit(rest);
            return;
        }

        _open += intents - outcomes;
        Publish();
        accepted.ForEach(r => r.Accept());
    }

    /// <summary>What must stay free so that every operation that has begun can record its outcome. Operations that are never disposed must not eat the disk.</summary>
    private long Reserve(int begun) => Math.Clamp((_open + begun) * OutcomeRoom, 0, _options.ReservedBytes);

    private byte[] Encode(AuditRecord record, ulong sequence)
    {
        record.Sequence = sequence;

        // A clock that is stepped back a little must not look like a record that was moved.
        var now = _options.TimeProvider.GetLocalNow();
        record.Time = now < _lastTime && _lastTime - now < ClockStep ? _lastTime.ToOffset(now.Offset) : now;
        _lastTime = record.Time;
        return record.ToBytes();
    }

    private void Integrate(List<AppendRequest> flushes)
    {
        if (flushes.Count == 0 && !_isStopped && _writer.PendingCount < _options.CheckpointEntries && Environment.TickCount64 < _due)
        {
            return;
        }

        try
        {
            _writer.Integrate();
            Publish();
            flushes.ForEach(r => r.Accept());
        }
        catch (Exception e)
        {
            // The records stay durable where they are; the checkpoint is tried again.
            _due = Environment.TickCount64 + (long)_options.CheckpointInterval.TotalMilliseconds;
            flushes.ForEach(r => r.Refuse(_options.Directory, e));
        }
    }

    private void Publish()
    {
        lock (_gate)
        {
            (_checkpoint, _size) = (_writer.Checkpoint, _writer.NextIndex);
        }
    }
}
