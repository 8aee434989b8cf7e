using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>Whether a masked value still does what it is there for. What finds something again (a key of a cache, an address, the condition of a query) and what is read
/// back as an object doesn't.</summary>
internal static class MaskRemedy
{
    private static readonly Regex Lookup = new(@"\b(select|where|exec|call)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static bool Keeps(Diagnostic diagnostic, ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        var isObject = diagnostic.Properties.TryGetValue(FixProperties.MaskMethod, out var method) && method == "Format";
        return diagnostic.Id switch
        {
            RuleIds.StoredInClear => !isObject && !diagnostic.Properties.ContainsKey(FixProperties.Options) && !LooksUp(value),
            RuleIds.WrittenInClear => !isObject || !IsSerialized(value, model, cancellationToken),
            RuleIds.CachedInClear => !isObject && !IsKey(value, model, cancellationToken),
            RuleIds.ClassifiedDataInAddress => !isObject && IsResponse(value, model, cancellationToken),
            _ => true,
        };
    }

    /// <summary>Whether an argument around the value is the key of an entry.</summary>
    public static bool IsKey(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
        => Around(value).OfType<ArgumentSyntax>().Any(argument => ParameterOf(argument, model, cancellationToken) is { } parameter
            && (parameter.Name.EndsWith("key", StringComparison.OrdinalIgnoreCase) || parameter.Name.EndsWith("keys", StringComparison.OrdinalIgnoreCase)
                || parameter.Type.Name == "RedisKey" || parameter.ContainingSymbol is IPropertySymbol));

    /// <summary>Whether a text of the member is a query or calls a procedure: the value may be what it looks for.</summary>
    private static bool LooksUp(ExpressionSyntax value)
        => value.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault()?.DescendantTokens()
            .Any(token => token.Value is string text && Lookup.IsMatch(text) || token.Parent is InterpolatedStringTextSyntax && Lookup.IsMatch(token.ValueText)) ?? true;

    /// <summary>Whether the object is taken as what it is, by type, and not as text.</summary>
    private static bool IsSerialized(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
        => Around(value).OfType<ArgumentSyntax>().FirstOrDefault() is { } argument
            && ParameterOf(argument, model, cancellationToken) is { } parameter
            && (parameter.OriginalDefinition.Type is ITypeParameterSymbol || parameter.ContainingSymbol.Name.StartsWith("Serialize", StringComparison.Ordinal));

    /// <summary>Whether the address or header goes to the caller, who is shown it; a request to another system asks for the value itself.</summary>
    private static bool IsResponse(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbols = Around(value)
            .Where(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax or AssignmentExpressionSyntax)
            .Select(node => model.GetSymbolInfo(node is AssignmentExpressionSyntax assignment ? assignment.Left : node, cancellationToken).Symbol)
            .Where(symbol => symbol?.ContainingNamespace is not null)
            .Select(symbol => symbol!.ContainingNamespace.ToDisplayString())
            .ToList();
        return symbols.Exists(space => space.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal) || space.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal))
            && !symbols.Exists(space => space.StartsWith("System.Net", StringComparison.Ordinal));
    }

    /// <summary>The nodes between a value and its statement.</summary>
    private static IEnumerable<SyntaxNode> Around(ExpressionSyntax value)
        => value.AncestorsAndSelf().TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax or LambdaExpressionSyntax));

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken)
        => (model.GetOperation(argument, cancellationToken) as IArgumentOperation)?.Parameter;
}
