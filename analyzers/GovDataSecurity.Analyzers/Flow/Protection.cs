namespace GovDataSecurity.Analyzers.Flow;

/// <summary>What was done to a value on its way.</summary>
internal enum Protection
{
    None,

    /// <summary>Masked, generalized, aggregated, suppressed or anonymized: lower for good.</summary>
    Masked,

    /// <summary>Encrypted: lower until somebody decrypts it.</summary>
    Encrypted,
}
