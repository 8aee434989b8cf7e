namespace GovDataSecurity.Destruction;

/// <summary>The four roles of a destruction order: four different persons.</summary>
public enum DestructionRole : byte
{
    /// <summary>申请人: asks for the destruction.</summary>
    Applicant = 1,

    /// <summary>审批人: approves or refuses it.</summary>
    Approver = 2,

    /// <summary>执行人: carries it out.</summary>
    Executor = 3,

    /// <summary>监督人: is present, and confirms the certificate.</summary>
    Supervisor = 4,
}
