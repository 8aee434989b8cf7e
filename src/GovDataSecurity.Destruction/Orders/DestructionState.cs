namespace GovDataSecurity.Destruction;

/// <summary>How far a destruction order has come. No step can be skipped.</summary>
public enum DestructionState : byte
{
    /// <summary>已申请.</summary>
    Requested = 1,

    /// <summary>已批准: for exactly the object whose digest the approver saw.</summary>
    Approved = 2,

    /// <summary>执行中: from here on keys may be gone; it can only be carried through.</summary>
    Executing = 3,

    /// <summary>已执行: keys destroyed, rows deleted.</summary>
    Executed = 4,

    /// <summary>已核验: values that opened before no longer open.</summary>
    Verified = 5,

    /// <summary>已出证: the certificate is signed and logged.</summary>
    Certified = 6,

    /// <summary>已驳回 by the approver.</summary>
    Refused = 7,

    /// <summary>已撤销 by the applicant.</summary>
    Cancelled = 8,
}
