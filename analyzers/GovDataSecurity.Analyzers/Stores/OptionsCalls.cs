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

    private const int DeepestHelper = 3;

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
                found.AddRange(ContextsOf(call, model, 0, cancellationToken).Select(context => new OptionsCall(call, context, level)));
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

    /// <param name="node">A call on options, or a name of the helper that makes it.</param>
    /// <param name="model">The model of its file.</param>
    /// <param name="depth">How many helpers were followed to get here.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The contexts, or one <see langword="null"/> when that can't be seen.</returns>
    private IEnumerable<INamedTypeSymbol?> ContextsOf(SyntaxNode node, SemanticModel model, int depth, CancellationToken cancellationToken)
    {
        foreach (var options in OptionsOf(node))
        {
            if (model.GetTypeInfo(options, cancellationToken).Type is INamedTypeSymbol { TypeArguments.Length: 1 } builder && EntityFramework.IsOptionsBuilder(builder))
            {
                return [Known(builder.TypeArguments[0])];
            }
        }

        for (var place = node; place is not null; place = place.Parent)
        {
            switch (place)
            {
                case ExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax outer } }
                    when (place is AnonymousFunctionExpressionSyntax || place == node)
                        && model.GetSymbolInfo(outer, cancellationToken) is var info && (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IMethodSymbol { TypeArguments.IsEmpty: false } method
                        && method.TypeArguments.Any(argument => EntityFramework.IsContext(argument) || argument is ITypeParameterSymbol):
                    return method.TypeArguments.Where(argument => EntityFramework.IsContext(argument) || argument is ITypeParameterSymbol).Select(Known);
                case MethodDeclarationSyntax { Identifier.ValueText: "OnConfiguring" } method
                    when model.GetDeclaredSymbol(method, cancellationToken)?.ContainingType is { } type && EntityFramework.IsContext(type):
                    return [type];
                case LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax:
                    return model.GetDeclaredSymbol(place, cancellationToken) is IMethodSymbol helper ? CallersOf(helper, depth, cancellationToken) : [null];
            }
        }

        return [null];

        static INamedTypeSymbol? Known(ITypeSymbol type) => type is INamedTypeSymbol named && EntityFramework.IsContext(named) && !EntityFramework.IsDbContextItself(named) ? named : null;
    }

    /// <summary>A helper that sets up options serves the contexts of those who call it or pass it on; any, when nobody here does.</summary>
    private IEnumerable<INamedTypeSymbol?> CallersOf(IMethodSymbol helper, int depth, CancellationToken cancellationToken)
    {
        if (depth == DeepestHelper || !helper.Parameters.Any(parameter => EntityFramework.IsOptionsBuilder(parameter.Type)))
        {
            return [null];
        }

        var contexts = new List<INamedTypeSymbol?>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (tree.GetText(cancellationToken).ToString().IndexOf(helper.Name, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            SemanticModel? model = null;
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                if (node is SimpleNameSyntax name && name.Identifier.ValueText == helper.Name)
                {
                    model ??= compilation.GetSemanticModel(tree);
                    var info = model.GetSymbolInfo(name, cancellationToken);
                    if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IMethodSymbol method && SymbolEqualityComparer.Default.Equals((method.ReducedFrom ?? method).OriginalDefinition, helper))
                    {
                        contexts.AddRange(ContextsOf(UseOf(name), model, depth + 1, cancellationToken));
                    }
                }
            }
        }

        return contexts.Count == 0 ? [null] : contexts.Distinct<INamedTypeSymbol?>(SymbolEqualityComparer.Default).Cast<INamedTypeSymbol?>();
    }

    /// <summary>The call that a name is part of, or what is passed on.</summary>
    private static SyntaxNode UseOf(SimpleNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return whole.Parent is InvocationExpressionSyntax call && call.Expression == whole ? call : whole;
    }

    /// <summary>The expressions of which one gives the options: what is called on, along the chain, and what is passed.</summary>
    private static IEnumerable<ExpressionSyntax> OptionsOf(SyntaxNode node)
    {
        for (var call = node as InvocationExpressionSyntax; call is not null; call = SourceCalls.ReceiverOf(call) as InvocationExpressionSyntax)
        {
            if (SourceCalls.ReceiverOf(call) is { } receiver)
            {
                yield return receiver;
            }
        }

        if (node is InvocationExpressionSyntax passing)
        {
            foreach (var argument in passing.ArgumentList.Arguments)
            {
                yield return argument.Expression;
            }
        }
    }
}
