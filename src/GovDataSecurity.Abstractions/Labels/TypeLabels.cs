using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace GovDataSecurity;

/// <summary>The labels of a type's members: its own, those inherited through base classes, overrides and interfaces, and those of primary-constructor parameters.</summary>
/// <remarks>Cached by type. A data set takes the level of its highest item (Nanjing 2024 art. 17).</remarks>
public sealed class TypeLabels
{
    internal const DynamicallyAccessedMemberTypes Needed = DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.NonPublicProperties
        | DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields
        | DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors | DynamicallyAccessedMemberTypes.Interfaces;

    private static readonly ConcurrentDictionary<Type, TypeLabels> Cache = new();

    private readonly Dictionary<string, MemberLabel> _byName;
    private readonly RowLabelRule[] _rowRules;

    internal TypeLabels(Type type, IReadOnlyList<MemberLabel> members, DataLabel? declared, RowLabelRule[] rowRules)
    {
        Type = type;
        Members = members;
        Declared = declared;
        _rowRules = rowRules;
        _byName = members.ToDictionary(member => member.Name, StringComparer.Ordinal);
        LabeledMembers = [.. members.Where(member => member.IsLabeled)];
        UnlabeledMembers = [.. members.Where(member => !member.IsLabeled && member.NotClassifiedReason is null)];
        SubjectMember = members.FirstOrDefault(member => member.IsSubjectId);
        Label = members.Select(member => member.Label).Aggregate(declared ?? DataLabel.At(DataLevel.General1), DataLabel.Join);
        LabeledLevel = LabeledMembers.Aggregate(declared?.Level ?? DataLevel.General1, (level, member) => level.Max(member.Label.Level));
    }

    /// <summary>The type.</summary>
    public Type Type { get; }

    /// <summary>Public properties and fields, and others that carry a label.</summary>
    public IReadOnlyList<MemberLabel> Members { get; }

    /// <summary>The members that are labeled.</summary>
    public IReadOnlyList<MemberLabel> LabeledMembers { get; }

    /// <summary>The members that nobody has labeled or marked as not classified; each counts as <see cref="DataLevel.General4"/>.</summary>
    public IReadOnlyList<MemberLabel> UnlabeledMembers { get; }

    /// <summary>Whether anything here is labeled.</summary>
    public bool HasLabels => LabeledMembers.Count > 0;

    /// <summary>The label declared on the type itself, or <see langword="null"/>.</summary>
    public DataLabel? Declared { get; }

    /// <summary>The label of a data set of this type: the join of all its items, unlabeled ones included.</summary>
    public DataLabel Label { get; }

    /// <summary>The level of a data set of this type: that of its highest item; an unlabeled item counts as <see cref="DataLevel.General4"/>.</summary>
    public DataLevel Level => Label.Level;

    /// <summary>The level that the labels alone give, unlabeled members left out.</summary>
    public DataLevel LabeledLevel { get; }

    /// <summary>The member that names the subject of a row, or <see langword="null"/>.</summary>
    public MemberLabel? SubjectMember { get; }

    /// <summary>Whether labels of this type depend on the row.</summary>
    public bool DependsOnRow => _rowRules.Length > 0;

    /// <summary>The labels of a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The labels, always the same object for the same type.</returns>
    /// <exception cref="GovDataSecurityException">The labels contradict each other or lack something required.</exception>
    public static TypeLabels Of<[DynamicallyAccessedMembers(Needed)] T>() => Of(typeof(T));

    /// <inheritdoc cref="Of{T}" />
    /// <param name="type">The type.</param>
    public static TypeLabels Of([DynamicallyAccessedMembers(Needed)] Type type)
    {
        if (type is null)
        {
            throw new ArgumentNullException(nameof(type));
        }

        return Cache.TryGetValue(type, out var labels) ? labels : Cache.GetOrAdd(type, LabelReader.Read(type));
    }

    /// <summary>Finds a member by name.</summary>
    /// <param name="name">The name, compared exactly.</param>
    /// <returns>The member, or <see langword="null"/> when the type has none of that name.</returns>
    public MemberLabel? Find(string name) => name is not null && _byName.TryGetValue(name, out var member) ? member : null;

    /// <summary>The label of a row: that of the type joined with what its row rules add.</summary>
    /// <param name="row">The row.</param>
    /// <param name="on">The day on which it is looked at.</param>
    /// <returns>The label.</returns>
    /// <exception cref="GovDataSecurityException">A rule failed, so the row counts as high and must not be used.</exception>
    public DataLabel LabelOf(object row, DateTimeOffset on) => AddRowRules(Label, row, on);

    /// <summary>The label of a member of a row: its own joined with what the row rules add. A member marked as not classified stays as it is.</summary>
    /// <param name="member">A member of this type.</param>
    /// <param name="row">The row.</param>
    /// <param name="on">The day on which it is looked at.</param>
    /// <returns>The label.</returns>
    /// <exception cref="GovDataSecurityException">A rule failed, so the row counts as high and must not be used.</exception>
    public DataLabel LabelOf(MemberLabel member, object row, DateTimeOffset on)
    {
        if (member is null)
        {
            throw new ArgumentNullException(nameof(member));
        }

        return member.NotClassifiedReason is null ? AddRowRules(member.Label, row, on) : member.Label;
    }

    private DataLabel AddRowRules(DataLabel label, object row, DateTimeOffset on)
    {
        if (row is null)
        {
            throw new ArgumentNullException(nameof(row));
        }

        foreach (var rule in _rowRules)
        {
            DataLabel? added;
            try
            {
                added = rule.Evaluate(row, on);
            }
            catch (Exception e) when (e is not GovDataSecurityException)
            {
                // The message of a foreign exception may hold a value of the row: it is not passed on.
                throw new GovDataSecurityException(ErrorCode.RowLabelRuleFailed, rule.GetType().Name);
            }

            label = added is null ? label : label.Join(added);
        }

        return label;
    }
}
