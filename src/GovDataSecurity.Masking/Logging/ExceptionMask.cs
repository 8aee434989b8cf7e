using System.Collections;

namespace GovDataSecurity.Masking;

/// <summary>Makes the stand-in of an exception: nothing of the original reaches a provider, whose members and text may hold anything.</summary>
internal sealed class ExceptionMask(LogRedactor redactor)
{
    private const int MaxDepth = 16;
    private const int MaxCount = 64;

    private int _count;

    public Exception Mask(Exception exception) => Mask(exception, 0)!;

    private Exception? Mask(Exception? exception, int depth)
    {
        if (exception is null or MaskedException or MaskedAggregateException)
        {
            return exception;
        }

        if (depth >= MaxDepth || ++_count > MaxCount)
        {
            return new MaskedException(new MaskedExceptionParts { TypeName = exception.GetType().ToString(), Message = "…" }, null);
        }

        var parts = Parts(exception);
        if (exception is AggregateException aggregate)
        {
            return new MaskedAggregateException(parts, [.. Inner(aggregate).Select(inner => Mask(inner, depth + 1)!)]);
        }

        return new MaskedException(parts, Mask(exception.InnerException, depth + 1));
    }

    private static IEnumerable<Exception> Inner(AggregateException aggregate) => aggregate.InnerExceptions.Take(MaxCount);

    private MaskedExceptionParts Parts(Exception exception) => new()
    {
        TypeName = exception.GetType().ToString(),
        Message = Message(exception),
        StackTrace = Text(() => exception.StackTrace),
        Source = Text(() => exception.Source),
        HelpLink = Text(() => exception.HelpLink),
        HResult = exception.HResult,
        Data = Data(exception),
    };

    /// <summary>An exception with labeled members has put them into its message in whatever form: it is erased, and the members are printed masked.</summary>
    private string Message(Exception exception)
    {
        if (TypeProfile.Of(exception.GetType()) is { Nature: TypeNature.Object, Labels: not { HasLabels: false } })
        {
            return MaskWriter.FixedMask + " " + ObjectPrinter.Print(exception, redactor.Options);
        }

        return Text(() => exception is AggregateException aggregate ? OwnMessage(aggregate) : exception.Message) ?? "";
    }

    /// <summary>The message of an aggregate without those of the exceptions in it, which are shown by themselves.</summary>
    private static string OwnMessage(AggregateException aggregate)
    {
        var message = aggregate.Message;
        var inner = aggregate.InnerExceptions.Count == 0 ? -1 : message.IndexOf($" ({aggregate.InnerExceptions[0].Message})", StringComparison.Ordinal);
        return inner < 0 ? message : message[..inner];
    }

    private string? Text(Func<string?> read)
    {
        try
        {
            return read() is { } text ? redactor.RedactText(text) : null;
        }
        catch (Exception)
        {
            return LogRedactor.Failed("exception");
        }
    }

    private Dictionary<object, object?> Data(Exception exception)
    {
        var redacted = new Dictionary<object, object?>();
        try
        {
            foreach (DictionaryEntry entry in exception.Data)
            {
                if (redacted.Count >= LabelScan.MaxItems)
                {
                    break;
                }

                redacted[redactor.Redact(entry.Key) ?? ""] = redactor.Redact(entry.Value);
            }
        }
        catch (Exception)
        {
            redacted[LogRedactor.Failed("exception")] = MaskWriter.FixedMask;
        }

        return redacted;
    }
}
