using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>Where labeled data arrives that shouldn't: a sink, a member declared lower, or an unlabeled member.</summary>
/// <param name="Name">What is called there.</param>
/// <param name="Sink">The sink, or <see langword="null"/>.</param>
/// <param name="Target">The member, parameter or method that is declared lower or has no label, or <see langword="null"/>.</param>
/// <param name="MaxLevel">The highest level that may go there.</param>
/// <param name="Context">For a database, the class of the context; or <see langword="null"/>.</param>
internal sealed record Destination(string Name, Sink? Sink, MemberLabel? Target, int MaxLevel, INamedTypeSymbol? Context = null)
{
    public bool IsUnlabeled => Sink is null && Target is { Label: null, IsNotClassified: false };

    public static Destination Of(Sink sink, string name, INamedTypeSymbol? context = null) => new(name, sink, null, sink.MaxLevel, context);

    /// <summary>A sink that a method is; a constructor is called by the name of its type.</summary>
    public static Destination Of(Sink sink, IMethodSymbol method, INamedTypeSymbol? context = null)
        => Of(sink, method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name, context);

    public static Destination Lower(MemberLabel target) => new(target.Member.Name, null, target, Math.Max(target.Label?.Level ?? Levels.General1, Levels.General1));

    public bool Equals(Destination? other) => other is not null && Name == other.Name && Equals(Sink, other.Sink) && SymbolEqualityComparer.Default.Equals(Target?.Member, other.Target?.Member)
        && SymbolEqualityComparer.Default.Equals(Context, other.Context);

    public override int GetHashCode() => Name.GetHashCode();
}
