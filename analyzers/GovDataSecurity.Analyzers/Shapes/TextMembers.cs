using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Shapes;

/// <summary>What the <c>ToString</c> of a type prints, as far as its symbols tell.</summary>
internal static class TextMembers
{
    /// <summary>The members that the <c>ToString</c> made by the compiler prints; none when somebody wrote it by hand.</summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type)
    {
        if (type.IsAnonymousType)
        {
            return type.GetMembers().OfType<IPropertySymbol>();
        }

        if (type.IsTupleType)
        {
            return type.TupleElements;
        }

        if (Symbols.IsPlatform(type))
        {
            return type.Name is "KeyValuePair" or "Tuple" or "Lazy" ? HeldMembers(type) : [];
        }

        return ToStringOf(type) is { } print && IsMadeByCompiler(print) ? Printed(type) : [];
    }

    /// <summary>The properties of a type of the platform that hold what it was constructed for: <c>Key</c> and <c>Value</c>, <c>Item1</c>, <c>Result</c>.</summary>
    public static IEnumerable<ISymbol> HeldMembers(INamedTypeSymbol type)
        => type.IsGenericType
            ? type.GetMembers().OfType<IPropertySymbol>().Where(property => property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, GetMethod: not null, OriginalDefinition.Type: ITypeParameterSymbol })
            : [];

    /// <summary>The method written by hand, in a source file, that makes the text of a type; <see langword="null"/> when the compiler makes all of it, or nobody does.</summary>
    /// <remarks>Of a record whose <c>ToString</c> the compiler makes, that is a <c>PrintMembers</c> in it or a base.</remarks>
    public static IMethodSymbol? WrittenBy(ITypeSymbol type)
    {
        if (Symbols.Unwrap(type) is not INamedTypeSymbol named || named.IsAnonymousType || named.IsTupleType || Symbols.IsPlatform(named))
        {
            return null;
        }

        var print = ToStringOf(named);
        var written = print is not null && IsMadeByCompiler(print) ? WrittenPart(named) : print;
        return IsInSource(written) ? written : WrittenFormat(named);
    }

    /// <summary>Whether printing a value of a type shows the value, not the name of the type.</summary>
    public static bool PrintsItself(ITypeSymbol type)
    {
        type = Symbols.Unwrap(type);
        return type switch
        {
            { SpecialType: not SpecialType.None and not SpecialType.System_Array } or { TypeKind: TypeKind.Enum or TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic } => true,
            IArrayTypeSymbol => false,
            INamedTypeSymbol named => named.IsAnonymousType || named.IsTupleType || ToStringOf(named) is not null,
            _ => true,
        };
    }

    private static IEnumerable<ISymbol> Printed(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null && PrintsMembers(t); t = t.BaseType)
        {
            foreach (var member in t.GetMembers())
            {
                if (member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }
                    and (IFieldSymbol or IPropertySymbol { GetMethod: not null, IsIndexer: false, IsOverride: false }))
                {
                    yield return member;
                }
            }
        }
    }

    private static IMethodSymbol? ToStringOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null && t.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); t = t.BaseType)
        {
            if (Method(t, "ToString", method => method is { Parameters.Length: 0, IsStatic: false, Arity: 0, IsOverride: true }) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether a type's part of the text is made by the compiler. The private method of a record from metadata isn't imported: its <c>ToString</c> decides.</summary>
    private static bool PrintsMembers(INamedTypeSymbol type)
        => (PrintMembersOf(type) ?? (type.DeclaringSyntaxReferences.IsEmpty ? Method(type, "ToString", method => method.Parameters.IsEmpty) : null)) is { } print && IsMadeByCompiler(print);

    private static IMethodSymbol? WrittenPart(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (PrintMembersOf(t) is { } print && !IsMadeByCompiler(print))
            {
                return print;
            }
        }

        return null;
    }

    /// <summary>What interpolation and <c>string.Format</c> call instead of <c>ToString()</c>.</summary>
    private static IMethodSymbol? WrittenFormat(INamedTypeSymbol type)
    {
        foreach (var face in type.AllInterfaces)
        {
            if (face is { Name: "IFormattable", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
                && Method(face, "ToString", _ => true) is { } format
                && type.FindImplementationForInterfaceMember(format) is IMethodSymbol written
                && IsInSource(written))
            {
                return written;
            }
        }

        return null;
    }

    private static IMethodSymbol? PrintMembersOf(INamedTypeSymbol type)
        => Method(type, "PrintMembers", method => method.Parameters.Length == 1 && method.Parameters[0].Type.Name == "StringBuilder");

    private static IMethodSymbol? Method(INamedTypeSymbol type, string name, Func<IMethodSymbol, bool> isWanted)
        => type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(isWanted);

    private static bool IsInSource(IMethodSymbol? method) => method is { IsImplicitlyDeclared: false, DeclaringSyntaxReferences.IsEmpty: false };

    /// <summary>In source the method is not written; in metadata it carries the compiler's mark.</summary>
    private static bool IsMadeByCompiler(IMethodSymbol method)
        => method.IsImplicitlyDeclared || method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");
}
