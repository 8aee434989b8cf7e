namespace GovDataSecurity.Auditing;

/// <summary>What a verifier can find. The texts are stable; other programs read them.</summary>
public static class AuditFindingCode
{
    /// <summary>An entry does not hash to its leaf: it was changed.</summary>
    public const string EntryHashMismatch = "ENTRY_HASH_MISMATCH";

    /// <summary>A tile is missing, or does not agree with the tiles or entries below it.</summary>
    public const string TileMismatch = "TILE_MISMATCH";

    /// <summary>Entries and tiles do not lead to the root of the checkpoint.</summary>
    public const string RootMismatch = "ROOT_MISMATCH";

    /// <summary>Entries that the checkpoint covers are not there.</summary>
    public const string MissingEntries = "MISSING_ENTRIES";

    /// <summary>A bundle of entries does not have its form.</summary>
    public const string MalformedBundle = "MALFORMED_BUNDLE";

    /// <summary>A tile does not have its length.</summary>
    public const string MalformedTile = "MALFORMED_TILE";

    /// <summary>No trusted key signed the checkpoint, or there is none that can be read.</summary>
    public const string NoTrustedLogSignature = "NO_TRUSTED_LOG_SIGNATURE";

    /// <summary>The signature of a trusted key is wrong.</summary>
    public const string BadSignature = "BAD_SIGNATURE";

    /// <summary>The policy asks for witnesses, and what this version can verify does not fulfill it.</summary>
    public const string WitnessQuorumNotMet = "WITNESS_QUORUM_NOT_MET";

    /// <summary>The log does not begin with what the trusted checkpoint covers.</summary>
    public const string Fork = "FORK";

    /// <summary>The log is shorter than the trusted checkpoint says.</summary>
    public const string Rollback = "ROLLBACK";

    /// <summary>The checkpoint is another log's.</summary>
    public const string OriginMismatch = "ORIGIN_MISMATCH";

    /// <summary>The newest record is older than allowed, or there is none.</summary>
    public const string StaleCheckpoint = "STALE_CHECKPOINT";

    /// <summary>Warning: entries that no checkpoint covers yet.</summary>
    public const string UncommittedTail = "UNCOMMITTED_TAIL";

    /// <summary>An entry says that it is a record, and does not have the form of one.</summary>
    public const string MalformedRecord = "MALFORMED_RECORD";

    /// <summary>A record has a number that was there before.</summary>
    public const string SequenceDuplicate = "SEQ_DUPLICATE";

    /// <summary>A number is left out in front of a record.</summary>
    public const string SequenceGap = "SEQ_GAP";

    /// <summary>A record is older than the one before it.</summary>
    public const string TimeRegression = "TIME_REGRESSION";

    /// <summary>An operation began, and nothing tells how it ended.</summary>
    public const string OrphanIntent = "ORPHAN_INTENT";

    /// <summary>An operation ended that did not begin.</summary>
    public const string OrphanOutcome = "ORPHAN_OUTCOME";

    /// <summary>Warning: there are more findings than are listed.</summary>
    public const string FindingsTruncated = "FINDINGS_TRUNCATED";
}
