using System.Collections.Immutable;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>What is known about the members of an object.</summary>
/// <param name="IsBuilt">The object was made in sight: a member that nobody assigned holds nothing. Otherwise it holds what its declaration says.</param>
/// <param name="Members">What the members hold, by name.</param>
internal sealed record HeapObject(bool IsBuilt, ImmutableDictionary<string, FlowValue> Members)
{
    /// <summary>The name under which the elements of a collection stand.</summary>
    public const string Element = "[]";

    /// <summary>The name under which the keys of a dictionary stand.</summary>
    public const string Key = "[key]";

    public static readonly HeapObject Built = new(true, ImmutableDictionary<string, FlowValue>.Empty);

    public static readonly HeapObject Unknown = new(false, ImmutableDictionary<string, FlowValue>.Empty);

    public HeapObject With(string member, FlowValue value) => Members.TryGetValue(member, out var old) && ReferenceEquals(old, value) ? this : this with { Members = Members.SetItem(member, value) };

    /// <summary>Adds to what a member holds; used where it isn't known which of several objects is meant, and for elements.</summary>
    public HeapObject Adding(string member, FlowValue value)
        => Members.TryGetValue(member, out var old) ? With(member, FlowValue.Join(old, value)) : With(member, IsBuilt ? value : value.WithDefault());

    public static HeapObject Join(HeapObject a, HeapObject b)
    {
        if (ReferenceEquals(a, b))
        {
            return a;
        }

        var members = a.Members;
        foreach (var pair in b.Members)
        {
            var joined = a.Members.TryGetValue(pair.Key, out var other) ? FlowValue.Join(other, pair.Value) : a.IsBuilt ? pair.Value : pair.Value.WithDefault();
            if (!ReferenceEquals(joined, other))
            {
                members = members.SetItem(pair.Key, joined);
            }
        }

        if (!b.IsBuilt)
        {
            foreach (var pair in a.Members)
            {
                if (!b.Members.ContainsKey(pair.Key))
                {
                    members = members.SetItem(pair.Key, pair.Value.WithDefault());
                }
            }
        }

        var isBuilt = a.IsBuilt && b.IsBuilt;
        return members == a.Members && isBuilt == a.IsBuilt ? a : new HeapObject(isBuilt, members);
    }

    public bool Equals(HeapObject? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || IsBuilt != other.IsBuilt || Members.Count != other.Members.Count)
        {
            return false;
        }

        foreach (var pair in Members)
        {
            if (!other.Members.TryGetValue(pair.Key, out var value) || !pair.Value.Equals(value))
            {
                return false;
            }
        }

        return true;
    }

    public override int GetHashCode() => Members.Count;
}
