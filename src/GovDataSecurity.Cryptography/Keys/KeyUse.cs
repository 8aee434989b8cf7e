namespace GovDataSecurity.Cryptography;

/// <summary>What a data key is used for. The number stands in stored data and never changes its meaning.</summary>
public enum KeyUse : byte
{
    /// <summary>Protects fields, and makes the audit references of the subject it belongs to.</summary>
    FieldEncryption = 1,

    /// <summary>Makes the blind indexes of a data set.</summary>
    BlindIndex = 2,

    /// <summary>Makes audit references of records that belong to no subject.</summary>
    AuditReference = 3,

    /// <summary>Makes the pseudonyms of a purpose, or protects a token vault.</summary>
    Pseudonymization = 4,
}
