using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Labels;

/// <summary>A readable property or field of a type, with what its attributes say.</summary>
/// <param name="Member">The most derived member of its name.</param>
/// <param name="Own">The label of the member itself, that of its type left out.</param>
/// <param name="Label">The label that counts; <see langword="null"/> when nobody labeled the member or its type.</param>
/// <param name="IsNotClassified">Whether somebody looked at it and said no.</param>
internal sealed record MemberLabel(ISymbol Member, Label? Own, Label? Label, bool IsNotClassified);
