using System.Collections;

namespace GovDataSecurity.Masking;

/// <summary>The stand-in of an <see cref="AggregateException"/>, for providers that look at the exceptions in it one by one.</summary>
internal sealed class MaskedAggregateException : AggregateException
{
    private readonly MaskedExceptionParts _parts;

    public MaskedAggregateException(MaskedExceptionParts parts, IReadOnlyList<Exception> inner)
        : base(parts.Message, inner)
    {
        _parts = parts;
        HResult = parts.HResult;
        Data = new Hashtable(parts.Data.ToDictionary());
    }

    public override string Message => _parts.Message;

    public override IDictionary Data { get; }

    public override string? StackTrace => _parts.StackTrace;

    public override string? Source
    {
        get => _parts.Source;
        set { }
    }

    public override string? HelpLink
    {
        get => _parts.HelpLink;
        set { }
    }

    public override string ToString() => _parts.Print(InnerExceptions, isAggregate: true);
}
