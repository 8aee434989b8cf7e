using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>The attributes of this SDK, told by name.</summary>
internal static class SdkAttribute
{
    public const string Classified = "ClassifiedAttribute";
    public const string NotClassified = "NotClassifiedAttribute";

    /// <summary>Whether a type is the attribute class of a name, or derives from it.</summary>
    public static bool Is(ITypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == name && type.ContainingNamespace.ToDisplayString() == "GovDataSecurity")
            {
                return true;
            }
        }

        return false;
    }
}
