namespace GovDataSecurity.Destruction;

/// <summary>技术方式: by what means data is destroyed (Nanjing 2024 art. 23).</summary>
public enum DestructionTechnique : byte
{
    /// <summary>密钥销毁: every copy of the keys is destroyed, the rows and their search indexes are deleted.</summary>
    /// <remarks>Cryptographic erase in the sense of NIST SP 800-88: it holds for data that was encrypted before it was first stored.</remarks>
    CryptoErase = 1,
}
