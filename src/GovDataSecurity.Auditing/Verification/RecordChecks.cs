namespace GovDataSecurity.Auditing;

/// <summary>Checks records one after another: numbers, times, intents and outcomes. Entries of other forms are passed over.</summary>
internal sealed class RecordChecks(FindingList findings)
{
    private readonly Dictionary<Guid, ulong> _open = [];
    private ulong? _previous;
    private DateTimeOffset? _previousTime;
    private ulong _next;

    /// <summary>The time of the newest record.</summary>
    public DateTimeOffset? Newest { get; private set; }

    public void Check(ulong index, ReadOnlySpan<byte> entry)
    {
        if (index != _next)
        {
            // What was between is missing and was found missing; it is no gap in the numbers.
            _previous = null;
        }

        _next = index + 1;
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

    /// <summary>Takes a record that no checkpoint covers yet: it may tell how an operation ended.</summary>
    public void Close(ReadOnlySpan<byte> entry)
    {
        if (RecordFacts.IsRecord(entry) && RecordFacts.TryRead(entry) is { Phase: RecordPhase.Outcome } record)
        {
            _open.Remove(record.OperationId);
        }
    }

    /// <summary>Reports the intents that stayed open.</summary>
    public void Finish()
    {
        foreach (var index in _open.Values.Order())
        {
            findings.Add(AuditFindingCode.OrphanIntent, index);
        }
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
            case RecordPhase.Outcome when !_open.Remove(record.OperationId):
                findings.Add(AuditFindingCode.OrphanOutcome, index);
                break;
            default:
                break;
        }
    }
}
