using System.Reflection;

namespace GovDataSecurity;

/// <summary>A property or field of a type, with its label.</summary>
public sealed class MemberLabel
{
    private readonly MemberInfo _member;

    internal MemberLabel(MemberInfo member, Type memberType, DataLabel label)
    {
        _member = member;
        MemberType = memberType;
        Label = label;
    }

    /// <summary>The name of the member.</summary>
    public string Name => _member.Name;

    /// <summary>The type of the member.</summary>
    public Type MemberType { get; }

    /// <summary>The property or field.</summary>
    public MemberInfo Member => _member;

    /// <summary>The label; <see cref="DataLabel.Unlabeled"/> when nobody labeled it.</summary>
    public DataLabel Label { get; }

    /// <summary>The kinds of the member itself, those of its type's members not among them.</summary>
    public IReadOnlyList<DataKind> Kinds { get; internal init; } = [];

    /// <summary>Whether somebody labeled the member, its type, or members of its type. <c>[NotClassified]</c> is no label.</summary>
    public bool IsLabeled => Label.Level != DataLevel.Unlabeled && NotClassifiedReason is null;

    /// <summary>Whether the label comes from the members of the member's own type and not from the member.</summary>
    public bool IsNested { get; internal init; }

    /// <summary>Why the member needs no protection, or <see langword="null"/>.</summary>
    public string? NotClassifiedReason { get; internal init; }

    /// <summary>The entries of the official catalogs that list it as important or core data.</summary>
    public IReadOnlyList<string> CatalogIds { get; internal init; } = [];

    /// <summary>How long the member is kept, or <see langword="null"/>.</summary>
    public RetainForAttribute? Retention { get; internal init; }

    /// <summary>The one source of the item, or <see langword="null"/>.</summary>
    public AuthoritativeSourceAttribute? Source { get; internal init; }

    /// <summary>Whether the member names the subject of the row.</summary>
    public bool IsSubjectId { get; internal init; }

    /// <summary>Reads the member.</summary>
    /// <param name="instance">An object of the type.</param>
    /// <returns>The value.</returns>
    public object? GetValue(object instance) => _member switch
    {
        PropertyInfo property => property.GetValue(instance),
        FieldInfo field => field.GetValue(instance),
        _ => null,
    };

    /// <inheritdoc />
    public override string ToString() => Name;
}
