using System.Text;

namespace GovDataSecurity.Masking;

/// <summary>What is left of an exception when its texts are redacted.</summary>
internal sealed record MaskedExceptionParts
{
    public required string TypeName { get; init; }

    public required string Message { get; init; }

    public string? StackTrace { get; init; }

    public string? Source { get; init; }

    public string? HelpLink { get; init; }

    public int HResult { get; init; }

    public IReadOnlyDictionary<object, object?> Data { get; init; } = new Dictionary<object, object?>();

    /// <summary>The text of the exception as the platform writes it.</summary>
    public string Print(IReadOnlyList<Exception> inner, bool isAggregate)
    {
        var text = new StringBuilder(TypeName);
        if (Message.Length > 0)
        {
            text.Append(": ").Append(Message);
        }

        if (!isAggregate && inner.Count > 0)
        {
            text.Append(Environment.NewLine).Append(" ---> ").Append(inner[0]).Append(Environment.NewLine).Append("   --- End of inner exception stack trace ---");
        }

        if (StackTrace is not null)
        {
            text.Append(Environment.NewLine).Append(StackTrace);
        }

        for (var i = 0; isAggregate && i < inner.Count; i++)
        {
            text.Append(Environment.NewLine).Append(" ---> (Inner Exception #").Append(i).Append(") ").Append(inner[i]).Append("<---").Append(Environment.NewLine);
        }

        return text.ToString();
    }
}
