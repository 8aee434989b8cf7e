namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>What a method does to the label of what it is given, by what it protects from.</summary>
internal enum Declassification
{
    /// <summary>Nothing: encoding, escaping and unkeyed hashing too.</summary>
    None,

    /// <summary>Masked, generalized, aggregated, suppressed or made anonymous: the value is gone.</summary>
    Masking,

    /// <summary>Replaced by a keyed pseudonym.</summary>
    Pseudonymization,

    /// <summary>Readable with the key only.</summary>
    Encryption,
}
