using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Portal;

/// <summary>门户登录: every way into Microsoft.Extensions.Logging.</summary>
public sealed class PlatformLogger(ILogger<PlatformLogger> logger, ILoggerFactory factory)
{
    private static readonly EventId SignedIn = new(1001, nameof(SignedIn));

    public void Levels(Applicant applicant, Exception error)
    {
        logger.LogTrace("登录 {Phone}", applicant.Phone); // GDS3001
        logger.LogDebug(SignedIn, "登录 {Phone}", applicant.Phone); // GDS3001
        logger.LogInformation("登录 {No} {Name}", applicant.ApplicationNo, applicant.Name); // GDS3001
        logger.LogWarning(error, "登录 {Email}", applicant.Email); // GDS3001
        logger.LogError(SignedIn, error, "登录 {Address}", applicant.Address); // GDS3001
        logger.LogCritical("登录 " + applicant.IdNumber); // GDS3001
        logger.Log(LogLevel.Information, "登录 {IdNumber}", applicant.IdNumber); // GDS3001
        logger.Log(LogLevel.Information, SignedIn, error, "登录 {Name}", applicant.Name); // GDS3001
        logger.Log(LogLevel.Information, SignedIn, applicant.Phone, error, static (state, _) => state ?? ""); // GDS3001
        logger.LogInformation("登录 {No}", applicant.ApplicationNo); // clean
        logger.LogError(error, "登录失败 {Id}", applicant.Id); // clean
        logger.LogInformation("用人单位 {Employer}", applicant.EmployerCode); // clean
        logger.LogInformation("登录 {Phone}", Mask.MobilePhoneNumber(applicant.Phone)); // clean
        logger.LogInformation("登录 {Applicant}", ObjectMasker.Format(applicant)); // clean
        logger.LogInformation("登录 {Applicant}", applicant); // clean
        logger.LogInformation("登录 {@Applicant}", applicant); // GDS3002
        logger.LogInformation("登录 {Email}", Mask.As<EmailAddressAttribute>(applicant.Email)); // clean
        LoggerExtensions.LogInformation(logger, "登录 {Phone}", applicant.Phone); // GDS3001
        logger.LogInformation(
            "登录 {No} {Phone}",
            applicant.ApplicationNo,
            applicant.Phone); // GDS3001
        logger.LogInformation("登录 {Name} {Phone}", applicant.Name, applicant.Phone); // GDS3001 GDS3001
    }

    public void Scopes(Applicant applicant, FamilyMember member)
    {
        using var first = logger.BeginScope("申请人 {IdNumber}", applicant.IdNumber); // GDS3001
        using var second = logger.BeginScope(new Dictionary<string, object?> { ["phone"] = applicant.Phone, ["no"] = applicant.ApplicationNo }); // GDS3001
        using var third = logger.BeginScope(new Dictionary<string, object?> { ["no"] = applicant.ApplicationNo }); // clean
        using var fourth = logger.BeginScope(member); // GDS3002
        using var fifth = logger.BeginScope($"申请 {applicant.ApplicationNo}"); // clean
        var state = new KeyValuePair<string, object?>[] { new("address", applicant.Address) };
        using var sixth = logger.BeginScope(state); // GDS3001
        var fields = new Dictionary<string, object?>();
        fields["status"] = applicant.Status;
        using var seventh = logger.BeginScope(fields); // clean
        fields["email"] = applicant.Email;
        using var eighth = logger.BeginScope(fields); // GDS3001
        using var ninth = logger.BeginScope((applicant.ApplicationNo, applicant.Name)); // GDS3001
    }

    public void Objects(FamilyMember member, Household household, IReadOnlyList<FamilyMember> members)
    {
        logger.LogInformation("成员 {Member}", member); // GDS3002
        logger.LogInformation($"成员 {member}"); // GDS3002
        logger.LogInformation("户 {Household}", household); // clean
        logger.LogInformation("户 {@Household}", household); // GDS3002
        logger.LogInformation("户 {Household}", household.ArchiveNo); // clean
        logger.LogInformation("成员 {Members}", members); // GDS3002
        logger.LogInformation("人数 {Members}", members.Count); // clean
        var message = "成员 " + member;
        logger.LogInformation(message); // GDS3002
        ILogger other = factory.CreateLogger("portal");
        other.LogInformation("成员 {Name}", member.Name); // GDS3001
        if (logger.IsEnabled(LogLevel.Debug))
        {
            logger.LogDebug("收入 {Income}", member.MonthlyIncome); // GDS3001
        }

        object?[] args = [member.Scheme, member.Phone];
        logger.LogInformation("成员 {Scheme} {Phone}", args); // GDS3001
        var template = "固定 {Scheme}";
        logger.LogInformation(template, member.Scheme); // clean
    }
}

internal sealed class Wrapping(ILogger inner) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => inner.BeginScope(state); // clean

    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel); // clean

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => inner.Log(logLevel, eventId, state, exception, formatter); // clean
}
