using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Labels;

/// <summary>Questions to symbols that several rules ask.</summary>
internal static class Symbols
{
    public static ITypeSymbol TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        IMethodSymbol method => method.ReturnType,
        IEventSymbol raised => raised.Type,
        _ => throw new ArgumentException(member.Kind.ToString(), nameof(member)),
    };

    /// <summary>Whether a type belongs to the platform, where nobody stands our labels.</summary>
    public static bool IsPlatform(ITypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return type.SpecialType != SpecialType.None || space is { IsGlobalNamespace: false, Name: "System" };
    }

    /// <summary><c>T</c> for a nullable <c>T</c>, a task of <c>T</c>, or a value task of <c>T</c>.</summary>
    /// <param name="type">The type.</param>
    /// <param name="tasksToo"><see langword="false"/> where a task is not waited for: it prints as a task.</param>
    public static ITypeSymbol Unwrap(ITypeSymbol type, bool tasksToo = true)
        => type is INamedTypeSymbol { TypeArguments.Length: 1 } named && (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || tasksToo && IsTask(named))
            ? Unwrap(named.TypeArguments[0], tasksToo)
            : type;

    /// <summary>The type of a sequence's elements, or <see langword="null"/> for what is no sequence; a string is none here.</summary>
    public static ITypeSymbol? ElementType(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
        {
            return null;
        }

        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType;
        }

        if (type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", TypeArguments.Length: 1 } span && IsPlatform(span))
        {
            return span.TypeArguments[0];
        }

        if (type is INamedTypeSymbol { Name: "PriorityQueue", TypeArguments.Length: 2 } queue && IsPlatform(queue))
        {
            return queue.TypeArguments[0];
        }

        var faces = type is INamedTypeSymbol named ? type.AllInterfaces.Prepend(named) : type.AllInterfaces;
        return faces.FirstOrDefault(face => face.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];
    }

    /// <summary>Whether a type is another one or derives from it, whatever the arguments of generic ones are.</summary>
    public static bool Inherits(ITypeSymbol type, ITypeSymbol ancestor)
    {
        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(t.OriginalDefinition, ancestor.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The method of a delegate type, or of the delegate in an expression tree; <see langword="null"/> for another type.</summary>
    public static IMethodSymbol? DelegateOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => invoke,
        INamedTypeSymbol { Name: "Expression", TypeArguments.Length: 1 } tree when IsPlatform(tree) => DelegateOf(tree.TypeArguments[0]),
        _ => null,
    };

    /// <summary>A yes or no, or one of a few names: a verdict about data, not the data.</summary>
    public static bool IsVerdict(ITypeSymbol? type) => type is not null && Unwrap(type) is { } bare && (bare.SpecialType == SpecialType.System_Boolean || bare.TypeKind == TypeKind.Enum);

    /// <summary>A number, date or time.</summary>
    public static bool IsQuantity(ITypeSymbol? type) => type is not null && Unwrap(type) is { } bare
        && (bare.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double or SpecialType.System_DateTime
            || bare is { Name: "DateOnly" or "TimeOnly" or "DateTimeOffset" or "TimeSpan" or "Int128" or "UInt128" or "BigInteger" } && IsPlatform(bare));

    private static bool IsTask(INamedTypeSymbol type) => type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };
}
