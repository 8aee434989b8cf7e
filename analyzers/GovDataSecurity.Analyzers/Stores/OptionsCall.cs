using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.Stores;

/// <summary>A call on the options of a context.</summary>
/// <param name="Call">The call.</param>
/// <param name="Context">The context; <see langword="null"/> for a helper, which may serve any.</param>
/// <param name="ProtectsFrom">The level from which it protects; <see langword="null"/> for the call that chooses the database.</param>
internal sealed record OptionsCall(InvocationExpressionSyntax Call, INamedTypeSymbol? Context, int? ProtectsFrom);
