using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Stores;

/// <summary>Types of EF Core, known by name.</summary>
internal static class EntityFramework
{
    private const string Space = "Microsoft.EntityFrameworkCore";

    public static bool IsContext(ITypeSymbol? type) => Derives(type, "DbContext", Space);

    public static bool IsDbContextItself(ITypeSymbol type) => Is(type, "DbContext", Space);

    public static bool IsOptionsBuilder(ITypeSymbol? type) => Derives(type, "DbContextOptionsBuilder", Space);

    public static bool IsConverter(ITypeSymbol? type) => Derives(type, "ValueConverter", Space + ".Storage.ValueConversion");

    /// <summary>The entity of a <c>DbSet</c>, or <see langword="null"/> for another type.</summary>
    public static ITypeSymbol? EntityOf(ITypeSymbol type) => type is INamedTypeSymbol { TypeArguments.Length: 1 } named && Is(named, "DbSet", Space) ? named.TypeArguments[0] : null;

    /// <summary>Whether a method chooses the database: its options are those of a provider.</summary>
    public static bool IsProvider(IMethodSymbol method)
        => method.Name.StartsWith("Use", StringComparison.Ordinal) && method.Parameters.Any(parameter => parameter.Type is INamedTypeSymbol { Name: "Action", TypeArguments.Length: 1 } action
            && action.TypeArguments[0].Name is { } options && options != "DbContextOptionsBuilder" && options.EndsWith("DbContextOptionsBuilder", StringComparison.Ordinal));

    private static bool Derives(ITypeSymbol? type, string name, string space)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (Is(t, name, space))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(ITypeSymbol type, string name, string space) => type.Name == name && type.ContainingNamespace?.ToDisplayString() == space;
}
