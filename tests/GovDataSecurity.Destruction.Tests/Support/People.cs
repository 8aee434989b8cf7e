namespace GovDataSecurity.Destruction.Tests;

/// <summary>Registered accounts of nobody.</summary>
internal static class People
{
    public static readonly AuditActor Applicant = Of("acc-1");
    public static readonly AuditActor Approver = Of("acc-2");
    public static readonly AuditActor Executor = Of("acc-3");
    public static readonly AuditActor Supervisor = Of("acc-4");

    public static AuditActor Of(string account) => new() { Account = account };
}
