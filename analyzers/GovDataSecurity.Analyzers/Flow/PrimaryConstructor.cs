using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>What a primary constructor does: sets the positional members of a record, keeps what members use, runs the initializers.</summary>
internal sealed class PrimaryConstructor(World world, BodyContext context, IMethodSymbol constructor)
{
    public void Run(TypeDeclarationSyntax type, CancellationToken cancellationToken)
    {
        var self = InputPath.Of(constructor.ContainingType.OriginalDefinition);
        foreach (var parameter in constructor.Parameters)
        {
            if (!context.State.Variables.TryGetValue(parameter, out var value))
            {
                continue;
            }

            var property = constructor.ContainingType.IsRecord ? constructor.ContainingType.GetMembers(parameter.Name).FirstOrDefault(member => member is IPropertySymbol) : null;
            context.Add(new Effect.Store(self, property ?? parameter, context.Export(value)));
        }

        foreach (var initializer in Bodies.InitializersOf(type))
        {
            if (world.GraphOf(initializer, cancellationToken) is { } graph)
            {
                new GraphRun(context, graph, constructor).Run();
            }
        }

        if (type.BaseList?.Types.FirstOrDefault() is PrimaryConstructorBaseTypeSyntax && world.GraphOf(type, cancellationToken) is { } whole)
        {
            new GraphRun(context, whole, constructor).Run();
        }
    }
}
