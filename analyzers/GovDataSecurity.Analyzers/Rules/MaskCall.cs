using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Rules;

/// <summary>The static method that masks a value or prints an object masked.</summary>
internal sealed class MaskCall
{
    private readonly INamedTypeSymbol _type;
    private readonly string _method;
    private readonly Kind? _argument;

    private MaskCall(INamedTypeSymbol type, string method, Kind? argument = null)
    {
        _type = type;
        _method = method;
        _argument = argument;
    }

    /// <returns><see langword="null"/> when the compilation doesn't know the masker of objects.</returns>
    public static MaskCall? OfObject(KnownSymbols symbols) => symbols.ObjectMasker is { } type && Has(type, "Format") ? new MaskCall(type, "Format") : null;

    /// <summary>The method named after the kind; one that takes the kind; or one that shows nothing, also for what is no text or may not show a part.</summary>
    /// <returns><see langword="null"/> when the compilation doesn't know the maskers.</returns>
    public static MaskCall? OfValue(KnownSymbols symbols, Label label, bool isText)
    {
        if (symbols.Mask is not { } type)
        {
            return null;
        }

        if (isText && label is { Kind: { } kind, Level: < Levels.Important })
        {
            if (Has(type, kind.AttributeName))
            {
                return new MaskCall(type, kind.AttributeName);
            }

            if (Has(type, "As"))
            {
                return new MaskCall(type, "As", kind);
            }
        }

        return Has(type, "All") ? new MaskCall(type, "All") : null;
    }

    public ImmutableDictionary<string, string?> ToProperties() => ImmutableDictionary<string, string?>.Empty
        .Add(FixProperties.MaskType, _type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat))
        .Add(FixProperties.MaskMethod, _method)
        .Add(FixProperties.Attribute, _argument?.FullName);

    public override string ToString() => _argument is null ? $"{_type.Name}.{_method}" : $"{_type.Name}.{_method}<{_argument.AttributeName}Attribute>";

    private static bool Has(INamedTypeSymbol type, string method) => type.GetMembers(method).Any(member => member is IMethodSymbol { IsStatic: true, DeclaredAccessibility: Accessibility.Public });
}
