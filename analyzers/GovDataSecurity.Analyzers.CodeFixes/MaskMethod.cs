using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>The static method that a diagnostic names for masking.</summary>
internal sealed class MaskMethod
{
    private readonly string _written;

    private MaskMethod(string name, string written)
    {
        Name = name;
        _written = written;
    }

    /// <summary>For the title: <c>Mask.PersonName</c>.</summary>
    public string Name { get; }

    /// <returns><see langword="null"/> when the diagnostic names none, or the compilation doesn't know it.</returns>
    public static MaskMethod? Of(Diagnostic diagnostic, Compilation compilation, NameScope scope)
    {
        if (Named(FixProperties.MaskType) is not { } type || !diagnostic.Properties.TryGetValue(FixProperties.MaskMethod, out var method) || method is null)
        {
            return null;
        }

        if (method != "As")
        {
            return new MaskMethod($"{type.Name}.{method}", $"{scope.Of(type)}.{method}");
        }

        return Named(FixProperties.Attribute) is { } kind
            ? new MaskMethod($"{type.Name}.{method}<{kind.Name}>", $"{scope.Of(type)}.{method}<{scope.Of(kind)}>")
            : null;

        INamedTypeSymbol? Named(string property)
            => diagnostic.Properties.TryGetValue(property, out var name) && name is not null ? compilation.GetTypeByMetadataName(name) : null;
    }

    public ExpressionSyntax Call(ExpressionSyntax value)
    {
        var call = (InvocationExpressionSyntax)SyntaxFactory.ParseExpression(_written + "(value)");
        return call.ReplaceNode(call.ArgumentList.Arguments[0].Expression, value);
    }
}
