using System.Collections.Concurrent;
using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Stores;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.Code;

/// <summary>Whether code of this compilation that converts a value calls a declassifier for it: a converter class, a lambda, a method.</summary>
/// <remarks>Looks for the call, not for the way of the value: who writes a converter with a declassifier in it means it. A converter from another assembly can't be judged and protects nothing.</remarks>
internal sealed class ConverterReader(Compilation compilation, MethodKnowledge methods)
{
    /// <summary>How many helpers lie between a converter and the declassifier at most.</summary>
    private const int MostHelpers = 4;

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _written = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a JSON converter writes a declassified value.</summary>
    public bool ProtectsWhenWriting(INamedTypeSymbol converter)
        => _written.GetOrAdd(converter.OriginalDefinition, type => Declarations(type)
            .SelectMany(declaration => ((TypeDeclarationSyntax)declaration).Members.OfType<MethodDeclarationSyntax>())
            .Any(method => method.Identifier.ValueText is "Write" or "WriteJson" && Protects(method, MostHelpers, CancellationToken.None)));

    /// <summary>Whether a converter class of EF Core protects what it stores.</summary>
    public bool Protects(INamedTypeSymbol converter, CancellationToken cancellationToken)
        => Declarations(converter.OriginalDefinition).Any(declaration => Protects(declaration, MostHelpers, cancellationToken));

    /// <summary>Whether an expression is, or makes, what protects: a lambda or method with a declassifier in it, or a converter.</summary>
    public bool Protects(ExpressionSyntax conversion, CancellationToken cancellationToken) => Protects(conversion, MostHelpers, cancellationToken);

    private bool Protects(SyntaxNode code, int helpers, CancellationToken cancellationToken)
    {
        if (!compilation.ContainsSyntaxTree(code.SyntaxTree))
        {
            return false;
        }

        var model = compilation.GetSemanticModel(code.SyntaxTree);
        foreach (var node in code.DescendantNodesAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax or PrimaryConstructorBaseTypeSyntax or ConstructorInitializerSyntax
                && model.GetSymbolInfo(node, cancellationToken).Symbol is { } symbol
                && Protects(symbol, code, helpers, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private bool Protects(ISymbol symbol, SyntaxNode from, int helpers, CancellationToken cancellationToken) => symbol switch
    {
        IMethodSymbol method => methods.IsDeclassifier(method)
            || (method.MethodKind == MethodKind.Constructor
                ? EntityFramework.IsConverter(method.ContainingType) && IsElsewhere(method.ContainingType, from, helpers, cancellationToken)
                : IsElsewhere(method, from, helpers, cancellationToken)),
        INamedTypeSymbol type => EntityFramework.IsConverter(type) && IsElsewhere(type, from, helpers, cancellationToken),
        ILocalSymbol or IFieldSymbol or IPropertySymbol => IsElsewhere(symbol, from, helpers, cancellationToken),
        _ => false,
    };

    private bool IsElsewhere(ISymbol symbol, SyntaxNode from, int helpers, CancellationToken cancellationToken)
    {
        if (helpers == 0)
        {
            return false;
        }

        foreach (var reference in symbol.OriginalDefinition.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellationToken);
            if (!declaration.Contains(from) && !from.Contains(declaration) && Protects(declaration, helpers - 1, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<SyntaxNode> Declarations(INamedTypeSymbol type)
        => type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).Where(declaration => declaration is TypeDeclarationSyntax);
}
