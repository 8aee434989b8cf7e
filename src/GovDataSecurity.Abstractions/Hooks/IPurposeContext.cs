namespace GovDataSecurity;

/// <summary>What data is used for now.</summary>
public interface IPurposeContext
{
    /// <summary>The purpose of the current operation; the default value when none was declared.</summary>
    AuditCode Current { get; }
}
