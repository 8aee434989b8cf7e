using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.Stores;

/// <summary>What the model of any context of a compilation says about members: not stored, or stored through a converter that protects.</summary>
internal sealed class ModelConfiguration(Compilation compilation, ConverterReader converters)
{
    private static readonly ImmutableArray<string> Marks = ImmutableArray.Create("HasConversion", "HaveConversion", "SetValueConverter", "Ignore");

    private readonly HashSet<ISymbol> _members = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _types = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _helpers = new(SymbolEqualityComparer.Default);
    private bool _isAll;

    public static ModelConfiguration Read(Compilation compilation, ConverterReader converters, CancellationToken cancellationToken)
    {
        var configuration = new ModelConfiguration(compilation, converters);
        configuration.Read(cancellationToken);
        return configuration;
    }

    public bool IsProtected(ISymbol member, ITypeSymbol memberType, ITypeSymbol entity)
    {
        if (_isAll || _types.Contains(memberType.OriginalDefinition) || _types.Contains(entity.OriginalDefinition))
        {
            return true;
        }

        for (var m = member; m is not null; m = (m as IPropertySymbol)?.OverriddenProperty)
        {
            if (_members.Contains(m.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private void Read(CancellationToken cancellationToken)
    {
        foreach (var call in SourceCalls.Find(compilation, Marks, name => Marks.Contains(name), cancellationToken))
        {
            var model = compilation.GetSemanticModel(call.SyntaxTree);
            switch (SourceCalls.NameOf(call))
            {
                case "Ignore":
                    AddIgnored(call, model, cancellationToken);
                    break;
                case "SetValueConverter" when Protects(call, model, cancellationToken):
                    // Called in a loop over the model: which members it meets is decided at run time.
                    _isAll = true;
                    break;
                case "HasConversion" or "HaveConversion" when Protects(call, model, cancellationToken):
                    AddConverted(call, model, cancellationToken);
                    break;
            }
        }

        if (_helpers.Count > 0)
        {
            var names = _helpers.Select(helper => helper.Name).ToImmutableArray();
            foreach (var call in SourceCalls.Find(compilation, names, name => names.Contains(name), cancellationToken))
            {
                var model = compilation.GetSemanticModel(call.SyntaxTree);
                if (model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && _helpers.Contains((method.ReducedFrom ?? method).OriginalDefinition))
                {
                    ExpressionSyntax?[] builders = [SourceCalls.ReceiverOf(call), .. call.ArgumentList.Arguments.Select(argument => argument.Expression)];
                    foreach (var builder in builders)
                    {
                        AddMember(builder, model, cancellationToken);
                    }
                }
            }
        }
    }

    private bool Protects(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call.ArgumentList.Arguments.FirstOrDefault() is { } first)
        {
            return converters.Protects(first.Expression, cancellationToken);
        }

        return model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
            && method.TypeArguments.Any(argument => argument is INamedTypeSymbol type && EntityFramework.IsConverter(type) && converters.Protects(type, cancellationToken));
    }

    private void AddConverted(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!AddMember(SourceCalls.ReceiverOf(call), model, cancellationToken)
            && RootOf(SourceCalls.ReceiverOf(call)) is { } root
            && model.GetSymbolInfo(root, cancellationToken).Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } helper })
        {
            _helpers.Add(helper.OriginalDefinition);
        }
    }

    /// <summary>Adds the member of a property builder: at the beginning of the chain of calls, maybe in the variable that it starts from.</summary>
    private bool AddMember(ExpressionSyntax? builder, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var expression = builder; expression is not null;)
        {
            if (expression is not InvocationExpressionSyntax call)
            {
                expression = InitializerOf(expression, model, cancellationToken);
                continue;
            }

            if (SourceCalls.NameOf(call) is "Property" or "ComplexProperty" or "PrimitiveCollection")
            {
                return AddNamed(call, model, cancellationToken);
            }

            // configurationBuilder.Properties<T>(): every member of the type.
            if (SourceCalls.NameOf(call) == "Properties" && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { TypeArguments: { Length: 1 } types })
            {
                return _types.Add(types[0].OriginalDefinition);
            }

            expression = SourceCalls.ReceiverOf(call);
        }

        return false;
    }

    private void AddIgnored(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method || !IsBuilder(method.ContainingType))
        {
            return;
        }

        if (call.ArgumentList.Arguments.Count > 0)
        {
            AddNamed(call, model, cancellationToken);
        }
        else if (method.TypeArguments.Length == 1)
        {
            _types.Add(method.TypeArguments[0].OriginalDefinition);
        }
    }

    /// <summary>Adds the member that the first argument names: <c>m => m.IdNumber</c>, <c>"IdNumber"</c> or <c>nameof(…)</c>.</summary>
    private bool AddNamed(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call.ArgumentList.Arguments.FirstOrDefault()?.Expression is not { } argument)
        {
            return false;
        }

        if (argument is LambdaExpressionSyntax { Body: ExpressionSyntax body })
        {
            while (body is PostfixUnaryExpressionSyntax or CastExpressionSyntax or ParenthesizedExpressionSyntax)
            {
                body = body switch
                {
                    PostfixUnaryExpressionSyntax postfix => postfix.Operand,
                    CastExpressionSyntax cast => cast.Expression,
                    _ => ((ParenthesizedExpressionSyntax)body).Expression,
                };
            }

            return model.GetSymbolInfo(body, cancellationToken).Symbol is { } member and (IPropertySymbol or IFieldSymbol) && Add(member);
        }

        if (argument is TypeOfExpressionSyntax of)
        {
            return model.GetTypeInfo(of.Type, cancellationToken).Type is { } ignored && _types.Add(ignored.OriginalDefinition);
        }

        return model.GetConstantValue(argument, cancellationToken) is { HasValue: true, Value: string name }
            && SourceCalls.ReceiverOf(call) is { } receiver
            && model.GetTypeInfo(receiver, cancellationToken).Type is INamedTypeSymbol { TypeArguments.Length: > 0 } builder
            && Find(builder.TypeArguments[builder.TypeArguments.Length - 1], name) is { } named
            && Add(named);
    }

    private bool Add(ISymbol member)
    {
        _members.Add(member.OriginalDefinition);
        return true;
    }

    private static ISymbol? Find(ITypeSymbol type, string name)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t.GetMembers(name).FirstOrDefault(member => member is IPropertySymbol or IFieldSymbol) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static ExpressionSyntax? InitializerOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
        => expression is IdentifierNameSyntax && model.GetSymbolInfo(expression, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declared }
            && declared[0].GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax value }
                ? value
                : null;

    private static ExpressionSyntax? RootOf(ExpressionSyntax? expression)
    {
        while (expression is InvocationExpressionSyntax call)
        {
            expression = SourceCalls.ReceiverOf(call);
        }

        return expression;
    }

    private static bool IsBuilder(INamedTypeSymbol type) => type.Name.EndsWith("Builder", StringComparison.Ordinal);
}
