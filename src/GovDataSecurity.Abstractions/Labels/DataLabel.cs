namespace GovDataSecurity;

/// <summary>What is known about a piece of data at run time. Derived data carries the join of its sources.</summary>
/// <remarks>
/// <para><see cref="Join(DataLabel, DataLabel)"/> is idempotent, commutative, associative and monotone; an unlabeled side first becomes <see cref="DataLevel.General4"/>.</para>
/// <para>Derived data: Shanxi 2023 art. 16. A data set takes the level of its highest item: Nanjing 2024 art. 17.</para>
/// </remarks>
public sealed record DataLabel
{
    private static readonly DataLabel NothingKnown = new();

    /// <summary>Nobody has labeled this: counts as <see cref="DataLevel.General4"/> as soon as it is compared or joined.</summary>
    public static DataLabel Unlabeled => NothingKnown;

    /// <summary>The level as declared; see <see cref="EffectiveLevel"/> for the one that counts.</summary>
    public DataLevel Level { get; init; }

    /// <summary>The level that counts.</summary>
    public DataLevel EffectiveLevel => Level.Effective();

    /// <summary>The names of the kinds, such as <c>resident-id-number</c>.</summary>
    public NameSet Kinds { get; init; } = NameSet.Empty;

    /// <summary>Whether this is sensitive personal information.</summary>
    public bool Sensitive { get; init; }

    /// <summary>What the data may be used for; <see cref="NameSet.Any"/> when nothing limits it.</summary>
    public NameSet Purposes { get; init; } = NameSet.Any;

    /// <summary>Who may see it; <see cref="NameSet.Any"/> when nothing limits it.</summary>
    public NameSet Audience { get; init; } = NameSet.Any;

    /// <summary>Kept at least until then; <see langword="null"/> when no retention applies.</summary>
    public DateTimeOffset? KeepUntil { get; init; }

    /// <summary>Destroyed by then; <see langword="null"/> when no deadline applies.</summary>
    public DateTimeOffset? DestroyBy { get; init; }

    /// <summary>Where the data comes from: systems, data sets or members, by name.</summary>
    public NameSet Sources { get; init; } = NameSet.Empty;

    /// <summary>A label at a level, with nothing else known.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The label.</returns>
    public static DataLabel At(DataLevel level) => new() { Level = level };

    /// <summary>The label of data of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="level">A level that may only raise the kind's floor.</param>
    /// <returns>The label.</returns>
    public static DataLabel Of(DataKind kind, DataLevel level = DataLevel.Unlabeled)
    {
        if (kind is null)
        {
            throw new ArgumentNullException(nameof(kind));
        }

        return new DataLabel
        {
            Level = level > kind.Level ? level : kind.Level,
            Kinds = NameSet.Of(kind.Name),
            Sensitive = kind.Sensitive != SensitiveClass.None,
        };
    }

    /// <summary>The label of what is made from two pieces of data.</summary>
    /// <param name="a">One label.</param>
    /// <param name="b">The other label.</param>
    /// <returns>The higher level, either flag, the purposes and audience that both allow, the longer retention, the earlier destruction, all sources.</returns>
    public static DataLabel Join(DataLabel a, DataLabel b)
    {
        if (a is null)
        {
            throw new ArgumentNullException(nameof(a));
        }

        if (b is null)
        {
            throw new ArgumentNullException(nameof(b));
        }

        return new DataLabel
        {
            Level = a.Level.Max(b.Level),
            Kinds = a.Kinds.Union(b.Kinds),
            Sensitive = a.Sensitive || b.Sensitive,
            Purposes = a.Purposes.Intersect(b.Purposes),
            Audience = a.Audience.Intersect(b.Audience),
            KeepUntil = Later(a.KeepUntil, b.KeepUntil),
            DestroyBy = Earlier(a.DestroyBy, b.DestroyBy),
            Sources = a.Sources.Union(b.Sources),
        };
    }

    /// <inheritdoc cref="Join(DataLabel, DataLabel)" />
    public DataLabel Join(DataLabel other) => Join(this, other);

    /// <summary>This label with an unlabeled level replaced by the one that counts: the form in which labels are compared.</summary>
    /// <returns>The label itself when it has a level.</returns>
    public DataLabel Normalize() => Level == EffectiveLevel ? this : this with { Level = EffectiveLevel };

    /// <summary>Whether this label is at least as strict as another in every respect.</summary>
    /// <param name="other">Another label.</param>
    /// <returns><see langword="true"/> when joining the other adds nothing.</returns>
    public bool Covers(DataLabel other) => Join(this, other).Equals(Normalize());

    private static DateTimeOffset? Later(DateTimeOffset? a, DateTimeOffset? b) => a is null ? b : b is null ? a : a >= b ? a : b;

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null ? b : b is null ? a : a <= b ? a : b;
}
