using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;
using static System.Console;
using MelLogger = Microsoft.Extensions.Logging.ILogger;
using S = Serilog.Log;

namespace Gov.Aliases;

/// <summary>别名与写法: aliases, static imports, chained and conditional calls, members of base classes, arguments by name.</summary>
public abstract class LoggedService(MelLogger logger)
{
    protected MelLogger Logger => logger;

    protected static Serilog.ILogger Audit { get; } = S.ForContext<LoggedService>();
}

public sealed class AliasesAndShapes(ILogger<AliasesAndShapes> logger, MelLogger? optional) : LoggedService(logger)
{
    private readonly ILogger<AliasesAndShapes> _own = logger;

    public void Run(FamilyMember member, Applicant applicant, bool verbose)
    {
        WriteLine(member.Name); // GDS3001
        WriteLine(member.Version); // clean
        Error.WriteLine($"{member.Scheme} {member.Phone}"); // GDS3001
        S.Information("{Number}", member.IdNumber); // GDS3001
        S.Information("{Scheme}", member.Scheme); // clean
        Audit.Warning("{Address}", member.Address); // GDS3001
        Logger.LogInformation("{Name}", member.Name); // GDS3001
        base.Logger.LogInformation("{Id}", member.Id); // clean
        optional?.LogWarning("{Email}", applicant.Email); // GDS3001
        optional?.LogWarning("{Status}", applicant.Status); // clean
        _own.LogInformation(message: "{Phone}", args: applicant.Phone); // GDS3001
        _own.LogInformation(args: [applicant.ApplicationNo], message: "{No}"); // clean
        (verbose ? Logger : _own).LogInformation("{Birth}", member.Birth); // GDS3001
        var target = verbose ? Logger : optional;
        target!.LogInformation("{Disability}", member.Disability); // GDS3001
        Action<string, object?[]> info = _own.LogInformation;
        info("{Account}", [member.BankAccount]); // GDS3001 hard
        info("{Scheme}", [member.Scheme]); // clean
        if (verbose) Logger.LogDebug("{Income}", member.MonthlyIncome); else Logger.LogDebug("{Version}", member.Version); // GDS3001
        Logger.LogInformation("{A} {B} {C}", member.Scheme, Mask.PersonName(member.Name), member.IdNumber.Length); // clean
        Logger.LogInformation("{A} {B} {C}", Mask.PersonName(member.Name), member.Guardians.Count, member.Guardians.FirstOrDefault()); // GDS3001
        Logger.LogInformation(new EventId(7, member.Scheme), "完成"); // clean
        Logger.LogInformation(verbose ? "详细 {Scheme}" : "简要 {Scheme}", member.Scheme); // clean
        Logger.LogInformation(verbose ? $"详细 {applicant.Address}" : "简要"); // GDS3001
        using (Logger.BeginScope("{No}", applicant.ApplicationNo)) Logger.LogInformation("{Address}", applicant.Address); // GDS3001
        Logger.LogInformation("""
            申请 {No}
            """, applicant.ApplicationNo); // clean
        Logger.LogInformation("姓名：" + (verbose ? applicant.Name : Mask.PersonName(applicant.Name))); // GDS3001
        Logger.LogInformation("姓名：" + (verbose ? "有" : Mask.PersonName(applicant.Name))); // clean
        Logger.LogInformation("{Found}", applicant.Phone?.Length ?? 0); // clean
        Logger.LogInformation("{Created}", applicant.CreatedAt.ToString("O")); // clean
    }
}
