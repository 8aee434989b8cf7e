using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.Mapping;

/// <summary>The profiles of AutoMapper and Mapster in a compilation's files: <c>ForMember</c>, <c>ForPath</c>, <c>Map</c>, <c>Ignore</c>, <c>ConvertUsing</c> on a configuration of two types.</summary>
internal sealed class MapperProfiles
{
    private static readonly ImmutableArray<string> Marks = ImmutableArray.Create("ForMember", "ForPath", "ForCtorParam", "ForAllMembers", "ConvertUsing", "MapWith", "TypeAdapterConfig", "NewConfig", "ForType");
    private static readonly ImmutableHashSet<string> Wanted = ImmutableHashSet.Create("ForMember", "ForPath", "ForCtorParam", "ForAllMembers", "ConvertUsing", "MapWith", "Map", "Ignore");

    private readonly Dictionary<(ITypeSymbol, ITypeSymbol), MapperProfile> _profiles = [];

    private MapperProfiles()
    {
    }

    public static MapperProfiles Read(Compilation compilation, ConverterReader converters, CancellationToken cancellationToken)
    {
        var profiles = new MapperProfiles();
        foreach (var call in SourceCalls.Find(compilation, Marks, Wanted.Contains, cancellationToken))
        {
            var model = compilation.GetSemanticModel(call.SyntaxTree);
            if (SourceCalls.ReceiverOf(call) is { } receiver
                && model.GetTypeInfo(receiver, cancellationToken).Type is INamedTypeSymbol { TypeArguments.Length: 2 } configuration
                && (configuration.Name.IndexOf("Mapping", StringComparison.Ordinal) >= 0 || configuration.Name.StartsWith("TypeAdapter", StringComparison.Ordinal)))
            {
                profiles.Add(profiles.Of(configuration.TypeArguments[0], configuration.TypeArguments[1], add: true)!, call, model, converters, cancellationToken);
            }
        }

        return profiles;
    }

    /// <returns><see langword="null"/> when nobody configured the two types.</returns>
    public MapperProfile? Of(ITypeSymbol source, ITypeSymbol target) => Of(source, target, add: false);

    private MapperProfile? Of(ITypeSymbol source, ITypeSymbol target, bool add)
    {
        var key = (source.OriginalDefinition, target.OriginalDefinition);
        if (!_profiles.TryGetValue(key, out var profile) && add)
        {
            _profiles.Add(key, profile = new MapperProfile());
        }

        return profile;
    }

    private void Add(MapperProfile profile, InvocationExpressionSyntax call, SemanticModel model, ConverterReader converters, CancellationToken cancellationToken)
    {
        var arguments = call.ArgumentList.Arguments;
        switch (SourceCalls.NameOf(call))
        {
            case "ConvertUsing" or "MapWith" or "ForAllMembers":
                profile.IsReplaced = true;
                break;
            case "Ignore":
                foreach (var argument in arguments)
                {
                    if (NameOf(argument.Expression, model, cancellationToken) is { } ignored)
                    {
                        profile.Configured.Add(ignored);
                    }
                }

                break;
            default:
                if (arguments.Count > 1 && NameOf(arguments[0].Expression, model, cancellationToken) is { } name)
                {
                    var value = arguments[1].Expression;
                    if (Options(value) is { } option)
                    {
                        // What only sets a condition or a null substitute still maps by name.
                        if (option.Any(inner => SourceCalls.NameOf(inner) is "Ignore" or "MapFrom" or "ConvertUsing"))
                        {
                            AddRead(profile, name, option.FirstOrDefault(inner => SourceCalls.NameOf(inner) == "MapFrom")?.ArgumentList.Arguments.FirstOrDefault()?.Expression, model, converters, cancellationToken);
                        }
                    }
                    else
                    {
                        AddRead(profile, name, value, model, converters, cancellationToken);
                    }
                }

                break;
        }
    }

    /// <summary>The calls on the options of a member: <c>o => o.MapFrom(…)</c>; <see langword="null"/> for a function of the source: <c>s => s.Name</c>.</summary>
    private static ImmutableArray<InvocationExpressionSyntax>? Options(ExpressionSyntax value)
    {
        if (value is not LambdaExpressionSyntax lambda || ParameterOf(lambda) is not { } parameter)
        {
            return null;
        }

        var calls = lambda.Body.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .Where(call => SourceCalls.ReceiverOf(call) is IdentifierNameSyntax receiver && receiver.Identifier.ValueText == parameter)
            .ToImmutableArray();
        return calls.Any(call => SourceCalls.NameOf(call) is "MapFrom" or "Ignore" or "Condition" or "PreCondition" or "NullSubstitute" or "ConvertUsing" or "UseDestinationValue" or "AllowNull" or "DoNotAllowNull")
            ? calls
            : null;
    }

    private static void AddRead(MapperProfile profile, string target, ExpressionSyntax? value, SemanticModel model, ConverterReader converters, CancellationToken cancellationToken)
    {
        profile.Configured.Add(target);
        if (value is not LambdaExpressionSyntax lambda || ParameterOf(lambda) is not { } parameter || converters.Protects(value, cancellationToken))
        {
            return;
        }

        foreach (var access in lambda.Body.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>())
        {
            if (RootOf(access) == parameter && access.Parent is not MemberAccessExpressionSyntax
                && model.GetSymbolInfo(access, cancellationToken).Symbol is { } read)
            {
                if (read is IMethodSymbol && access.Expression is MemberAccessExpressionSyntax inner)
                {
                    read = model.GetSymbolInfo(inner, cancellationToken).Symbol;
                }

                if (read is IPropertySymbol or IFieldSymbol)
                {
                    profile.Read.Add((read, target));
                }
            }
        }
    }

    private static string? NameOf(ExpressionSyntax member, SemanticModel model, CancellationToken cancellationToken) => member switch
    {
        LambdaExpressionSyntax { Body: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        _ => model.GetConstantValue(member, cancellationToken) is { HasValue: true, Value: string name } ? name : null,
    };

    private static string? ParameterOf(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: > 0 } parameters } => parameters[0].Identifier.ValueText,
        _ => null,
    };

    private static string? RootOf(ExpressionSyntax? expression)
    {
        while (expression is MemberAccessExpressionSyntax access)
        {
            expression = access.Expression;
        }

        return (expression as IdentifierNameSyntax)?.Identifier.ValueText;
    }
}
