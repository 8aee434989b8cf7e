namespace GovDataSecurity.Testing;

/// <summary>A labeled value that must not be seen.</summary>
/// <param name="Member">The member that holds it: type and name.</param>
/// <param name="Text">The value as it is looked for: folded.</param>
/// <param name="IsName">Whether it is a name: no common word, however short.</param>
/// <param name="HasParts">Whether a part of it tells something. A part of a date or an amount is a part of many others.</param>
/// <param name="IsBytes">Whether it stands for bytes, one character each.</param>
internal sealed record PlantedValue(string Member, string Text, bool IsName, bool HasParts, bool IsBytes = false);
