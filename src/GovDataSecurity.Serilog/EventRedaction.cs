using GovDataSecurity.Masking;
using Serilog.Events;
using Serilog.Parsing;

namespace GovDataSecurity.Serilog;

/// <summary>Redacts events and their properties.</summary>
internal static class EventRedaction
{
    private static readonly MessageTemplateParser Parser = new();

    /// <summary>An event with nothing unredacted in it.</summary>
    public static LogEvent Redact(LogEvent logEvent, LogRedactor redactor)
        => new(
            logEvent.Timestamp,
            logEvent.Level,
            logEvent.Exception is null ? null : redactor.RedactException(logEvent.Exception),
            Redact(logEvent.MessageTemplate, redactor),
            logEvent.Properties.Select(property => new LogEventProperty(Name(property.Key, redactor), Redact(property.Value, redactor))),
            logEvent.TraceId ?? default,
            logEvent.SpanId ?? default);

    /// <summary>A property value with nothing unredacted in it; itself when there is nothing to hide.</summary>
    public static LogEventPropertyValue Redact(LogEventPropertyValue value, LogRedactor redactor) => value switch
    {
        ScalarValue scalar => RedactScalar(scalar, redactor),
        SequenceValue sequence => Redact(sequence.Elements, redactor) is { } elements ? new SequenceValue(elements) : value,
        StructureValue structure => Redact([.. structure.Properties.Select(property => property.Value)], redactor) is { } values
            ? new StructureValue(structure.Properties.Select((property, i) => new LogEventProperty(property.Name, values[i])), structure.TypeTag)
            : value,
        DictionaryValue dictionary => RedactEntries(dictionary, redactor),
        _ => new ScalarValue(redactor.RedactText(value.ToString())),
    };

    private static MessageTemplate Redact(MessageTemplate template, LogRedactor redactor)
    {
        var shown = redactor.RedactText(template.Text);
        return ReferenceEquals(shown, template.Text) ? template : Parser.Parse(shown);
    }

    private static string Name(string name, LogRedactor redactor) => redactor.RedactText(name);

    private static ScalarValue RedactScalar(ScalarValue scalar, LogRedactor redactor)
    {
        var shown = redactor.Redact(scalar.Value);
        return ReferenceEquals(shown, scalar.Value) ? scalar : new ScalarValue(shown as string ?? shown?.ToString());
    }

    private static LogEventPropertyValue[]? Redact(IReadOnlyList<LogEventPropertyValue> values, LogRedactor redactor)
    {
        LogEventPropertyValue[]? redacted = null;
        for (var i = 0; i < values.Count; i++)
        {
            var shown = Redact(values[i], redactor);
            if (!ReferenceEquals(shown, values[i]))
            {
                redacted ??= [.. values];
                redacted[i] = shown;
            }
        }

        return redacted;
    }

    private static DictionaryValue RedactEntries(DictionaryValue dictionary, LogRedactor redactor)
    {
        // Two keys may look the same when they are masked.
        var entries = new Dictionary<ScalarValue, LogEventPropertyValue>();
        var isRedacted = false;
        foreach (var (key, value) in dictionary.Elements)
        {
            var shownKey = RedactScalar(key, redactor);
            var shown = Redact(value, redactor);
            isRedacted |= !ReferenceEquals(shownKey, key) || !ReferenceEquals(shown, value);
            entries[entries.ContainsKey(shownKey) ? new ScalarValue($"{shownKey.Value} ({entries.Count})") : shownKey] = shown;
        }

        return isRedacted ? new DictionaryValue(entries) : dictionary;
    }
}
