using System.Collections.Concurrent;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Shapes;

/// <summary>Whether labels can be reached from a type: on it, its members at any depth, its elements or type arguments.</summary>
/// <remarks>Errs on the side of yes. Types of the platform are seen through their arguments, those of its extensions by their own labels alone: their members lead everywhere.</remarks>
internal sealed class LabelReach(LabelReader labels)
{
    private const int MostTypes = 20_000;

    private readonly ConcurrentDictionary<ITypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool From(ITypeSymbol type) => _known.TryGetValue(type, out var known) ? known : Search(type);

    private bool Search(ITypeSymbol root)
    {
        var cameFrom = new Dictionary<ITypeSymbol, ITypeSymbol?>(SymbolEqualityComparer.Default) { [root] = null };
        var pending = new Queue<ITypeSymbol>();
        pending.Enqueue(root);
        while (pending.Count > 0)
        {
            var type = pending.Dequeue();
            if (_known.TryGetValue(type, out var known) ? known : cameFrom.Count > MostTypes || IsLabeled(type))
            {
                for (ITypeSymbol? t = type; t is not null; t = cameFrom[t])
                {
                    _known[t] = true;
                }

                return true;
            }

            if (!_known.ContainsKey(type))
            {
                foreach (var next in Neighbors(type))
                {
                    if (!cameFrom.ContainsKey(next) && !TypeNesting.IsTooDeep(next))
                    {
                        cameFrom.Add(next, type);
                        pending.Enqueue(next);
                    }
                }
            }
        }

        foreach (var type in cameFrom.Keys)
        {
            _known[type] = false;
        }

        return false;
    }

    private bool IsLabeled(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named || Symbols.IsPlatform(named) || named.TypeKind == TypeKind.Enum)
        {
            return false;
        }

        if (named.DelegateInvokeMethod is { } invoke)
        {
            return labels.OfResult(invoke).Label is not null || invoke.Parameters.Any(parameter => labels.OfParameter(parameter).Label is not null);
        }

        var own = labels.Of(named);
        return own.Declared is not null || own.Members.Values.Any(member => member.Label is not null) || HasLabeledShared(named);
    }

    private bool HasLabeledShared(INamedTypeSymbol type)
        => !type.DeclaringSyntaxReferences.IsEmpty
            && type.GetMembers().Any(member => member is (IFieldSymbol or IPropertySymbol) and { IsStatic: true } && labels.OfMember(member, type).Label is not null);

    private static IEnumerable<ITypeSymbol> Neighbors(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return [array.ElementType];
            case IPointerTypeSymbol pointer:
                return [pointer.PointedAtType];
            case ITypeParameterSymbol parameter:
                return parameter.ConstraintTypes;
            case INamedTypeSymbol named:
                IEnumerable<ITypeSymbol> next = named.TypeArguments.Where(argument => argument.TypeKind != TypeKind.Error);
                if (named.DelegateInvokeMethod is { } invoke)
                {
                    return next.Concat(invoke.Parameters.Select(parameter => parameter.Type)).Append(invoke.ReturnType);
                }

                return named.TypeKind == TypeKind.Enum || IsFramework(named) ? next : next.Concat(Held(named));
            default:
                return [];
        }
    }

    private static IEnumerable<ITypeSymbol> Held(INamedTypeSymbol type)
    {
        foreach (var declaring in LabelReader.WithBases(type).Concat(type.AllInterfaces))
        {
            if (!KnownSymbols.Same(declaring, type))
            {
                yield return declaring;
            }
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol or IFieldSymbol)
            {
                yield return Symbols.TypeOf(member);
            }
        }

        foreach (var derived in SerializedMembers.DerivedTypes(type))
        {
            yield return derived;
        }
    }

    private static bool IsFramework(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return type.SpecialType != SpecialType.None || !type.IsAnonymousType && type.DeclaringSyntaxReferences.IsEmpty && space is { IsGlobalNamespace: false, Name: "System" or "Microsoft" };
    }
}
