namespace GovDataSecurity.Auditing;

/// <summary>Checks records one after another: numbers, times, intents and outcomes. Entries of other forms are passed over.</summary>
internal sealed class RecordChecks(FindingList findings)
{
    private readonly Dictionary<Guid, ulong> _open = [];
    private readonly HashSet<Guid> _alteredIntents = [];
    private readonly List<ulong> _outcomesAlone = [];
    private ulong _unreadable;
    private ulong? _previous;
    private DateTimeOffset? _previousTime;
    private ulong _next;

    /// <summary>The time of the newest record.</summary>
    public DateTimeOffset? Newest { get; private set; }

    public void Check(ulong index, ReadOnlySpan<byte> entry)
    {
        Reach(index);
        if (!RecordFacts.IsRecord(entry))
        {
            return;
        }

        if (RecordFacts.TryRead(entry) is not { } record)
        {
            findings.Add(AuditFindingCode.MalformedRecord, index);
            _previous = null;
            return;
        }

        CheckSequence(index, record.Sequence);
        CheckTime(index, record.Time);
        Pair(index, record);
    }

    /// <summary>Takes an entry that was found altered: that is the finding, and what stands in it now is no evidence of anything else.</summary>
    public void PassOver(ulong index, ReadOnlySpan<byte> entry)
    {
        Reach(index);
        _previous = null;
        var record = RecordFacts.IsRecord(entry) ? RecordFacts.TryRead(entry) : null;
        var pairs = record?.Phase switch
        {
            RecordPhase.Intent => _alteredIntents.Add(record.OperationId),
            RecordPhase.Outcome => _open.Remove(record.OperationId),
            _ => false,
        };
        _unreadable += pairs ? 0UL : 1;
    }

    /// <summary>Takes a record that no checkpoint covers yet: it may tell how an operation ended.</summary>
    public void Close(ReadOnlySpan<byte> entry)
    {
        if (RecordFacts.IsRecord(entry) && RecordFacts.TryRead(entry) is { Phase: RecordPhase.Outcome } record && !_open.Remove(record.OperationId))
        {
            _alteredIntents.Remove(record.OperationId);
        }
    }

    /// <summary>Reports the intents and outcomes that stayed alone, unless entries that can't be read may be what they lack.</summary>
    /// <param name="size">How many entries the log has.</param>
    public void Finish(ulong size)
    {
        Reach(size);
        if ((ulong)(_open.Count + _outcomesAlone.Count) <= _unreadable + (ulong)_alteredIntents.Count)
        {
            return;
        }

        foreach (var (index, code) in _open.Values.Select(index => (index, AuditFindingCode.OrphanIntent)).Concat(_outcomesAlone.Select(index => (index, AuditFindingCode.OrphanOutcome))).Order())
        {
            findings.Add(code, index);
        }
    }

    private void Reach(ulong index)
    {
        if (index > _next)
        {
            // What was between is missing and was found missing; it is no gap in the numbers.
            _previous = null;
            _unreadable += index - _next;
        }

        _next = index + 1;
    }

    private void CheckSequence(ulong index, ulong sequence)
    {
        var expected = _previous is { } previous ? previous + 1 : index == 0 ? 0 : sequence;
        if (sequence != expected)
        {
            findings.Add(sequence > expected ? AuditFindingCode.SequenceGap : AuditFindingCode.SequenceDuplicate, index);
        }

        _previous = sequence;
    }

    private void CheckTime(ulong index, DateTimeOffset time)
    {
        if (time < _previousTime)
        {
            findings.Add(AuditFindingCode.TimeRegression, index);
        }

        _previousTime = time;
        Newest = Newest is { } newest && newest > time ? newest : time;
    }

    private void Pair(ulong index, RecordFacts record)
    {
        switch (record.Phase)
        {
            case RecordPhase.Intent when !_open.TryAdd(record.OperationId, index):
                findings.Add(AuditFindingCode.OrphanIntent, _open[record.OperationId]);
                _open[record.OperationId] = index;
                break;
            case RecordPhase.Outcome when !_open.Remove(record.OperationId) && !_alteredIntents.Remove(record.OperationId):
                _outcomesAlone.Add(index);
                break;
            default:
                break;
        }
    }
}
