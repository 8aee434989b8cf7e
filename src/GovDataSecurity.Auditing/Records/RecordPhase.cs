namespace GovDataSecurity.Auditing;

/// <summary>What a record tells.</summary>
internal enum RecordPhase : byte
{
    /// <summary>Something is about to be done.</summary>
    Intent = 1,

    /// <summary>How it ended.</summary>
    Outcome = 2,

    /// <summary>Something happened to the log itself.</summary>
    Event = 3,
}
