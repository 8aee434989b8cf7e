using System.Collections.Immutable;

namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>What is known about a method, a constructor or an accessor: rows of the table and attributes in code, of the member and of those that it overrides or implements.</summary>
internal sealed record MethodFacts
{
    public static readonly MethodFacts None = new();

    /// <summary>Where the value of each parameter of the unreduced method goes; empty when every value stays.</summary>
    public ImmutableArray<Sink?> Parameters { get; init; } = ImmutableArray<Sink?>.Empty;

    /// <summary>Where the object goes that the method is called on.</summary>
    public Sink? Receiver { get; init; }

    /// <summary>Where everything goes that the returned delegate is given.</summary>
    public Sink? Returned { get; init; }

    public Declassification Declassifies { get; init; }

    /// <summary>Whether protection is taken off again: decryption.</summary>
    public bool IsReveal { get; init; }

    /// <summary>Whether the result shows the members of the objects passed.</summary>
    public bool IsSerializer { get; init; }

    /// <summary>Whether the result shows what the arguments print.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether the result, or the object called on, holds what the arguments hold.</summary>
    public bool IsCarrier { get; init; }

    /// <summary>Whether the result tells nothing about the data.</summary>
    public bool IsNeutral { get; init; }

    /// <summary>Whether the result has the values of the argument's members of the same names.</summary>
    public bool IsMapper { get; init; }

    public bool HasSinks => !Parameters.IsEmpty || Receiver is not null;

    /// <summary>Where the value of a parameter goes, by its position in the unreduced method.</summary>
    public Sink? SinkAt(int position) => position < Parameters.Length ? Parameters[position] : null;
}
