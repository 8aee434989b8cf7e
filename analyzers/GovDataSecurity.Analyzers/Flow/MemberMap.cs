using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

internal sealed class MemberMap
{
    public ImmutableArray<(ISymbol Source, ISymbol Target)> Of(ITypeSymbol source, ITypeSymbol target) => ImmutableArray<(ISymbol, ISymbol)>.Empty;
}
