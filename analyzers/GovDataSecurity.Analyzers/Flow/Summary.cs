using System.Collections.Immutable;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>What a method makes of its inputs.</summary>
internal sealed record Summary(Snapshot Result, ImmutableArray<Effect> Effects)
{
    public static readonly Summary Nothing = new(Snapshot.Nothing, ImmutableArray<Effect>.Empty);

    public bool Equals(Summary? other) => other is not null && Result.Equals(other.Result) && Effects.SequenceEqual(other.Effects);

    public override int GetHashCode() => Effects.Length;
}
