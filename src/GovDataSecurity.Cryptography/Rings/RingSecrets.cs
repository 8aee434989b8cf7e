using System.Security.Cryptography;

namespace GovDataSecurity.Cryptography;

/// <summary>The keys derived from the root of a ring, one for each job.</summary>
internal sealed class RingSecrets : IDisposable
{
    public const int RootSize = 32;

    private readonly byte[] _keys = GC.AllocateArray<byte>(5 * RootSize, pinned: true);

    public RingSecrets(ReadOnlySpan<byte> root, Id128 ring)
    {
        Span<byte> salt = stackalloc byte[Id128.Size];
        ring.Write(salt);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, root, Part(0), salt, "gds1 ring header"u8);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, root, Part(1), salt, "gds1 ring keys"u8);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, root, Part(2), salt, "gds1 ring fence"u8);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, root, Part(3), salt, "gds1 ring scopes"u8);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, root, Part(4), salt, "gds1 ring epochs"u8);
    }

    /// <summary>Authenticates <c>ring.gds</c>.</summary>
    public ReadOnlySpan<byte> Header => Part(0);

    /// <summary>Authenticates the file of wrapped keys.</summary>
    public ReadOnlySpan<byte> Keys => Part(1);

    /// <summary>Authenticates the fence.</summary>
    public ReadOnlySpan<byte> Fence => Part(2);

    /// <summary>Makes the references of scopes, so that no name of a subject reaches the disk.</summary>
    public ReadOnlySpan<byte> Scopes => Part(3);

    /// <summary>Wraps epoch keys.</summary>
    public ReadOnlySpan<byte> Epochs => Part(4);

    public void Dispose() => CryptographicOperations.ZeroMemory(_keys);

    private Span<byte> Part(int index) => _keys.AsSpan(index * RootSize, RootSize);
}
