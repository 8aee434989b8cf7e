using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>The static method that a diagnostic names for masking.</summary>
internal sealed class MaskMethod
{
    private readonly INamedTypeSymbol _type;
    private readonly string _method;
    private readonly INamedTypeSymbol? _kind;

    private MaskMethod(INamedTypeSymbol type, string method, INamedTypeSymbol? kind)
    {
        _type = type;
        _method = method;
        _kind = kind;
    }

    public string Name => _kind is null ? $"{_type.Name}.{_method}" : $"{_type.Name}.{_method}<{_kind.Name}>";

    /// <returns><see langword="null"/> when the diagnostic names none, or the compilation doesn't know it.</returns>
    public static MaskMethod? Of(Diagnostic diagnostic, Compilation compilation)
    {
        if (Named(FixProperties.MaskType) is not { } type || !diagnostic.Properties.TryGetValue(FixProperties.MaskMethod, out var method) || method is null)
        {
            return null;
        }

        var kind = Named(FixProperties.Attribute);
        return method == "As" && kind is null ? null : new MaskMethod(type, method, kind);

        INamedTypeSymbol? Named(string property)
            => diagnostic.Properties.TryGetValue(property, out var name) && name is not null ? compilation.GetTypeByMetadataName(name) : null;
    }

    public SyntaxNode Call(SyntaxGenerator generator, SyntaxNode value)
    {
        var name = _kind is null ? generator.IdentifierName(_method) : generator.GenericName(_method, generator.TypeExpression(_kind, addImport: true));
        return generator.InvocationExpression(generator.MemberAccessExpression(generator.TypeExpression(_type, addImport: true), name), value);
    }
}
