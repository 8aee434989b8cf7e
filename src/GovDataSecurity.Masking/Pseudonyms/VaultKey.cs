namespace GovDataSecurity.Masking;

/// <summary>The key of a vault or of one subject in it.</summary>
internal abstract class VaultKey
{
    /// <summary>A keyed hash of 32 bytes that finds values.</summary>
    public abstract void Hash(ReadOnlySpan<byte> data, Span<byte> destination);

    /// <summary>A keyed hash of 32 bytes that stands for a token in the audit log.</summary>
    public abstract void Refer(ReadOnlySpan<byte> data, Span<byte> destination);

    /// <summary>Encrypts an entry.</summary>
    public abstract byte[] Seal(ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> context);

    /// <summary>Decrypts an entry.</summary>
    /// <returns><see langword="false"/> when it was altered or belongs to another token.</returns>
    public abstract bool TryOpen(byte[] sealedValue, ReadOnlySpan<byte> context, out byte[] plaintext);
}
