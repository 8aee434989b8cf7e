using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Relief;

public sealed partial class ReliefCase
{
    public void Close(Applicant applicant)
    {
        logger.LogInformation("结案 {Step}", _step); // clean
        logger.LogInformation("结案 {Phone}", _applicantPhone); // GDS3001
        OnClosed(applicant.IdNumber); // GDS3001 @closed hard
    }

    partial void OnClosed(string text) => logger.LogInformation("已结 {Text}", text); // GDS3001 @closed

    private void Record(string text) => logger.LogInformation("记录 {Text}", text);

    private static string Summary(Applicant applicant) => Prefix + applicant.Name;

    private static string Public(Applicant applicant) => Prefix + Mask.PersonName(applicant.Name);
}
