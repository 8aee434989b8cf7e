using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Rules;

/// <summary>GDS4001: a member, parameter or result that declares a lower level than what it overrides, implements or hides. One without a label of its own takes over what is declared there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoweredOverrideAnalyzer : ClassificationAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(FlowRules.LevelLowered);

    /// <inheritdoc />
    private protected override void Analyze(CompilationStartAnalysisContext start, ClassificationContext classification)
        => start.RegisterSymbolAction(context => AnalyzeType(context, classification), SymbolKind.NamedType);

    private static void AnalyzeType(SymbolAnalysisContext context, ClassificationContext classification)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
        {
            return;
        }

        foreach (var member in type.GetMembers())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            switch (member)
            {
                case IPropertySymbol { IsIndexer: false } or IFieldSymbol { AssociatedSymbol: null }:
                    Check(context, classification, member, ValueDeclarations(member), DeclaredAbove(member), place: null);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method:
                    CheckMethod(context, classification, method, LabelReader.Declarations(method).Skip(1).Concat(Hidden(method)), place: null);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Constructor } constructor when type.IsRecord:
                    CheckPositions(context, classification, constructor);
                    break;
            }
        }

        CheckInherited(context, classification, type);
    }

    /// <summary>A record whose parameter has the name of an inherited property gets no property of its own: the parameter speaks about the inherited one.</summary>
    private static void CheckPositions(SymbolAnalysisContext context, ClassificationContext classification, IMethodSymbol constructor)
    {
        foreach (var parameter in constructor.Parameters)
        {
            if (!constructor.ContainingType.GetMembers(parameter.Name).Any(member => member is IPropertySymbol or IFieldSymbol))
            {
                Check(context, classification, parameter, [parameter], InBases(constructor.ContainingType, parameter.Name), place: null);
            }
        }
    }

    /// <summary>A member of a base class implements an interface that only this type has: nothing of it is written here.</summary>
    private static void CheckInherited(SymbolAnalysisContext context, ClassificationContext classification, INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || type.BaseType is not { SpecialType: SpecialType.None } ancestor)
        {
            return;
        }

        foreach (var declaration in type.AllInterfaces.Where(face => !ancestor.AllInterfaces.Contains(face, SymbolEqualityComparer.Default)).SelectMany(face => face.GetMembers()))
        {
            var found = declaration is IPropertySymbol { IsIndexer: false } or IMethodSymbol { MethodKind: MethodKind.Ordinary } ? type.FindImplementationForInterfaceMember(declaration) : null;
            if (found is null || found.ContainingType.TypeKind == TypeKind.Interface || KnownSymbols.Same(found.ContainingType, type))
            {
                continue;
            }

            if (found is IMethodSymbol method && declaration is IMethodSymbol above)
            {
                CheckMethod(context, classification, method, [above], type.Locations[0]);
            }
            else
            {
                Check(context, classification, found, ValueDeclarations(found), [declaration], type.Locations[0]);
            }
        }
    }

    private static void CheckMethod(SymbolAnalysisContext context, ClassificationContext classification, IMethodSymbol method, IEnumerable<IMethodSymbol> declarations, Location? place)
    {
        var hasLabels = method.GetReturnTypeAttributes().Length > 0 || method.Parameters.Any(parameter => parameter.GetAttributes().Length > 0);
        IMethodSymbol[] above = hasLabels ? [.. declarations.Where(declaration => declaration.Parameters.Length == method.Parameters.Length)] : [];
        if (above.Length == 0)
        {
            return;
        }

        Check(context, classification, method, [method], above, place);
        foreach (var parameter in method.Parameters)
        {
            Check(context, classification, parameter, [parameter], above.Select(declaration => declaration.Parameters[parameter.Ordinal]), place);
        }
    }

    private static void Check(SymbolAnalysisContext context, ClassificationContext classification, ISymbol target, IEnumerable<ISymbol> own, IEnumerable<ISymbol> above, Location? place)
    {
        Label? declared = null;
        AttributeData? says = null;
        foreach (var attribute in own.SelectMany(AttributesOf))
        {
            if (classification.Labels.Read(attribute) is { } label)
            {
                if (declared is null || label.Level > declared.Level)
                {
                    says = attribute;
                }

                declared = Label.Join(declared, label);
            }
            else if (declared is null && classification.Symbols.IsNotClassified(attribute))
            {
                says = attribute;
            }
        }

        if (says is null)
        {
            return;
        }

        (ISymbol Source, Label Label)? highest = null;
        foreach (var source in above)
        {
            if (LabelOf(source, classification.Labels) is { } label && label.Level > (declared?.Level ?? Levels.Unlabeled) && label.Level > (highest?.Label.Level ?? Levels.Unlabeled))
            {
                highest = (source, label);
            }
        }

        if (highest is { } found)
        {
            Report(context, target, declared, says, found.Source, found.Label, place);
        }
    }

    private static void Report(SymbolAnalysisContext context, ISymbol target, Label? declared, AttributeData says, ISymbol source, Label label, Location? place)
    {
        var written = says.ApplicationSyntaxReference is { } reference && context.Compilation.ContainsSyntaxTree(reference.SyntaxTree) ? Location.Create(reference.SyntaxTree, reference.Span) : null;
        if ((place ?? written ?? InSource(target, context.Compilation)) is not { } location)
        {
            return;
        }

        var properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.TargetLevel, Levels.NameAtOrAbove(label.Level));
        if (label.Kind is { } kind)
        {
            properties = properties.Add(FixProperties.Attribute, kind.FullName);
        }

        // The fix raises what the first one declares; it has nothing to do where that isn't in this compilation.
        var declaration = InSource(target, context.Compilation);
        Location?[] places = declaration is null ? [] : [declaration, InSource(source, context.Compilation)];
        context.ReportDiagnostic(Diagnostic.Create(
            FlowRules.LevelLowered,
            location,
            places.OfType<Location>(),
            properties,
            NameOf(source),
            label.What,
            label.LevelText,
            NameOf(target),
            declared is null ? Text.Of("Level.None") : declared.LevelText,
            BasisText.Of(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions, FlowRules.LevelLowered.Id)));
    }

    /// <summary>Where the label of a property or field can stand: on it, on the field behind it, on the parameter of a record.</summary>
    private static IEnumerable<ISymbol> ValueDeclarations(ISymbol member)
    {
        yield return member;
        if (member is not IPropertySymbol)
        {
            yield break;
        }

        foreach (var other in member.ContainingType.GetMembers())
        {
            if (other is IFieldSymbol field && KnownSymbols.Same(field.AssociatedSymbol, member))
            {
                yield return field;
            }
            else if (other is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && member.ContainingType.IsRecord
                && constructor.Parameters.FirstOrDefault(parameter => parameter.Name == member.Name) is { } positional)
            {
                yield return positional;
            }
        }
    }

    /// <summary>The properties and fields that one overrides, implements or hides.</summary>
    private static IEnumerable<ISymbol> DeclaredAbove(ISymbol member)
    {
        if (member is IPropertySymbol property)
        {
            foreach (var declaration in property.ExplicitInterfaceImplementations)
            {
                yield return declaration;
            }

            foreach (var declaration in property.ContainingType.AllInterfaces.SelectMany(face => face.GetMembers(property.Name)).OfType<IPropertySymbol>())
            {
                if (property.ContainingType.TypeKind == TypeKind.Interface || KnownSymbols.Same(property.ContainingType.FindImplementationForInterfaceMember(declaration), property))
                {
                    yield return declaration;
                }
            }
        }

        foreach (var declaration in InBases(member.ContainingType, member.Name))
        {
            yield return declaration;
        }
    }

    private static IEnumerable<ISymbol> InBases(INamedTypeSymbol type, string name)
        => Bases(type).SelectMany(ancestor => ancestor.GetMembers(name))
            .Where(member => member is IPropertySymbol { IsIndexer: false } or IFieldSymbol && member.DeclaredAccessibility != Accessibility.Private);

    private static IEnumerable<IMethodSymbol> Hidden(IMethodSymbol method)
    {
        var types = method.ContainingType.TypeKind == TypeKind.Interface ? method.ContainingType.AllInterfaces : Bases(method.ContainingType);
        return method.IsOverride
            ? []
            : types.SelectMany(type => type.GetMembers(method.Name)).OfType<IMethodSymbol>().Where(other => other.DeclaredAccessibility != Accessibility.Private
                && other.Arity == method.Arity && other.Parameters.Length == method.Parameters.Length
                && other.Parameters.All(parameter => KnownSymbols.Same(parameter.Type, method.Parameters[parameter.Ordinal].Type)));
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var t = type.BaseType; t is { SpecialType: SpecialType.None }; t = t.BaseType)
        {
            yield return t;
        }
    }

    private static Label? LabelOf(ISymbol symbol, LabelReader labels) => symbol switch
    {
        IMethodSymbol method => labels.OfResult(method).Label,
        IParameterSymbol parameter => labels.OfParameter(parameter).Label,
        _ => labels.OfMember(symbol, symbol.ContainingType).Label,
    };

    private static IEnumerable<AttributeData> AttributesOf(ISymbol symbol) => symbol is IMethodSymbol method ? method.GetReturnTypeAttributes() : symbol.GetAttributes();

    private static Location? InSource(ISymbol symbol, Compilation compilation)
        => symbol.Locations.FirstOrDefault(location => location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree));

    private static string NameOf(ISymbol symbol) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } method } => $"{NameOf(method)}({symbol.Name})",
        _ => symbol.ContainingType.Name + "." + symbol.Name.Substring(symbol.Name.LastIndexOf('.') + 1),
    };
}
