namespace GovDataSecurity.Auditing;

/// <summary>A signature line of a note.</summary>
/// <param name="Name">The name of the key.</param>
/// <param name="KeyId">Its id.</param>
/// <param name="Bytes">What follows the key id.</param>
internal sealed record NoteSignature(string Name, uint KeyId, byte[] Bytes);
