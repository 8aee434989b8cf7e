using System.Collections;

namespace GovDataSecurity.Masking;

/// <summary>The redacted state of a log call. Its text is the message.</summary>
internal sealed class RedactedState(KeyValuePair<string, object?>[] values, string message) : IReadOnlyList<KeyValuePair<string, object?>>
{
    /// <summary>What providers get to make a message of the state.</summary>
    public static Func<RedactedState, Exception?, string> Formatter { get; } = static (state, _) => state.ToString();

    public int Count => values.Length;

    public KeyValuePair<string, object?> this[int index] => values[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, object?>>)values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => message;
}
