namespace GovDataSecurity;

/// <summary>Why something was refused. The text of each code, in English and zh-Hans, is in the resources; the number is stable.</summary>
public enum ErrorCode
{
    // Labels and arguments
    /// <summary>A required argument is null or empty.</summary>
    ArgumentEmpty = 1001,
    /// <summary>An argument is longer than allowed.</summary>
    ArgumentTooLong = 1002,
    /// <summary>Text is not well-formed UTF-16 or UTF-8.</summary>
    MalformedText = 1003,
    /// <summary>A type is not the attribute class of a kind.</summary>
    NotAKind = 1004,
    /// <summary>Important or core data without the entry of the official catalog.</summary>
    CatalogIdMissing = 1005,
    /// <summary><c>[NotClassified]</c> without a reason.</summary>
    NotClassifiedWithoutReason = 1006,
    /// <summary>A member is labeled and marked as not classified at once.</summary>
    ContradictoryLabels = 1007,
    /// <summary>A row label rule met a row of another type.</summary>
    RowLabelRuleTypeMismatch = 1008,
    /// <summary>A row label rule threw.</summary>
    RowLabelRuleFailed = 1009,
    /// <summary>A code has characters or digits that a code may not have.</summary>
    CodeMalformed = 1010,
    /// <summary>A feature is used before it is configured.</summary>
    NotConfigured = 1011,
    /// <summary>A kind of data that the SDK does not know.</summary>
    UnknownKind = 1012,
    /// <summary>An argument has a value that is not allowed.</summary>
    ArgumentInvalid = 1013,

    // Cryptography
    /// <summary>A text is not an envelope.</summary>
    EnvelopeMalformed = 2001,
    /// <summary>An envelope was altered, or belongs to another place.</summary>
    EnvelopeNotAuthentic = 2002,
    /// <summary>An envelope names a cipher suite that this version cannot open.</summary>
    SuiteUnsupported = 2003,
    /// <summary>The ring has no key of this id.</summary>
    KeyNotFound = 2004,
    /// <summary>The key was destroyed.</summary>
    KeyDestroyed = 2005,
    /// <summary>There is no key ring in the folder.</summary>
    KeyRingNotFound = 2006,
    /// <summary>The passphrase or certificate does not open the ring.</summary>
    KeyRingWrongKey = 2007,
    /// <summary>A file of the ring is damaged or was altered.</summary>
    KeyRingDamaged = 2008,
    /// <summary>The ring cannot be written.</summary>
    KeyRingUnwritable = 2009,
    /// <summary>A key was asked for a subject that was destroyed.</summary>
    KeyReprovisioningRefused = 2010,
    /// <summary>A backup brought destroyed keys back.</summary>
    KeyRingRolledBack = 2011,
    /// <summary>The certificate cannot protect a ring or sign.</summary>
    CertificateUnsuitable = 2012,
    /// <summary>The passphrase is too short.</summary>
    PassphraseTooShort = 2013,
    /// <summary>Another process holds the ring for too long.</summary>
    KeyRingBusy = 2014,
    /// <summary>There is a key ring already.</summary>
    KeyRingExists = 2015,

    // Storage and databases
    /// <summary>A query does with a protected member what ciphertext cannot do.</summary>
    QueryShapeRefused = 3001,
    /// <summary>A labeled member has a type that cannot be protected.</summary>
    ProtectedTypeUnsupported = 3002,
    /// <summary>A column holds a value that is not protected.</summary>
    ValueUnprotected = 3003,
    /// <summary>A row has no key before it is saved.</summary>
    RecordKeyMissing = 3004,
    /// <summary>The key or subject of a row was changed.</summary>
    RecordKeyChanged = 3005,
    /// <summary>The context was built without protection.</summary>
    ModelNotProtected = 3006,
    /// <summary>A projection reads a protected member without its row.</summary>
    ProjectionRefused = 3007,
    /// <summary>The model uses a protected member as something that ciphertext cannot be.</summary>
    ModelShapeRefused = 3008,
    /// <summary>A row was attached without being loaded, so it is not known what changed.</summary>
    RowNotLoaded = 3009,
    /// <summary>A protected member was changed after its row was protected.</summary>
    ChangedWhileSaving = 3010,

