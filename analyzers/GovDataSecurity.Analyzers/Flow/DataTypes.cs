using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>How data of a type is followed.</summary>
internal static class DataTypes
{
    /// <summary>Text, numbers, bytes: data that is passed on as a whole and has no members of its own to follow.</summary>
    public static bool IsData(ITypeSymbol? type) => type switch
    {
        null => false,
        { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic or TypeKind.TypeParameter } => false,
        { SpecialType: SpecialType.System_String or SpecialType.System_Char or SpecialType.System_Boolean or SpecialType.System_DateTime } => true,
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UIntPtr } or { TypeKind: TypeKind.Enum } => true,
        IArrayTypeSymbol array => IsPiece(array.ElementType),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsData(nullable.TypeArguments[0]),
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", TypeArguments.Length: 1 } span => IsPiece(span.TypeArguments[0]),
        INamedTypeSymbol { Name: "Uri" or "FormattableString" or "CultureInfo" } named => Symbols.IsPlatform(named),
        INamedTypeSymbol { IsValueType: true, IsGenericType: false } named => Symbols.IsQuantity(named) || IsInlineText(named)
            || named.Name is "Guid" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Half" or "Index" or "Range" or "Rune" or "CancellationToken" or "StringSegment" or "JsonEncodedText" && Symbols.IsPlatform(named),
        _ => false,
    };

    /// <summary><c>Task&lt;T&gt;</c>, <c>Lazy&lt;T&gt;</c>, <c>T?</c>: followed as the <c>T</c> inside.</summary>
    public static bool IsTransparent(ITypeSymbol? type)
        => type is INamedTypeSymbol { TypeArguments.Length: 1 } named
            && (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
                || named.Name is "Task" or "ValueTask" or "Lazy" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" or "TaskAwaiter" or "ValueTaskAwaiter" or "TaskCompletionSource" or "ThreadLocal" or "AsyncLocal" or "StrongBox" or "WeakReference"
                    && Symbols.IsPlatform(named));

    /// <summary>The type inside everything transparent.</summary>
    public static ITypeSymbol Bare(ITypeSymbol type)
    {
        while (IsTransparent(type))
        {
            type = ((INamedTypeSymbol)type).TypeArguments[0];
        }

        return type;
    }

    /// <summary>Whether a dictionary: its elements have keys.</summary>
    public static bool IsDictionary(ITypeSymbol? type)
        => type is INamedTypeSymbol { TypeArguments.Length: 2 } named && Symbols.IsPlatform(named) && (named.Name.EndsWith("Dictionary", StringComparison.Ordinal) || named.Name is "SortedList" or "ILookup" or "Lookup");

    /// <summary>A text can hold what a number holds; a number holds what a text holds only where it was parsed.</summary>
    public static bool CanHold(ITypeSymbol? result, ITypeSymbol? value)
        => result is not null && (!Symbols.IsQuantity(result) || value is null || Symbols.IsQuantity(value) || value.SpecialType == SpecialType.System_Object || value.TypeKind == TypeKind.Dynamic
            || Symbols.ElementType(value) is { } element && Symbols.IsQuantity(element));

    /// <summary>A struct that is an array of characters or bytes.</summary>
    private static bool IsInlineText(INamedTypeSymbol type)
        => type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "InlineArrayAttribute") && type.GetMembers().OfType<IFieldSymbol>().Any(field => IsPiece(field.Type));

    private static bool IsPiece(ITypeSymbol element) => element.SpecialType is SpecialType.System_Byte or SpecialType.System_Char;
}
