using System.Collections;

namespace GovDataSecurity.Masking;

/// <summary>The state of a log call or scope with its labeled values masked. Its text is the message.</summary>
internal sealed class MaskedState(KeyValuePair<string, object?>[] values) : IReadOnlyList<KeyValuePair<string, object?>>
{
    private string? _message;

    public int Count => values.Length;

    public KeyValuePair<string, object?> this[int index] => values[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, object?>>)values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString()
    {
        if (_message is null)
        {
            try
            {
                _message = MessageTemplate.Render(values);
            }
            catch (Exception)
            {
                // A value without labels whose ToString fails; the message goes, the application does not.
                MaskingMetrics.CountFailure("log");
                _message = MaskWriter.FixedMask;
            }
        }

        return _message;
    }
}
