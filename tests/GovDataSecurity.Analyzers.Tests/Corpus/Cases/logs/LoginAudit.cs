using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Portal;

public sealed class LoginAudit(ILogger<LoginAudit> logger)
{
    public void Signed(Applicant applicant)
    {
        logger.LogInformation("登录 {Phone}", applicant.Phone); // GDS3001
        logger.LogInformation("登录 {Phone}", Mask.MobilePhoneNumber(applicant.Phone)); // clean
    }
}
