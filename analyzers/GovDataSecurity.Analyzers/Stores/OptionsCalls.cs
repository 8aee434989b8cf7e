using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Code;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.Stores;

/// <summary>Finds how a compilation sets up the options of its contexts.</summary>
internal sealed class OptionsCalls(Compilation compilation)
{
    private const string Protection = "UseGovDataSecurity";

    /// <summary>What <c>UseGovDataSecurity</c> protects without <c>From</c>.</summary>
    private const int DefaultLevel = 20;

    private static readonly ImmutableArray<string> Marks = ImmutableArray.Create(Protection, "AddDbContext", "AddPooledDbContext", "OnConfiguring", "DbContextOptionsBuilder");

    /// <summary>The calls in an order that doesn't depend on that of the files.</summary>
    public ImmutableArray<OptionsCall> Find(CancellationToken cancellationToken)
    {
        var found = new List<OptionsCall>();
        foreach (var call in SourceCalls.Find(compilation, Marks, name => name.StartsWith("Use", StringComparison.Ordinal), cancellationToken))
        {
            var model = compilation.GetSemanticModel(call.SyntaxTree);
            var isProtection = SourceCalls.NameOf(call) == Protection;
            if (isProtection || model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && EntityFramework.IsProvider(method))
            {
                int? level = isProtection ? LevelOf(call, model, cancellationToken) : null;
                found.AddRange(ContextsOf(call, model, cancellationToken).Select(context => new OptionsCall(call, context, level)));
            }
        }

        return found.OrderBy(call => call.Call.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(call => call.Call.SpanStart).ToImmutableArray();
    }

    private static int LevelOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var inner in call.ArgumentList.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (SourceCalls.NameOf(inner) == "From"
                && inner.ArgumentList.Arguments.FirstOrDefault() is { } argument
                && model.GetConstantValue(argument.Expression, cancellationToken) is { HasValue: true, Value: { } value and (byte or int) })
            {
                return Levels.Effective(Convert.ToInt32(value, provider: null));
            }
        }

        return DefaultLevel;
    }

    /// <returns>The contexts, or one <see langword="null"/> when that can't be seen.</returns>
    private static IEnumerable<INamedTypeSymbol?> ContextsOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var receiver = SourceCalls.ReceiverOf(call); receiver is not null; receiver = receiver is InvocationExpressionSyntax inner ? SourceCalls.ReceiverOf(inner) : null)
        {
            if (model.GetTypeInfo(receiver, cancellationToken).Type is INamedTypeSymbol { TypeArguments.Length: 1 } builder && EntityFramework.IsOptionsBuilder(builder))
            {
                return [Known(builder.TypeArguments[0])];
            }
        }

        for (SyntaxNode? node = call.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax outer } }
                    when model.GetSymbolInfo(outer, cancellationToken) is var info && (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IMethodSymbol { TypeArguments.IsEmpty: false } method
                        && method.TypeArguments.Any(argument => EntityFramework.IsContext(argument) || argument is ITypeParameterSymbol):
                    return method.TypeArguments.Where(argument => EntityFramework.IsContext(argument) || argument is ITypeParameterSymbol).Select(Known);
                case MethodDeclarationSyntax { Identifier.ValueText: "OnConfiguring" } method
                    when model.GetDeclaredSymbol(method, cancellationToken)?.ContainingType is { } type && EntityFramework.IsContext(type):
                    return [type];
                case LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax:
                    return [null];
            }
        }

        return [null];

        static INamedTypeSymbol? Known(ITypeSymbol type) => type is INamedTypeSymbol named && EntityFramework.IsContext(named) && !EntityFramework.IsDbContextItself(named) ? named : null;
    }
}
