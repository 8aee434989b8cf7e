using System.Collections.Immutable;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>A value with what its objects hold, apart from the state of a body: what a summary returns, what a member holds.</summary>
internal sealed record Snapshot(FlowValue Value, bool IsBuilt, ImmutableDictionary<string, Snapshot> Members)
{
    /// <summary>Whether an object like the input is meant, and not the input itself.</summary>
    public bool IsCopy { get; init; }

    public static readonly Snapshot Nothing = new(FlowValue.Nothing, false, ImmutableDictionary<string, Snapshot>.Empty);

    public bool IsNothing => Value.IsNothing && Members.IsEmpty;

    /// <summary>Whether some labeled datum or some function is inside.</summary>
    public bool Carries => !Value.Traces.IsEmpty || !Value.Targets.IsEmpty || Members.Values.Any(member => member.Carries);

    public static Snapshot Join(Snapshot a, Snapshot b)
    {
        if (ReferenceEquals(a, b) || b.IsNothing && !b.IsBuilt)
        {
            return a;
        }

        if (a.IsNothing && !a.IsBuilt)
        {
            return b;
        }

        var value = FlowValue.Join(a.Value, b.Value);
        var members = a.Members;
        foreach (var pair in b.Members)
        {
            var joined = a.Members.TryGetValue(pair.Key, out var other) ? Join(other, pair.Value) : pair.Value;
            if (!ReferenceEquals(joined, other))
            {
                members = members.SetItem(pair.Key, joined);
            }
        }

        var isBuilt = a.IsBuilt && b.IsBuilt;
        return ReferenceEquals(value, a.Value) && ReferenceEquals(members, a.Members) && isBuilt == a.IsBuilt ? a : new Snapshot(value, isBuilt, members) { IsCopy = a.IsCopy && b.IsCopy };
    }

    /// <summary>What is left when a value leaves the method: no mere inputs.</summary>
    public Snapshot Concrete()
    {
        var members = ImmutableDictionary<string, Snapshot>.Empty;
        foreach (var pair in Members)
        {
            if (pair.Value.Concrete() is { IsNothing: false } kept)
            {
                members = members.SetItem(pair.Key, kept);
            }
        }

        return new Snapshot(Value.Map(trace => trace.Label is null ? null : trace.Through(null)), IsBuilt, members);
    }

    /// <summary>What is kept of a member for the whole compilation: the highest data in it and in its elements.</summary>
    public Snapshot Trimmed(int depth = 0)
    {
        var members = ImmutableDictionary<string, Snapshot>.Empty;
        foreach (var pair in depth == 0 ? Members : members)
        {
            if (pair.Key[0] is '[' or Closure.Mark)
            {
                members = members.SetItem(pair.Key, pair.Value.Trimmed(depth + 1));
            }
        }

        return new Snapshot(Value.Trimmed(), false, members);
    }

    /// <summary>What is told of a value that a member takes which says itself what it holds: the value and its elements.</summary>
    public Snapshot Shallow()
    {
        if (Members.IsEmpty)
        {
            return IsBuilt ? new Snapshot(Value, false, Members) { IsCopy = IsCopy } : this;
        }

        var members = ImmutableDictionary<string, Snapshot>.Empty;
        foreach (var pair in Members)
        {
            if (pair.Key[0] == '[')
            {
                members = members.SetItem(pair.Key, new Snapshot(pair.Value.Value, false, ImmutableDictionary<string, Snapshot>.Empty));
            }
        }

        return new Snapshot(Value, false, members) { IsCopy = IsCopy };
    }

    public bool Equals(Snapshot? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || IsBuilt != other.IsBuilt || Members.Count != other.Members.Count || !Value.Equals(other.Value))
        {
            return false;
        }

        foreach (var pair in Members)
        {
            if (!other.Members.TryGetValue(pair.Key, out var member) || !pair.Value.Equals(member))
            {
                return false;
            }
        }

        return true;
    }

    public override int GetHashCode() => Value.GetHashCode() + Members.Count;
}
