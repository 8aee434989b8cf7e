using System.Collections;

namespace GovDataSecurity.Masking;

/// <summary>Stands in a log for an exception: its type's name, stack and code, with all texts, data and inner exceptions redacted.</summary>
/// <remarks>An <see cref="AggregateException"/> has a stand-in that is one too. Never thrown.</remarks>
public sealed class MaskedException : Exception
{
    private readonly MaskedExceptionParts _parts;

    internal MaskedException(MaskedExceptionParts parts, Exception? inner)
        : base(parts.Message, inner)
    {
        _parts = parts;
        HResult = parts.HResult;
        Data = new Hashtable(parts.Data.ToDictionary());
    }

    /// <summary>The full name of the exception's type.</summary>
    public string TypeName => _parts.TypeName;

    /// <summary>The data, redacted.</summary>
    public override IDictionary Data { get; }

    /// <summary>The stack of the exception.</summary>
    public override string? StackTrace => _parts.StackTrace;

    /// <summary>The source, redacted.</summary>
    public override string? Source
    {
        get => _parts.Source;
        set { }
    }

    /// <summary>The link, redacted.</summary>
    public override string? HelpLink
    {
        get => _parts.HelpLink;
        set { }
    }

    /// <summary>The text of the exception as the platform writes it, redacted.</summary>
    public override string ToString() => _parts.Print(InnerException is null ? [] : [InnerException], isAggregate: false);
}
