namespace GovDataSecurity.Masking;

/// <summary>A scope of named values that can be read by index.</summary>
internal sealed class RedactedScopeList(IReadOnlyList<KeyValuePair<string, object?>> scope, LogRedactor redactor)
    : RedactedScope(scope, redactor), IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count
    {
        get
        {
            try
            {
                return scope.Count;
            }
            catch (Exception)
            {
                MaskingMetrics.CountFailure("log");
                return 0;
            }
        }
    }

    public KeyValuePair<string, object?> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            try
            {
                var (key, value) = scope[index];
                return new(key is null ? "" : Redactor.RedactText(key), Redactor.Redact(value));
            }
            catch (Exception)
            {
                return new("", LogRedactor.Failed("log"));
            }
        }
    }
}
