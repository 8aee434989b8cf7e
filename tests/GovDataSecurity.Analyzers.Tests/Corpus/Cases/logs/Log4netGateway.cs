using GovDataSecurity;
using GovDataSecurity.Masking;
using log4net;

namespace Gov.Gateway;

/// <summary>网关: log4net.</summary>
public sealed class Log4netGateway
{
    private static readonly ILog Log = LogManager.GetLogger(typeof(Log4netGateway));

    public void Forward(Applicant applicant, FamilyMember member, Exception error)
    {
        Log.Info("转发 " + applicant.Phone); // GDS3001
        Log.Info(applicant.ApplicationNo); // clean
        Log.Debug(applicant); // clean
        Log.Debug(member); // GDS3002
        Log.Warn($"转发 {applicant.Name}", error); // GDS3001
        Log.Error("转发失败 " + applicant.Id, error); // clean
        Log.InfoFormat("转发 {0}", applicant.Address); // GDS3001
        Log.InfoFormat("转发 {0} {1}", applicant.ApplicationNo, applicant.Status); // clean
        Log.ErrorFormat("转发 {0} {1} {2} {3}", 1, 2, 3, applicant.Email); // GDS3001
        Log.Fatal(Mask.PersonName(applicant.Name)); // clean
        LogicalThreadContext.Properties["applicant"] = applicant.IdNumber; // GDS3001
        LogicalThreadContext.Properties["no"] = applicant.ApplicationNo; // clean
        using var stack = ThreadContext.Stacks["NDC"].Push(applicant.Name); // GDS3001
        using var plain = ThreadContext.Stacks["NDC"].Push(applicant.ApplicationNo); // clean
        if (Log.IsDebugEnabled)
        {
            var detail = string.Join(";", applicant.ApplicationNo, applicant.Phone);
            Log.Debug(detail); // GDS3001
        }
    }
}
