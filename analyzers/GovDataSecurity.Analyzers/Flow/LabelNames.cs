using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>The names that code must use to touch labeled data: of the types that have labels inside, of the members that give such objects, of what is labeled itself.</summary>
internal sealed class LabelNames(Compilation compilation, ClassificationContext classification, SourceTypes types)
{
    public IEnumerable<string> All(CancellationToken cancellationToken)
    {
        foreach (var name in classification.Sources.InterestingNames)
        {
            yield return name;
        }

        foreach (var type in types.All.Concat(Referenced()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var name in Of(type))
            {
                yield return name;
            }
        }
    }

    private IEnumerable<string> Of(INamedTypeSymbol type)
    {
        if (classification.Shapes.TouchesLabels(type))
        {
            yield return type.Name;
        }

        foreach (var member in type.GetMembers())
        {
            switch (member)
            {
                case IFieldSymbol { AssociatedSymbol: null } field:
                    if (field.IsStatic && classification.Labels.OfMember(field, type).Label is not null || Touches(field.Type))
                    {
                        yield return field.Name;
                    }

                    break;
                case IPropertySymbol property:
                    if ((property.IsStatic || property.IsIndexer) && classification.Labels.OfMember(property, type).Label is not null || Touches(property.Type))
                    {
                        yield return property.IsIndexer ? type.Name : property.Name;
                    }

                    break;
                case IMethodSymbol { AssociatedSymbol: null } method:
                    var isLabeled = classification.Labels.OfResult(method).Label is not null || Touches(method.ReturnType);
                    foreach (var parameter in method.Parameters)
                    {
                        isLabeled |= Touches(parameter.Type) || classification.Labels.OfParameter(parameter).Label is not null;
                    }

                    if (isLabeled)
                    {
                        yield return method.MethodKind == MethodKind.Constructor ? type.Name : method.Name;
                    }

                    break;
            }
        }
    }

    private bool Touches(ITypeSymbol type) => type.SpecialType == SpecialType.None && classification.Shapes.TouchesLabels(type);

    /// <summary>The types of the referenced assemblies that know the labels.</summary>
    private IEnumerable<INamedTypeSymbol> Referenced()
    {
        var home = classification.Symbols.Classified.ContainingAssembly;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Modules.Any(module => module.ReferencedAssemblies.Any(identity => identity.Name == home.Name)))
            {
                var found = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
                SourceTypes.Add(assembly.GlobalNamespace, found);
                foreach (var type in found)
                {
                    yield return type;
                }
            }
        }
    }
}
