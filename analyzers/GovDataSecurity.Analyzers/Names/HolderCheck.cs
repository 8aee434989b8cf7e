using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Names;

/// <summary>Whether a member of a type can hold data of a kind: <c>bool EmailConfirmed</c> holds no address.</summary>
internal static class HolderCheck
{
    private const int DirectIdentifier = 1;
    private const int Religion = 2;
    private const int SpecificIdentity = 3;
    private const int Health = 4;

    public static bool CanHold(ITypeSymbol type, Kind kind)
    {
        var bare = Symbols.Unwrap(type);
        if (Symbols.ElementType(bare) is { } element)
        {
            return element.SpecialType is SpecialType.System_String or SpecialType.System_Byte or SpecialType.System_Char;
        }

        return bare switch
        {
            { SpecialType: SpecialType.System_String or SpecialType.System_Char } => true,

            // A yes or no tells something only where the status itself is the data: disabled, on low income, ill.
            { SpecialType: SpecialType.System_Boolean } => kind.SensitiveClass is Religion or SpecificIdentity or Health,
            { TypeKind: TypeKind.Enum } => kind.Role != DirectIdentifier,
            _ => Symbols.IsQuantity(bare),
        };
    }
}
