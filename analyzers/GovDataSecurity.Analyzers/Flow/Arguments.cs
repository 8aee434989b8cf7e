using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>The values that a call passes.</summary>
internal sealed class Arguments
{
    public static readonly Arguments None = new(ImmutableArray<Argument>.Empty, ImmutableArray<Argument>.Empty);

    private readonly ImmutableArray<Argument> _byParameter;

    private Arguments(ImmutableArray<Argument> passed, ImmutableArray<Argument> byParameter)
    {
        Passed = passed;
        _byParameter = byParameter;
    }

    /// <summary>What is written, in order; each value of a parameter array by itself.</summary>
    public ImmutableArray<Argument> Passed { get; }

    /// <summary>One value for each parameter that takes one.</summary>
    public ImmutableArray<Argument> ByParameter => _byParameter;

    public IEnumerable<FlowValue> Values => _byParameter.Select(argument => argument.Value);

    /// <summary>The object that an extension method extends, when it is called as a static method is represented.</summary>
    public IOperation? Receiver => _byParameter.FirstOrDefault(argument => argument.Parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } })?.Operation;

    public FlowValue ReceiverValue => _byParameter.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value ?? FlowValue.Nothing;

    public static Arguments Of(ImmutableArray<IArgumentOperation> arguments, IMethodSymbol method, Evaluator evaluator, BodyContext context)
    {
        if (arguments.IsEmpty)
        {
            return None;
        }

        var passed = ImmutableArray.CreateBuilder<Argument>(arguments.Length);
        ImmutableArray<Argument>.Builder? byParameter = null;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } parameter || argument.ArgumentKind == ArgumentKind.DefaultValue)
            {
                continue;
            }

            if (parameter.IsParams && Elements(argument.Value) is { } elements)
            {
                if (byParameter is null)
                {
                    byParameter = ImmutableArray.CreateBuilder<Argument>(arguments.Length);
                    byParameter.AddRange(passed);
                }

                var all = FlowValue.Nothing;
                var content = HeapObject.Built;
                for (var i = 0; i < elements.Length; i++)
                {
                    var element = Typed(elements[i]);
                    content = content.Adding(HeapObject.Element, element);
                    passed.Add(new Argument(parameter, elements[i], element, i));
                }

                if (context.World.HasBodies(method.ReducedFrom ?? method) || !context.World.Methods.Of(method).HasSinks)
                {
                    all = context.Make(new Site(argument.Syntax, "params" + parameter.Ordinal), null, content);
                }

                byParameter.Add(new Argument(parameter, argument.Value, all));
            }
            else
            {
                var value = parameter.RefKind == RefKind.Out ? OutOf(argument.Value) : Typed(argument.Value);
                passed.Add(new Argument(parameter, argument.Value, value));
                byParameter?.Add(passed[passed.Count - 1]);
            }
        }

        var written = passed.Count == passed.Capacity ? passed.MoveToImmutable() : passed.ToImmutable();
        return new Arguments(written, byParameter?.ToImmutable() ?? written);

        FlowValue Typed(IOperation operation) => evaluator.WithType(evaluator.Evaluate(operation), operation);

        FlowValue OutOf(IOperation operation)
        {
            evaluator.Assign(operation, FlowValue.Nothing, null, operation.Syntax);
            return FlowValue.Nothing;
        }
    }

    public static Arguments Of(IReadOnlyList<FlowValue> values, IReadOnlyList<IOperation> operations, IMethodSymbol? method, IOperation? fallback = null)
    {
        var passed = ImmutableArray.CreateBuilder<Argument>(values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            if ((i < operations.Count ? operations[i] : fallback ?? operations.FirstOrDefault()) is { } operation)
            {
                passed.Add(new Argument(method is not null && i < method.Parameters.Length ? method.Parameters[i] : null, operation, values[i]) { IsFromElsewhere = i >= operations.Count });
            }
        }

        return new Arguments(passed.ToImmutable(), passed.ToImmutable());
    }

    /// <summary>The same values, passed to the parameters of another method.</summary>
    public Arguments For(IMethodSymbol method)
    {
        var passed = ImmutableArray.CreateBuilder<Argument>();
        for (var i = 0; i < _byParameter.Length && i < method.Parameters.Length; i++)
        {
            passed.Add(_byParameter[i] with { Parameter = method.Parameters[i] });
        }

        return new Arguments(passed.ToImmutable(), passed.ToImmutable());
    }

    /// <summary>With the parameters of the method as it is declared.</summary>
    public Arguments Unreduced(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        var offset = method.ReducedFrom is null ? 0 : 1;
        return new Arguments(Passed, _byParameter.Select(argument => argument.Parameter is { } parameter && parameter.Ordinal + offset < definition.Parameters.Length
            ? argument with { Parameter = definition.Parameters[parameter.Ordinal + offset] }
            : argument).ToImmutableArray());
    }

    public Argument? At(int ordinal)
    {
        foreach (var argument in _byParameter)
        {
            if (argument.Parameter?.Ordinal == ordinal)
            {
                return argument;
            }
        }

        return null;
    }

    public IOperation? OperationOf(ISymbol root) => root is IParameterSymbol parameter ? At(parameter.Ordinal)?.Operation : null;

    /// <summary>The argument in which a value stands.</summary>
    public IOperation? OperationCarrying(FlowValue value)
    {
        foreach (var trace in value.Traces)
        {
            foreach (var argument in _byParameter)
            {
                if (trace.At is { } at && argument.Operation.Syntax.SyntaxTree == at.SyntaxTree && argument.Operation.Syntax.FullSpan.Contains(at.Span))
                {
                    return argument.Operation;
                }
            }
        }

        return null;
    }

    public bool Any(Func<FlowValue, bool> predicate)
    {
        foreach (var argument in _byParameter)
        {
            if (predicate(argument.Value))
            {
                return true;
            }
        }

        return false;
    }

    public FlowValue Joined(FlowValue value)
    {
        foreach (var argument in _byParameter)
        {
            value = FlowValue.Join(value, argument.Value);
        }

        return value;
    }

    /// <summary>The values written for a parameter array; <see langword="null"/> when an array is passed that was made elsewhere.</summary>
    private static ImmutableArray<IOperation>? Elements(IOperation value) => value switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var elements } => elements,
        IArrayCreationOperation => ImmutableArray<IOperation>.Empty,
        { Syntax: CollectionExpressionSyntax } => null,
        { IsImplicit: true } when value.Kind.ToString() is "CollectionExpression" or "127" => value.ChildOperations.ToImmutableArray(),
        _ => null,
    };
}
