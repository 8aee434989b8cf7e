namespace GovDataSecurity.Destruction;

/// <summary>原因: why data is destroyed (Nanjing 2024 art. 23).</summary>
public enum DestructionReason : byte
{
    /// <summary>办结: the case is closed and the purpose fulfilled.</summary>
    CaseClosed = 1,

    /// <summary>保存期限届满: the retention period is over.</summary>
    RetentionExpired = 2,

    /// <summary>个人申请: the person concerned asked for it.</summary>
    SubjectRequest = 3,

    /// <summary>撤回同意: consent was withdrawn.</summary>
    ConsentWithdrawn = 4,

    /// <summary>合同约定: a contract says so, or has ended.</summary>
    Contract = 5,

    /// <summary>法律规定: a law, a judgment or an authority orders it.</summary>
    LegalObligation = 6,
}
