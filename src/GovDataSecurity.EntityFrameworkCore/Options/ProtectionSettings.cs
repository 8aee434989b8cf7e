using System.Collections.Immutable;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>What shapes the model: contexts with equal settings may share one, others may not. Holds no key and no tenant.</summary>
internal sealed record ProtectionSettings
{
    public DataLevel Level { get; init; } = DataLevel.General2;

    private ImmutableSortedDictionary<string, bool> Indexes { get; init; } = ImmutableSortedDictionary<string, bool>.Empty.WithComparers(StringComparer.Ordinal);

    private ImmutableSortedDictionary<string, string> DataSets { get; init; } = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>A text that is equal when the settings are.</summary>
    public string Signature => $"{(byte)Level}|{string.Join(',', Indexes.Select(index => $"{index.Key}={index.Value}"))}|{string.Join(',', DataSets.Select(set => $"{set.Key}={set.Value}"))}";

    public ProtectionSettings WithIndex(Type type, string member, bool searchable) => this with { Indexes = Indexes.SetItem(Key(type, member), searchable) };

    public ProtectionSettings WithDataSet(Type type, string name) => this with { DataSets = DataSets.SetItem(Key(type, ""), name) };

    public string? DataSetOf(Type type) => DataSets.GetValueOrDefault(Key(type, ""));

    /// <summary>Whether a member can be searched for equality: as configured for the type or a base of it, else when it is an identifier kept as text.</summary>
    public bool IsSearchable(Type type, MemberLabel member)
    {
        for (Type? t = type; t is not null; t = t.BaseType)
        {
            if (Indexes.TryGetValue(Key(t, member.Name), out var searchable))
            {
                return searchable;
            }
        }

        return member.MemberType == typeof(string) && member.Kinds.Any(IsIdentifier);
    }

    // Images and samples of the body identify as well, but nobody types one into a search box.
    private static bool IsIdentifier(DataKind kind)
        => kind is { Role: IdentifierRole.Direct, Sensitive: not SensitiveClass.Biometric } && kind.AttributeType != typeof(ResidentIdImageAttribute);

    private static string Key(Type type, string member) => $"{type.AssemblyQualifiedName}::{member}";
}
