using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Labels;

/// <summary>The attributes of <c>Microsoft.Extensions.Compliance.Classification</c>, known by name.</summary>
internal static class DataClassification
{
    private const string Space = "Microsoft.Extensions.Compliance.Classification";

    /// <summary>Whether an attribute class says that data is classified, without saying how much.</summary>
    public static bool IsLabel(INamedTypeSymbol type) => !IsNone(type) && Derives(type, "DataClassificationAttribute");

    /// <summary>Whether an attribute class says that data is not classified.</summary>
    public static bool IsNone(INamedTypeSymbol type) => Derives(type, "NoDataClassificationAttribute");

    private static bool Derives(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t.Name == name && t.ContainingNamespace.ToDisplayString() == Space)
            {
                return true;
            }
        }

        return false;
    }
}
