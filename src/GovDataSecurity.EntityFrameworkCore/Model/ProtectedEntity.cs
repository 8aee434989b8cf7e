using Microsoft.EntityFrameworkCore.Metadata;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>An entity type with protected members.</summary>
internal sealed class ProtectedEntity
{
    public ProtectedEntity(IEntityType type)
    {
        EntityType = type;
        Labels = TypeLabels.Of(type.ClrType);
        DataSet = (string)type.FindAnnotation(ProtectionAnnotations.DataSet)!.Value!;
        Key = type.FindPrimaryKey()!.Properties;
        Subject = Labels.SubjectMember is { } subject ? type.FindProperty(subject.Name) : null;
        Members = [.. type.GetProperties().Where(property => property.FindAnnotation(ProtectionAnnotations.Ciphertext) is not null).Select(ciphertext => new ProtectedMember(this, ciphertext))];
    }

    public IEntityType EntityType { get; }

    public TypeLabels Labels { get; }

    public string DataSet { get; }

    public IReadOnlyList<IProperty> Key { get; }

    /// <summary>The property that names the subject; <see langword="null"/> when the key does.</summary>
    public IProperty? Subject { get; }

    public IReadOnlyList<ProtectedMember> Members { get; }

    public string Name => EntityType.ShortName();

    public ProtectedMember? Find(string member)
    {
        foreach (var candidate in Members)
        {
            if (candidate.Name == member)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Whether rows are bound to a property: to change it would leave their envelopes unreadable.</summary>
    public bool IsBoundTo(string property) => Key.Any(part => part.Name == property) || Subject?.Name == property;
}