    // Masking
    /// <summary>A member cannot be masked in a copy.</summary>
    MaskedCopyRefused = 4001,
    /// <summary>Objects stand too deep inside each other to be copied.</summary>
    MaskedCopyTooDeep = 4002,
    /// <summary>The labels of a type contradict each other or were trimmed away.</summary>
    LabelsUnknown = 4003,
    /// <summary>Masked text was to be taken over as a value.</summary>
    MaskedTextRefused = 4004,
    /// <summary>A labeled type has a form in JSON whose members cannot be masked.</summary>
    JsonFormRefused = 4005,
    /// <summary>A masked value was not revealed, because that could not be recorded.</summary>
    RevealRefused = 4006,
    /// <summary>A masked value was asked for without a purpose.</summary>
    PurposeMissing = 4007,
    /// <summary>A policy for masking a table is malformed.</summary>
    MaskingPolicyMalformed = 4008,
    /// <summary>A table is malformed.</summary>
    TableMalformed = 4009,
    /// <summary>A table is not the one that its policy is for.</summary>
    TableRefused = 4010,
    /// <summary>The mask of a kind doesn't keep characters at the ends, so their number can't be chosen.</summary>
    MaskNotAdjustable = 4011,

    // Pseudonyms and tokens
    /// <summary>A key for pseudonyms is too short, or no random one.</summary>
    PseudonymKeyUnsuitable = 4101,
    /// <summary>There are too few texts of a format to encrypt one as another.</summary>
    FormatDomainTooSmall = 4102,
    /// <summary>A text has a character that its alphabet does not have.</summary>
    CharacterOutsideAlphabet = 4103,
    /// <summary>A value does not have the format that it is to be encrypted or decrypted in.</summary>
    FormatUnsuitable = 4104,
    /// <summary>A vault does not have a token.</summary>
    TokenUnknown = 4105,
    /// <summary>A file of a token vault is damaged or was altered.</summary>
    TokenVaultDamaged = 4106,
    /// <summary>A token vault cannot be written.</summary>
    TokenVaultUnwritable = 4107,
    /// <summary>Another process holds a token vault for too long.</summary>
    TokenVaultBusy = 4108,
    /// <summary>The platform cannot normalize a text.</summary>
    NormalizationUnavailable = 4109,

    // Auditing
    /// <summary>The audit log cannot be written.</summary>
    AuditNotWritable = 5001,
    /// <summary>The audit log is damaged.</summary>
    AuditLogDamaged = 5002,
    /// <summary>Another writer has the log.</summary>
    AuditLogLocked = 5003,
    /// <summary>The signing key of the log is missing.</summary>
    AuditKeyMissing = 5004,
    /// <summary>A record does not fit into the log.</summary>
    AuditRecordTooLarge = 5005,
    /// <summary>The outcome of an operation could not be recorded.</summary>
    AuditOutcomeNotWritten = 5006,
    /// <summary>An outcome was given twice.</summary>
    AuditOperationClosed = 5007,
    /// <summary>The file with the signing key of a log cannot be used.</summary>
    AuditKeyUnusable = 5009,

    // Destruction
    /// <summary>An order lacks something that it needs.</summary>
    DestructionOrderIncomplete = 6001,
    /// <summary>One person would hold two roles.</summary>
    DestructionRoleConflict = 6002,
    /// <summary>An order was executed without approval.</summary>
    DestructionNotApproved = 6003,
    /// <summary>A copy of the key could not be destroyed.</summary>
    DestructionIncomplete = 6004,
    /// <summary>What is to be destroyed was not found.</summary>
    DestructionObjectNotFound = 6005,
    /// <summary>Data could still be opened after destruction.</summary>
    DestructionNotEffective = 6006,
    /// <summary>A destruction certificate does not verify.</summary>
    CertificateInvalid = 6007,
    /// <summary>Somebody else than the person who holds the role wants to act.</summary>
    DestructionActorNotAllowed = 6009,
    /// <summary>Values to be tried did not open before the destruction.</summary>
    DestructionTrialBlind = 6010,
    /// <summary>Somebody else changed an order meanwhile.</summary>
    DestructionOrderChanged = 6011,
    /// <summary>A stored order was altered outside the procedure.</summary>
    DestructionOrderAltered = 6012,
    /// <summary>There is no order of this number.</summary>
    DestructionOrderNotFound = 6013,
    /// <summary>The object is no longer what the approval holds for.</summary>
    DestructionObjectChanged = 6014,

    // Files and tools
    /// <summary>A file or folder does not exist.</summary>
    FileNotFound = 7001,
    /// <summary>A file cannot be read.</summary>
    FileUnreadable = 7002,
    /// <summary>A file cannot be written.</summary>
    FileUnwritable = 7003,
    /// <summary>A file does not have the form that it should have.</summary>
    FileMalformed = 7004,

    // Contracts in tests
    /// <summary>A labeled value of a test's model was seen outside the application.</summary>
    EgressLeaked = 8001,
    /// <summary>A contract about what leaves an application saw nothing, or had nothing to look for.</summary>
    EgressBlind = 8002,
    /// <summary>A text that should have left an application was not seen.</summary>
    EgressControlMissing = 8003,
}
