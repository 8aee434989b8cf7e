using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>The member by which records of a type are told apart, when it carries no label itself.</summary>
internal static class RecordKey
{
    public static ISymbol? Of(ITypeSymbol type, Func<ISymbol, bool> isAccessible)
    {
        type = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        string[] names = ["Id", type.Name + "Id", "Key"];
        foreach (var name in names)
        {
            for (var owner = type; owner is { SpecialType: SpecialType.None }; owner = owner.BaseType)
            {
                if (owner.GetMembers(name).FirstOrDefault(member => member is IPropertySymbol { GetMethod: not null } or IFieldSymbol && !member.IsStatic && isAccessible(member)) is { } key)
                {
                    return IsLabeled(key, type) ? null : key;
                }
            }
        }

        return null;
    }

    private static bool IsLabeled(ISymbol key, ITypeSymbol type)
    {
        if (key.GetAttributes().Any(attribute => SdkAttribute.Is(attribute.AttributeClass, SdkAttribute.NotClassified)))
        {
            return false;
        }

        var labels = key.GetAttributes().AddRange(key is IPropertySymbol property ? Parameter(property) : []);
        for (ITypeSymbol? owner = type; owner is not null; owner = owner.BaseType)
        {
            labels = labels.AddRange(owner.GetAttributes());
        }

        return labels.Any(attribute => SdkAttribute.Is(attribute.AttributeClass, SdkAttribute.Classified));
    }

    /// <summary>The attributes of the parameter that a property of a record comes from.</summary>
    private static IEnumerable<AttributeData> Parameter(IPropertySymbol property)
        => property.ContainingType.InstanceConstructors.SelectMany(constructor => constructor.Parameters)
            .Where(parameter => parameter.Name == property.Name).SelectMany(parameter => parameter.GetAttributes());
}
