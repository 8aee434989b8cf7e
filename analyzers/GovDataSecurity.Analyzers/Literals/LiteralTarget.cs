using Microsoft.CodeAnalysis;
using GovDataSecurity.Analyzers.Labels;

namespace GovDataSecurity.Analyzers.Literals;

/// <summary>What a literal is written for: the member, parameter or result that takes it.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Label">What is known about it.</param>
internal sealed record LiteralTarget(ISymbol Symbol, MemberLabel Label);
