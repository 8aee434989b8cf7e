namespace GovDataSecurity;

/// <summary>How a method lowers a label. Encoding, escaping and unkeyed hashing are not among them: they lower nothing.</summary>
public enum DeclassificationMethod : byte
{
    /// <summary>脱敏: parts are replaced by mask characters.</summary>
    Masking = 1,

    /// <summary>假名化: identifiers are replaced by keyed pseudonyms.</summary>
    Pseudonymization = 2,

    /// <summary>泛化: values are replaced by bands or wider areas.</summary>
    Generalization = 3,

    /// <summary>聚合: only statistics over many subjects remain.</summary>
    Aggregation = 4,

    /// <summary>加密: readable with the key only.</summary>
    Encryption = 5,

    /// <summary>抑制: the value is dropped.</summary>
    Suppression = 6,

    /// <summary>匿名化: nobody can be identified any more, and nothing leads back.</summary>
    Anonymization = 7,
}
