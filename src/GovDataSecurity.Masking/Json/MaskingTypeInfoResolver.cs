using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GovDataSecurity.Masking;

/// <summary>Gives labeled members their masking converters, whichever resolver the metadata comes from.</summary>
internal sealed class MaskingTypeInfoResolver(JsonMasking masking) : IJsonTypeInfoResolver
{
    public JsonMasking Masking => masking;

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        var info = masking.Inner.GetTypeInfo(type, options);
        if (info is not null && TypeProfile.NatureOf(type) is TypeNature.Object or TypeNature.Pair or TypeNature.Sequence)
        {
            Mask(info);
        }

        return info;
    }

    private void Mask(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object)
        {
            RefuseHidden(info);
            return;
        }

        if (Nullable.GetUnderlyingType(info.Type) is not null)
        {
            // Its value has metadata of its own.
            return;
        }

        var labels = TypeProfile.LabelsOf(info.Type) ?? throw new GovDataSecurityException(ErrorCode.LabelsUnknown, info.Type.Name);
        foreach (var property in info.Properties)
        {
            var member = property.AttributeProvider is MemberInfo { Name: var name } ? labels.Find(name) : labels.Find(property.Name);
            if (IsMasked(labels, member, property))
            {
                MaskedProperty.Attach(masking, labels, member, property);
            }
        }
    }

    private bool IsMasked(TypeLabels labels, MemberLabel? member, JsonPropertyInfo property)
    {
        if (member is null)
        {
            return labels.HasLabels;
        }

        if (!member.IsLabeled)
        {
            return masking.Options.MasksUnlabeled && member.NotClassifiedReason is null && IsLeaf(member.MemberType);
        }

        // The members of a member's own type are masked each by itself.
        return !member.IsNested || labels.DependsOnRow || property.CustomConverter is not null || member.Label.EffectiveLevel >= DataLevel.Important;
    }

    /// <summary>Whether values of a type, or the items of a collection, have no members that could be masked each by itself.</summary>
    private static bool IsLeaf(Type type) => TypeProfile.NatureOf(type) switch
    {
        TypeNature.Object or TypeNature.Pair or TypeNature.Masked => false,
        TypeNature.Sequence => TypeProfile.ItemTypes(type).All(IsLeaf),
        _ => true,
    };

    /// <summary>What doesn't show its members as properties shows everything or nothing.</summary>
    private static void RefuseHidden(JsonTypeInfo info)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        if (TypeProfile.IsFramework(type) || type.IsArray)
        {
            // A converter for a collection writes what is in it as it likes.
            if (info.Kind == JsonTypeInfoKind.None && TypeProfile.Of(type).Exposure == Exposure.Certain)
            {
                throw new GovDataSecurityException(ErrorCode.JsonFormRefused, type.Name);
            }

            return;
        }

        var labels = TypeProfile.LabelsOf(type);
        if (labels is null || labels.Declared is not null || info.Kind == JsonTypeInfoKind.None && labels.HasLabels)
        {
            throw new GovDataSecurityException(ErrorCode.JsonFormRefused, type.Name);
        }
    }
}
