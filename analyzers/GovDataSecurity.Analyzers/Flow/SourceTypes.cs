using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>The types of a compilation, and which of their methods a call can reach.</summary>
internal sealed class SourceTypes(Compilation compilation)
{
    private const int MostImplementations = 64;

    private readonly Dictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _implementations = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, bool> _hasBody = new(SymbolEqualityComparer.Default);
    private ImmutableArray<INamedTypeSymbol> _all;
    private Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>? _below;

    /// <summary>Every type of the compilation, nested ones too.</summary>
    public ImmutableArray<INamedTypeSymbol> All
    {
        get
        {
            if (_all.IsDefault)
            {
                var types = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
                Add(compilation.Assembly.GlobalNamespace, types);
                _all = types.ToImmutable();
            }

            return _all;
        }
    }

    public static void Add(INamespaceOrTypeSymbol container, ImmutableArray<INamedTypeSymbol>.Builder types)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type)
            {
                types.Add(type);
                Add(type, types);
            }
            else if (member is INamespaceSymbol space)
            {
                Add(space, types);
            }
        }
    }

    public bool HasBody(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        if (!_hasBody.TryGetValue(definition, out var has))
        {
            has = compilation.Assembly.Equals(definition.ContainingAssembly, SymbolEqualityComparer.Default)
                && (definition.PartialImplementationPart ?? definition).DeclaringSyntaxReferences.Any(reference => IsBody(reference.GetSyntax(), definition));
            _hasBody.Add(definition, has);
        }

        return has;
    }

    /// <summary>The method itself where it has a body, and those that override or implement it.</summary>
    public ImmutableArray<IMethodSymbol> ImplementationsOf(IMethodSymbol method)
    {
        // Of a generic interface, what implements the one that is called.
        var key = method.ContainingType is { TypeKind: TypeKind.Interface, IsGenericType: true } && !method.IsGenericMethod ? method : method.OriginalDefinition;
        if (!_implementations.TryGetValue(key, out var found))
        {
            found = Find(key);
            _implementations.Add(key, found);
        }

        return found;
    }

    private ImmutableArray<IMethodSymbol> Find(IMethodSymbol method)
    {
        var found = ImmutableArray.CreateBuilder<IMethodSymbol>();
        if (HasBody(method))
        {
            found.Add(method);
        }

        if (method is not ({ IsAbstract: true } or { IsVirtual: true } or { IsOverride: true }) || method.ContainingType is null || Symbols.IsPlatform(method.ContainingType))
        {
            return found.ToImmutable();
        }

        foreach (var type in Below(method.ContainingType))
        {
            if (found.Count >= MostImplementations)
            {
                break;
            }

            if (Implementation(type, method) is { } implementation && HasBody(implementation) && !found.Contains(implementation, SymbolEqualityComparer.Default))
            {
                found.Add(implementation.OriginalDefinition);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The types of the compilation that derive from a type or implement it, in their order.</summary>
    private List<INamedTypeSymbol> Below(INamedTypeSymbol type)
    {
        if (_below is null)
        {
            _below = new(SymbolEqualityComparer.Default);
            foreach (var own in All)
            {
                for (var t = own.BaseType; t is not null && t.SpecialType != SpecialType.System_Object; t = t.BaseType)
                {
                    Add(t, own);
                }

                foreach (var face in own.AllInterfaces)
                {
                    Add(face, own);
                }
            }
        }

        return _below.TryGetValue(type.OriginalDefinition, out var types) ? types : [];

        void Add(INamedTypeSymbol above, INamedTypeSymbol own)
        {
            if (!_below.TryGetValue(above.OriginalDefinition, out var types))
            {
                _below.Add(above.OriginalDefinition, types = []);
            }

            if (types.Count == 0 || !ReferenceEquals(types[types.Count - 1], own))
            {
                types.Add(own);
            }
        }
    }

    private static IMethodSymbol? Implementation(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            if (type.TypeKind is TypeKind.Class or TypeKind.Struct)
            {
                foreach (var face in type.AllInterfaces)
                {
                    if (SymbolEqualityComparer.Default.Equals(face.OriginalDefinition, method.ContainingType.OriginalDefinition) && CanBe(face, method.ContainingType))
                    {
                        var member = face.GetMembers(method.Name).FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method.OriginalDefinition));
                        return member is null ? null : type.FindImplementationForInterfaceMember(member)?.OriginalDefinition as IMethodSymbol;
                    }
                }
            }

            return null;
        }

        foreach (var member in type.GetMembers(method.Name))
        {
            if (member is IMethodSymbol { IsOverride: true } candidate)
            {
                for (var overridden = candidate.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method))
                    {
                        return candidate;
                    }
                }
            }
        }

        return null;
    }

    private static bool CanBe(INamedTypeSymbol implemented, INamedTypeSymbol called)
    {
        for (var i = 0; i < implemented.TypeArguments.Length; i++)
        {
            if (implemented.TypeArguments[i] is INamedTypeSymbol { IsGenericType: false, TypeKind: not TypeKind.Error } a && called.TypeArguments[i] is INamedTypeSymbol { IsGenericType: false, TypeKind: TypeKind.Struct or TypeKind.Class } b
                && a.TypeKind is TypeKind.Struct or TypeKind.Class && !SymbolEqualityComparer.Default.Equals(implemented.TypeArguments[i], b))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBody(SyntaxNode syntax, IMethodSymbol declared) => syntax switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        ArrowExpressionClauseSyntax => true,
        TypeDeclarationSyntax { ParameterList: not null } => declared.MethodKind == MethodKind.Constructor,
        _ => false,
    };
}
