using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>The label that a diagnostic asks for, as it is written.</summary>
internal static class LabelAttribute
{
    private const string Suffix = "Attribute";

    /// <returns>A kind, with the level where it is above that of the kind; or a level; or <see langword="null"/> when the diagnostic or the compilation knows neither.</returns>
    public static string? Of(Diagnostic diagnostic, Compilation compilation, NameScope scope)
    {
        diagnostic.Properties.TryGetValue(FixProperties.Attribute, out var fullName);
        diagnostic.Properties.TryGetValue(FixProperties.TargetLevel, out var level);
        var levels = compilation.GetTypeByMetadataName("GovDataSecurity.DataLevel");
        if (level is not null && levels is null)
        {
            return null;
        }

        if (fullName is not null && compilation.GetTypeByMetadataName(fullName) is { } type && IsKind(type))
        {
            var kind = Written(type, scope);
            return level is null || Number(levels!, level) <= Floor(type) ? kind : $"{kind}(Level = {scope.Of(levels!)}.{level})";
        }

        return level is not null && compilation.GetTypeByMetadataName("GovDataSecurity.ClassifiedAttribute") is { } classified
            ? $"{Written(classified, scope)}({scope.Of(levels!)}.{level})"
            : null;
    }

    private static string Written(INamedTypeSymbol type, NameScope scope)
    {
        var name = scope.Of(type);
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }

    /// <summary>Kinds take no arguments; an entry of a catalog can't be guessed.</summary>
    private static bool IsKind(INamedTypeSymbol type) => !type.IsAbstract && type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public)
        && type.Name is not ("ImportantDataAttribute" or "CoreDataAttribute");

    private static int Floor(INamedTypeSymbol kind)
    {
        for (INamedTypeSymbol? type = kind; type is not null; type = type.BaseType)
        {
            if (type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "KindFactsAttribute") is { ConstructorArguments: { Length: > 0 } arguments }
                && arguments[0] is { Kind: TypedConstantKind.Enum, Value: { } level })
            {
                return Convert.ToInt32(level, provider: null);
            }
        }

        return 0;
    }

    private static int Number(INamedTypeSymbol levels, string name)
        => levels.GetMembers(name).FirstOrDefault() is IFieldSymbol { ConstantValue: { } value } ? Convert.ToInt32(value, provider: null) : int.MaxValue;
}
