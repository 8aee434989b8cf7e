using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Relief;

/// <summary>救助案件: one class over two files.</summary>
public sealed partial class ReliefCase(ILogger<ReliefCase> logger)
{
    private const string Prefix = "案件";

    private string? _applicantPhone;
    private string _step = "";

    public void Open(Applicant applicant)
    {
        _applicantPhone = applicant.Phone;
        _step = "受理";
        Record(applicant.Address); // GDS3001 @record
        Record(Prefix + applicant.ApplicationNo); // clean
        logger.LogInformation("{Text}", Summary(applicant)); // GDS3001
        logger.LogInformation("{Text}", Public(applicant)); // clean
    }

    partial void OnClosed(string text);
}
