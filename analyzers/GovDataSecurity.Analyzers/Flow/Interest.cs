namespace GovDataSecurity.Analyzers.Flow;

/// <summary>What a body must speak of to be looked at: a member of interest together with something that gives objects of its type, or such objects together with
/// something that shows objects.</summary>
internal sealed class Interest
{
    /// <summary>The names of members, which count where a giver is named too, and inside <see cref="Holders"/>.</summary>
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of types, and of members that give objects of them.</summary>
    public HashSet<string> Givers { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of the types in which a member needs no giver.</summary>
    public HashSet<string> Holders { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a member is used without its name: an operator, a conversion, an indexer, an enumerator. A giver is enough.</summary>
    public bool IsUsedSilently { get; set; }

    /// <summary>Whether the objects show something when they are printed.</summary>
    public bool ShowsText { get; init; }

    /// <summary>Whether the objects show something when they are taken apart.</summary>
    public bool ShowsMembers { get; init; }
}
