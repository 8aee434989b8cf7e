using System.Buffers;

namespace GovDataSecurity.Identifiers;

/// <summary>What a scan has found so far. Nothing is rented before there is something to keep.</summary>
internal struct FoundSpans
{
    private readonly uint _kinds;
    private readonly int _minPercent;
    private RecognizedSpan[]? _spans;
    private int _count;

    public FoundSpans(uint kinds, int minPercent)
    {
        _kinds = kinds;
        _minPercent = minPercent;
    }

    public readonly int Count => _count;

    /// <summary>Set when digits turned up that are written in Chinese or full width: the text is then read again in half width.</summary>
    public bool NeedsFolding { get; set; }

    public readonly bool Wants(RecognizedKind kind) => (_kinds & RecognizedKinds.Bit(kind)) != 0;

    public readonly bool WantsAny(uint kinds) => (_kinds & kinds) != 0;

    public readonly ReadOnlySpan<RecognizedSpan> Items => _spans.AsSpan(0, _count);

    /// <summary>Keeps a span, if its kind is wanted and it is sure enough. Spans come nearly in order; each is put where it belongs.</summary>
    public void Add(int start, int end, RecognizedKind kind, int percent, RecognitionEvidence evidence)
    {
        if (percent <= _minPercent || !Wants(kind))
        {
            return;
        }

        if (_spans is null || _count == _spans.Length)
        {
            Grow();
        }

        var at = _count++;
        for (; at > 0 && _spans![at - 1].Start > start; at--)
        {
            _spans[at] = _spans[at - 1];
        }

        _spans![at] = new RecognizedSpan(start, end - start, kind, percent, evidence);
    }

    /// <summary>Gives each place to the surest of the spans there, and among equals to the longest.</summary>
    public void Resolve()
    {
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            var next = _spans![i];
            while (kept > 0 && _spans[kept - 1].End > next.Start && IsBetter(next, _spans[kept - 1]))
            {
                kept--;
            }

            if (kept == 0 || _spans[kept - 1].End <= next.Start)
            {
                _spans[kept++] = next;
            }
        }

        _count = kept;
    }

    /// <summary>Takes up the spans of another list that is in order, too.</summary>
    public void Merge(ReadOnlySpan<RecognizedSpan> others)
    {
        if (others.IsEmpty)
        {
            return;
        }

        var merged = ArrayPool<RecognizedSpan>.Shared.Rent(_count + others.Length);
        int mine = 0, count = 0;
        foreach (var other in others)
        {
            while (mine < _count && _spans![mine].Start <= other.Start)
            {
                merged[count++] = _spans[mine++];
            }

            merged[count++] = other;
        }

        while (mine < _count)
        {
            merged[count++] = _spans![mine++];
        }

        Release();
        _spans = merged;
        _count = count;
    }

    public void Clear() => _count = 0;

    public void Release()
    {
        if (_spans is not null)
        {
            ArrayPool<RecognizedSpan>.Shared.Return(_spans);
            _spans = null;
            _count = 0;
        }
    }

    private static bool IsBetter(RecognizedSpan one, RecognizedSpan other)
        => one.Percent != other.Percent ? one.Percent > other.Percent : one.Length > other.Length;

    private void Grow()
    {
        var larger = ArrayPool<RecognizedSpan>.Shared.Rent(Math.Max(16, _count * 2));
        if (_spans is not null)
        {
            Array.Copy(_spans, larger, _count);
            ArrayPool<RecognizedSpan>.Shared.Return(_spans);
        }

        _spans = larger;
    }
}
