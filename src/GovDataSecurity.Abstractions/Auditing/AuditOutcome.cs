namespace GovDataSecurity;

/// <summary>How an audited operation ended.</summary>
public enum AuditOutcome : byte
{
    /// <summary>成功.</summary>
    Succeeded = 1,

    /// <summary>拒绝: refused by policy.</summary>
    Denied = 2,

    /// <summary>失败: an error, or the operation ended without saying how.</summary>
    Failed = 3,
}
