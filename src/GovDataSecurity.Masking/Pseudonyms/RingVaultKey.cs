using System.Text;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>A data key of a ring.</summary>
internal sealed class RingVaultKey(DataKey key) : VaultKey
{
    public override void Hash(ReadOnlySpan<byte> data, Span<byte> destination) => key.ComputeKeyedHash(data, destination);

    public override void Refer(ReadOnlySpan<byte> data, Span<byte> destination) => key.ComputeReference(data, destination);

    public override byte[] Seal(ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> context) => Encoding.ASCII.GetBytes(key.Seal(plaintext, context));

    public override bool TryOpen(byte[] sealedValue, ReadOnlySpan<byte> context, out byte[] plaintext)
        => key.TryOpen(Envelope.Parse(Encoding.ASCII.GetString(sealedValue)), context, out plaintext);
}
