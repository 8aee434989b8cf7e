using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>A token as it is kept.</summary>
/// <param name="Lookup">A keyed hash of the value: finds the token.</param>
/// <param name="Token">The token.</param>
/// <param name="Sealed">Kind and value, encrypted.</param>
internal readonly record struct VaultEntry(Id128 Lookup, Id128 Token, byte[] Sealed);
