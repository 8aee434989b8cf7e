using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>One labeled datum in a value; or, while a method is summarized, an input of the method.</summary>
/// <remarks>Where it stands and how it came there are for the message: two traces that differ in nothing else are the same, so that an analysis ends.</remarks>
internal sealed class Trace : IEquatable<Trace>
{
    private const int MostHops = 6;

    private Trace(ISymbol? source, Label? label, InputPath? input)
    {
        Source = source;
        Label = label;
        Input = input;
    }

    /// <summary>What is labeled; <see langword="null"/> for a mere input.</summary>
    public ISymbol? Source { get; private init; }

    public Label? Label { get; private init; }

    /// <summary>The input through which it came.</summary>
    public InputPath? Input { get; private init; }

    public Protection Protection { get; private init; }

    /// <summary>Whether an object was printed or serialized, and not the value itself.</summary>
    public bool IsFromObject { get; private init; }

    /// <summary>The expression that stands for it in the statement at hand.</summary>
    public SyntaxNode? At { get; private init; }

    /// <summary>The assignments and calls that it passed.</summary>
    public ImmutableArray<Location> Hops { get; private init; } = ImmutableArray<Location>.Empty;

    public static Trace OfLabel(ISymbol source, Label label, SyntaxNode? at, InputPath? input = null) => new(source, label, input) { At = at };

    public static Trace OfInput(InputPath input, SyntaxNode? at) => new(null, null, input) { At = at };

    public bool IsLeak(int maxLevel) => Label is not null && Protection == Protection.None && Label.Level > maxLevel;

    public Trace Standing(SyntaxNode at) => ReferenceEquals(at, At) ? this : Copy(at: at);

    public Trace Passing(Location hop) => Hops.Length >= MostHops || Hops.Contains(hop) ? this : Copy(hops: Hops.Add(hop));

    public Trace Under(Protection protection)
        => protection == Protection || Protection == Protection.Masked && protection == Protection.Encrypted ? this : Copy(protection: protection);

    public Trace Revealed() => Protection == Protection.Encrypted ? Copy(protection: Protection.None) : this;

    public Trace Printed() => IsFromObject ? this : Copy(isFromObject: true);

    public Trace Through(InputPath? input) => Equals(input, Input) ? this : new Trace(Source, Label, input) { Protection = Protection, IsFromObject = IsFromObject, At = At, Hops = Hops };

    public bool Equals(Trace? other) => ReferenceEquals(this, other) || other is not null
        && Protection == other.Protection
        && IsFromObject == other.IsFromObject
        && SymbolEqualityComparer.Default.Equals(Source, other.Source)
        && Equals(Input, other.Input)
        && Label == other.Label;

    public override bool Equals(object? obj) => Equals(obj as Trace);

    public override int GetHashCode() => ((SymbolEqualityComparer.Default.GetHashCode(Source) * 31) + (Input?.GetHashCode() ?? 0)) * 7 + (int)Protection;

    private Trace Copy(Protection? protection = null, bool? isFromObject = null, SyntaxNode? at = null, ImmutableArray<Location>? hops = null)
        => new(Source, Label, Input) { Protection = protection ?? Protection, IsFromObject = isFromObject ?? IsFromObject, At = at ?? At, Hops = hops ?? Hops };
}
