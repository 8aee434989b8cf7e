using System.Diagnostics;
using System.Text.Json;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;
using NonCompliant.Model;

namespace NonCompliant.Intake;

/// <summary>Takes applications in, and tells the log all about them.</summary>
public sealed class IntakeService(ILogger<IntakeService> logger)
{
    public void Receive(FamilyMember applicant)
    {
        // A record prints every member that it has.
        logger.LogInformation("received {Applicant}", applicant); // expect: GDS3002
        logger.LogInformation("received {@Applicant}", applicant); // expect: GDS3002
        logger.LogInformation($"received {applicant}"); // expect: GDS3002
        logger.LogInformation("received {Applicant}", ObjectMasker.Format(applicant));
        logger.LogInformation("received {ApplicantId}", applicant.Id);
    }

    public void Check(FamilyMember applicant)
    {
        logger.LogInformation("checking {Name}", applicant.Name); // expect: GDS3001
        logger.LogInformation($"checking {applicant.IdNumber}"); // expect: GDS3001
        logger.LogInformation("checking " + applicant.IdNumber); // expect: GDS3001
        logger.LogDebug(string.Format("checking {0} at {1}", applicant.Name, applicant.Mobile)); // expect: GDS3001, GDS3001
        logger.LogDebug("last four: {Tail}", applicant.IdNumber[^4..]); // expect: GDS3001
        logger.LogInformation("checking {IdNumber}", Mask.ResidentIdNumber(applicant.IdNumber));
        logger.LogInformation("account given: {HasAccount}", applicant.BankAccount is not null);

        IntakeLog.Checked(logger, applicant.IdNumber); // expect: GDS3001
        IntakeLog.CheckedById(logger, applicant.Id);
    }

    public void Refuse(Household household, FamilyMember applicant, Exception reason)
    {
        using var scope = logger.BeginScope("case of {Name}", applicant.Name); // expect: GDS3001

        logger.LogError(reason, "refused {@Household}", household); // expect: GDS3002
        logger.LogError(reason, "refused {Household}", household);
        logger.LogError(
            reason,
            "refused {Name}, income {Income}",
            applicant.Name, // expect: GDS3001
            applicant.MonthlyIncome); // expect: GDS3001
        logger.LogWarning("payload: {Json}", JsonSerializer.Serialize(applicant)); // expect: GDS3002
        logger.LogError(reason, "refused {CaseNumber}", household.CaseNumber);
    }

    public void Trouble(FamilyMember applicant)
    {
        Debug.WriteLine("phone is " + applicant.Mobile); // expect: GDS3001
        Trace.TraceWarning("no account for {0}", applicant.Name); // expect: GDS3001
        Trace.WriteLine(applicant); // expect: GDS3002
        Trace.TraceWarning("no account for {0}", applicant.Id);
    }
}
