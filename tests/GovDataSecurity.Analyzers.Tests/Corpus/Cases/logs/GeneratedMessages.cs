using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Payments;

/// <summary>补贴发放: source-generated and defined messages.</summary>
public sealed class Payments(ILogger<Payments> logger)
{
    private static readonly Action<ILogger, string, Exception?> Paid =
        LoggerMessage.Define<string>(LogLevel.Information, new EventId(1, "Paid"), "已发放 {Account}");

    private static readonly Action<ILogger, Guid, decimal, Exception?> Calculated =
        LoggerMessage.Define<Guid, decimal>(LogLevel.Information, new EventId(2, "Calculated"), "已计算 {Id} {Amount}");

    private static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>("批次 {Batch}");

    public void Pay(FamilyMember member, Household household, decimal amount, string batch)
    {
        Messages.Paying(logger, member.BankAccount); // GDS3001
        Messages.Paying(logger, Mask.BankAccountNumber(member.BankAccount)); // clean
        Messages.PayingMember(logger, member); // GDS3002
        Messages.PayingHousehold(logger, household); // clean
        Messages.PayingDetails(logger, household); // GDS3002
        logger.PayingAt(member.Id, amount); // clean
        logger.PayingAt(member.Id, member.MonthlyIncome); // GDS3001
        Messages.Failed(logger, new InvalidOperationException("失败"), member.Id); // clean
        Messages.AtLevel(logger, LogLevel.Warning, member.Address); // GDS3001
        Paid(logger, member.BankAccount ?? "", null); // GDS3001
        Paid(logger, batch, null); // clean
        Calculated(logger, member.Id, amount, null); // clean
        Calculated(logger, member.Id, member.MonthlyIncome, null); // GDS3001
        using var scope = Scope(logger, batch); // clean
        using var second = Scope(logger, member.IdNumber); // GDS3001
        new Instance(logger).Recorded(member.Name); // GDS3001
        new Instance(logger).Recorded(member.Scheme); // clean
    }
}

internal sealed partial class Instance(ILogger logger)
{
    private readonly ILogger _logger = logger;

    [LoggerMessage(EventId = 30, Level = LogLevel.Information, Message = "记录 {Name}")]
    public partial void Recorded(string name);
}

internal static partial class Messages
{
    [LoggerMessage(1, LogLevel.Information, "发放 {Account}")]
    public static partial void Paying(ILogger logger, string? account);

    [LoggerMessage(2, LogLevel.Information, "发放 {Member}")]
    public static partial void PayingMember(ILogger logger, FamilyMember member);

    [LoggerMessage(3, LogLevel.Information, "发放 {Household}")]
    public static partial void PayingHousehold(ILogger logger, Household household);

    [LoggerMessage(4, LogLevel.Information, "发放 {@Household}")]
    public static partial void PayingDetails(ILogger logger, Household household);

    [LoggerMessage(5, LogLevel.Information, "发放 {Id} {Amount}")]
    public static partial void PayingAt(this ILogger logger, Guid id, decimal amount);

    [LoggerMessage(6, LogLevel.Error, "发放失败 {Id}")]
    public static partial void Failed(ILogger logger, Exception exception, Guid id);

    [LoggerMessage(EventId = 7, Message = "发放 {Address}")]
    public static partial void AtLevel(ILogger logger, LogLevel level, string? address);
}
