using System.Collections;
using System.Globalization;

namespace GovDataSecurity.Masking;

/// <summary>A scope of named values. It is redacted whenever a provider reads it, since a scope may change while it is open; nobody reads most scopes.</summary>
internal class RedactedScope(IEnumerable<KeyValuePair<string, object?>> scope, LogRedactor redactor) : IEnumerable<KeyValuePair<string, object?>>
{
    protected LogRedactor Redactor => redactor;

    /// <summary>What may be handed to a provider as a scope.</summary>
    public static object Of(object? scope, LogRedactor redactor) => scope switch
    {
        RedactedScope or RedactedState => scope,
        IReadOnlyList<KeyValuePair<string, object?>> values => new RedactedScopeList(values, redactor),
        IEnumerable<KeyValuePair<string, object?>> values => new RedactedScope(values, redactor),
        ValueTuple<string, object?> pair => OfPair(pair, scope, redactor),
        _ => redactor.Redact(scope) ?? "",
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        => ((IEnumerable<KeyValuePair<string, object?>>)new StateRedactor(redactor).Redact(scope)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString()
    {
        var redaction = new StateRedactor(redactor);
        var values = redaction.Redact(scope);
        return redaction.IsOwnTextLost || StateRedactor.HasLabels(scope) || OwnText() is not { } text ? redaction.Write(values) : redaction.Redact(text);
    }

    private static object OfPair((string, object?) pair, object scope, LogRedactor redactor)
    {
        var name = redactor.RedactText(pair.Item1 ?? "");
        var value = redactor.Redact(pair.Item2);
        return ReferenceEquals(name, pair.Item1) && ReferenceEquals(value, pair.Item2) ? scope : (name, value);
    }

    /// <summary>What the scope says of itself; <see langword="null"/> when that fails.</summary>
    private string? OwnText()
    {
        try
        {
            return Convert.ToString(scope, CultureInfo.InvariantCulture) ?? "";
        }
        catch (Exception)
        {
            MaskingMetrics.CountFailure("formatter");
            return null;
        }
    }
}
