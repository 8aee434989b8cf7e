namespace GovDataSecurity.Masking;

/// <summary>An identifier as a number.</summary>
/// <param name="Value">Its number among those that it can be exchanged with.</param>
/// <param name="Count">How many of them there are, at least <see cref="Ff1.MinDomain"/>.</param>
/// <param name="Class">What stays as it is, and so chooses the permutation.</param>
internal readonly record struct FormatPart(ulong Value, UInt128 Count, ulong Class);
