namespace GovDataSecurity.Masking;

/// <summary>A masked column of which too few candidates remain.</summary>
/// <param name="Column">The name of the column.</param>
/// <param name="Alone">How many candidates its mask leaves by itself.</param>
/// <param name="Together">How many remain beside the other columns.</param>
/// <param name="Companions">The columns that weaken it, in the order of the table; none when the mask is too weak by itself.</param>
public sealed record MaskWarning(string Column, long Alone, long Together, IReadOnlyList<string> Companions);
