using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Shapes;

/// <summary>How deep type arguments nest. A walk that stops there ends in <c>Node&lt;T&gt;</c> with a <c>Node&lt;List&lt;T&gt;&gt;</c> too.</summary>
internal static class TypeNesting
{
    private const int Deepest = 8;

    public static bool IsTooDeep(ITypeSymbol type) => IsDeeperThan(type, Deepest);

    private static bool IsDeeperThan(ITypeSymbol type, int depth)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return depth == 0 || IsDeeperThan(array.ElementType, depth - 1);
            case INamedTypeSymbol named:
                for (INamedTypeSymbol? t = named; t is not null; t = t.ContainingType)
                {
                    foreach (var argument in t.TypeArguments)
                    {
                        if (depth == 0 || IsDeeperThan(argument, depth - 1))
                        {
                            return true;
                        }
                    }
                }

                return false;
            default:
                return false;
        }
    }
}
