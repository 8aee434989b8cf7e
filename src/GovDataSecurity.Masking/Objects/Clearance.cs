using System.Collections.Immutable;

namespace GovDataSecurity.Masking;

/// <summary>What a reader may see in full: everything up to a level, or certain kinds up to a level.</summary>
/// <remarks>
/// <para>Sensitive personal information counts as <see cref="DataLevel.General4"/> at least. A row that a <see cref="RowLabelRule"/> raises needs a clearance
/// for the raised level.</para>
/// <para>A clearance says what a mask leaves alone; who has it is for the application to decide.</para>
/// </remarks>
public sealed class Clearance
{
    private readonly ImmutableArray<Grant> _grants;

    private Clearance(ImmutableArray<Grant> grants) => _grants = grants;

    /// <summary>Only public data: <see cref="DataLevel.General1"/>, and nothing sensitive.</summary>
    public static Clearance None { get; } = new([]);

    /// <summary>Everything up to a level.</summary>
    /// <param name="level">The highest level that the reader may see.</param>
    /// <returns>The clearance.</returns>
    /// <exception cref="GovDataSecurityException">The level is <see cref="DataLevel.Unlabeled"/>, which is no level.</exception>
    public static Clearance UpTo(DataLevel level) => new([new Grant(Checked(level), null)]);

    /// <summary>Certain kinds up to a level.</summary>
    /// <param name="level">The highest level that the reader may see.</param>
    /// <param name="kinds">The kinds; data of several kinds needs all of them.</param>
    /// <returns>The clearance.</returns>
    /// <exception cref="GovDataSecurityException">The level is <see cref="DataLevel.Unlabeled"/>, which is no level.</exception>
    public static Clearance UpTo(DataLevel level, params DataKind[] kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return new Clearance([new Grant(Checked(level), NameSet.Of(kinds.Select(kind => kind.Name)))]);
    }

    /// <summary>Certain kinds, each up to its floor.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <returns>The clearance.</returns>
    public static Clearance For(params DataKind[] kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return new Clearance([.. kinds.Select(kind => new Grant(LevelOf(DataLabel.Of(kind)), NameSet.Of(kind.Name)))]);
    }

    /// <summary>What either clearance allows.</summary>
    /// <param name="other">Another clearance.</param>
    /// <returns>The clearance.</returns>
    public Clearance Or(Clearance other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Clearance(_grants.AddRange(other._grants));
    }

    /// <summary>Whether the reader may see data in full.</summary>
    /// <param name="label">The label of the data.</param>
    /// <returns><see langword="true"/> for public data, and for what one of the grants covers alone.</returns>
    public bool Permits(DataLabel label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var level = LevelOf(label);
        if (level <= DataLevel.General1)
        {
            return true;
        }

        foreach (var grant in _grants)
        {
            if (level <= grant.Level && (grant.Kinds is null || Covers(grant.Kinds, label.Kinds)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Covers(NameSet granted, NameSet kinds) => !kinds.IsAny && kinds.Names.Count > 0 && kinds.Names.All(granted.Contains);

    private static DataLevel LevelOf(DataLabel label) => label.Sensitive ? label.Level.Max(DataLevel.General4) : label.EffectiveLevel;

    private static DataLevel Checked(DataLevel level)
        => level == DataLevel.Unlabeled ? throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(level), nameof(DataLevel.Unlabeled)) : level.Effective();

    private readonly record struct Grant(DataLevel Level, NameSet? Kinds);
}
