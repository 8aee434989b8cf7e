using GovDataSecurity.Masking;

namespace GovDataSecurity.Testing;

/// <summary>What hides a value of the model.</summary>
/// <param name="Member">The member that is labeled: type and name.</param>
/// <param name="Masker">The masker whose result may be seen; <see langword="null"/> when nothing of the value may be.</param>
/// <param name="IsName">Whether the value is the name of a person.</param>
internal sealed record ModelLabel(string Member, Masker? Masker, bool IsName);
