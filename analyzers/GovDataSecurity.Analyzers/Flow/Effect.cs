using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Shapes;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>What a method does besides returning a value.</summary>
internal abstract record Effect
{
    /// <summary>An input reaches a place where it shouldn't be.</summary>
    /// <param name="IsShapeReported">The objects of the input's declared type are reported where they leave.</param>
    /// <param name="Input">The input.</param>
    /// <param name="Destination">Where it arrives.</param>
    /// <param name="View">How much of an object is shown there.</param>
    /// <param name="At">The expression, or where it stands.</param>
    public sealed record Leak(InputPath Input, Destination Destination, View View, bool IsShapeReported, Location At) : Effect
    {
        public bool Equals(Leak? other) => other is not null && Input.Equals(other.Input) && Destination.Equals(other.Destination) && View == other.View;

        public override int GetHashCode() => Input.GetHashCode();
    }

    /// <summary>A member of an input, or a static one, takes a value.</summary>
    /// <param name="Holder">The object; <see langword="null"/> for a static member.</param>
    /// <param name="Member">The member; <see langword="null"/> for the elements of a collection.</param>
    /// <param name="Value">The value.</param>
    public sealed record Store(InputPath? Holder, ISymbol? Member, Snapshot Value) : Effect
    {
        public bool Equals(Store? other) => other is not null && Equals(Holder, other.Holder) && SymbolEqualityComparer.Default.Equals(Member, other.Member) && Value.Equals(other.Value);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Member);
    }

    /// <summary>A member of an object that the method makes takes a value.</summary>
    /// <param name="Member">The member.</param>
    /// <param name="Value">The value.</param>
    public sealed record Take(ISymbol Member, Snapshot Value) : Effect
    {
        public bool Equals(Take? other) => other is not null && SymbolEqualityComparer.Default.Equals(Member, other.Member) && Value.Equals(other.Value);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Member) + 1;
    }

    /// <summary>An out or ref parameter takes a value.</summary>
    public sealed record Out(int Ordinal, Snapshot Value) : Effect;

    /// <summary>A delegate that the method is given is called.</summary>
    public sealed record Invoke(InputPath Delegate, ImmutableArray<Snapshot> Arguments) : Effect
    {
        public bool Equals(Invoke? other) => other is not null && Delegate.Equals(other.Delegate) && Arguments.SequenceEqual(other.Arguments);

        public override int GetHashCode() => Delegate.GetHashCode();
    }
}
