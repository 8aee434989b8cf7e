using GovDataSecurity.Masking;
using NLog;
using NLog.Common;
using NLog.MessageTemplates;
using NLog.Targets.Wrappers;

namespace GovDataSecurity.NLog;

/// <summary>Hands redacted events on to the target behind it.</summary>
internal sealed class RedactingTarget(LogRedactor redactor) : WrapperTargetBase
{
    protected override void Write(AsyncLogEventInfo logEvent)
        => WrappedTarget?.WriteAsyncLogEvent(Redact(logEvent.LogEvent).WithContinuation(logEvent.Continuation));

    private LogEventInfo Redact(LogEventInfo raw)
    {
        // Made into text again from values that are redacted. What has no values is text already.
        object?[] values = raw.Parameters is { Length: > 0 } given ? given : [.. raw.MessageTemplateParameters.Select(parameter => parameter.Value)];
        var template = redactor.RedactText(raw.Message ?? "");
        var formatted = new LogEventInfo(raw.Level, raw.LoggerName, raw.FormatProvider, template, Array.ConvertAll(values, redactor.Redact));
        if (raw.MessageFormatter.Target is { } formatter && formatter.GetType().Assembly != typeof(LogEventInfo).Assembly)
        {
            formatted.MessageFormatter = raw.MessageFormatter;
        }

        var shown = new LogEventInfo(raw.Level, redactor.RedactText(raw.LoggerName ?? ""), MessageOf(values.Length == 0 ? raw : formatted), template, Named(formatted.MessageTemplateParameters))
        {
            TimeStamp = raw.TimeStamp,
            Exception = raw.Exception is null ? null : redactor.RedactException(raw.Exception),
        };
        if (raw.HasStackTrace)
        {
            shown.SetStackTrace(raw.StackTrace!);
        }

        shown.SetCallerInfo(raw.CallerClassName, raw.CallerMemberName, raw.CallerFilePath, raw.CallerLineNumber);
        foreach (var (name, value) in raw.HasProperties ? raw.Properties : new Dictionary<object, object?>())
        {
            shown.Properties.TryAdd(redactor.Redact(name) ?? "", redactor.Redact(value));
        }

        return shown;
    }

    /// <summary>The message, scanned: what stands next to each other may be an identifier though no part of it is.</summary>
    private string MessageOf(LogEventInfo logEvent)
    {
        try
        {
            return redactor.RedactText(logEvent.FormattedMessage ?? "");
        }
        catch (Exception)
        {
            // A value whose text can't be had.
            return "***";
        }
    }

    private static IList<MessageTemplateParameter> Named(MessageTemplateParameters parameters) => parameters.IsPositional ? [] : [.. parameters];
}
