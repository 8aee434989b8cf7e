namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>The values of a row's protected members and the envelopes that hold them, to see later what changed.</summary>
internal sealed class RowSnapshot(int members)
{
    private readonly object?[] _values = new object?[members];
    private readonly string?[] _envelopes = new string?[members];

    public void Set(int member, object? value, string? envelope)
    {
        // The one supported type whose objects can change in place.
        _values[member] = value is byte[] bytes ? bytes.Clone() : value;
        _envelopes[member] = envelope;
    }

    public bool HasValue(int member, object? value)
        => value is byte[] bytes ? _values[member] is byte[] old && bytes.AsSpan().SequenceEqual(old) : Equals(value, _values[member]);

    public bool HasEnvelope(int member, string? envelope) => _envelopes[member] == envelope;
}
