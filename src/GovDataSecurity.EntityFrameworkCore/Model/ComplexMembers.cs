using Microsoft.EntityFrameworkCore.Metadata;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Complex types have no row of their own that could be opened when it is read: a label inside one is refused, never ignored.</summary>
internal static class ComplexMembers
{
    public static void Refuse(IReadOnlyTypeBase type, ProtectionSettings settings)
    {
        foreach (var property in type.GetComplexProperties())
        {
            var inside = property.ComplexType;
            foreach (var member in TypeLabels.Of(inside.ClrType).LabeledMembers)
            {
                if (!member.IsNested && member.Label.Level.IsAtLeast(settings.Level) && inside.FindProperty(member.Name) is not null)
                {
                    throw new GovDataSecurityException(ErrorCode.ModelShapeRefused, $"{property.DeclaringType.ClrType.Name}.{property.Name}.{member.Name}", "member of a complex type");
                }
            }

            Refuse(inside, settings);
        }
    }
}
