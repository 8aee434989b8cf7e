using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Mapping;

/// <summary>A member that a mapper fills from another object.</summary>
/// <param name="Path">The members of the source that lead to the value; more than one where the target's name is made of theirs: <c>HomeDistrict</c> from <c>Home.District</c>.</param>
/// <param name="Target">The member that is filled.</param>
/// <param name="Inner">The types to map in turn where both hold objects, alone or in a sequence, of different types.</param>
internal readonly record struct MemberPair(ImmutableArray<ISymbol> Path, ISymbol Target, (ITypeSymbol Source, ITypeSymbol Target)? Inner)
{
    /// <summary>The member that has the value.</summary>
    public ISymbol Source => Path[Path.Length - 1];

    public void Deconstruct(out ISymbol source, out ISymbol target)
    {
        source = Source;
        target = Target;
    }
}
