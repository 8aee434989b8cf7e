namespace GovDataSecurity.Cryptography;

/// <summary>The algorithms that an envelope or key belongs to. The number stands in stored data and never changes its meaning.</summary>
/// <remarks>2 is reserved for the suite of the Chinese commercial algorithms (SM4-GCM, SM3, SM2); this version refuses to open it.</remarks>
public enum CipherSuite : byte
{
    /// <summary>AES-256-GCM, HKDF and HMAC with SHA-256.</summary>
    International = 1,
}
