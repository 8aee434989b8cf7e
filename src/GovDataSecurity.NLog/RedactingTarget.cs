using GovDataSecurity.Masking;
using NLog;
using NLog.Common;
using NLog.Targets.Wrappers;

namespace GovDataSecurity.NLog;

/// <summary>Hands redacted events on to the target behind it.</summary>
internal sealed class RedactingTarget(LogRedactor redactor) : WrapperTargetBase
{
    protected override void Write(AsyncLogEventInfo logEvent)
        => WrappedTarget?.WriteAsyncLogEvent(Redact(logEvent.LogEvent).WithContinuation(logEvent.Continuation));

    private LogEventInfo Redact(LogEventInfo raw)
    {
        var shown = new LogEventInfo(raw.Level, RedactText(raw.LoggerName), raw.FormatProvider, RedactText(raw.Message), RedactAll(raw.Parameters))
        {
            TimeStamp = raw.TimeStamp,
            Exception = raw.Exception is null ? null : redactor.RedactException(raw.Exception),
            MessageFormatter = raw.MessageFormatter,
        };
        if (raw.HasStackTrace)
        {
            shown.SetStackTrace(raw.StackTrace!);
        }

        shown.SetCallerInfo(raw.CallerClassName, raw.CallerMemberName, raw.CallerFilePath, raw.CallerLineNumber);
        foreach (var (name, value) in raw.HasProperties ? raw.Properties : new Dictionary<object, object?>())
        {
            shown.Properties[redactor.Redact(name) ?? ""] = redactor.Redact(value);
        }

        return ScanMessage(shown);
    }

    /// <summary>What stands next to each other in the message may be an identifier though no part of it is.</summary>
    private LogEventInfo ScanMessage(LogEventInfo shown)
    {
        string message;
        try
        {
            message = shown.FormattedMessage ?? "";
        }
        catch (Exception)
        {
            // A value whose text can't be had.
            message = "***";
        }

        var scanned = redactor.RedactText(message);
        if (ReferenceEquals(scanned, shown.FormattedMessage))
        {
            return shown;
        }

        shown.Message = scanned;
        shown.Parameters = null;
        shown.MessageFormatter = static logEvent => logEvent.Message;
        return shown;
    }

    private string RedactText(string? text) => text is null ? "" : redactor.RedactText(text);

    private object?[]? RedactAll(object?[]? values) => values is null ? null : Array.ConvertAll(values, redactor.Redact);
}
