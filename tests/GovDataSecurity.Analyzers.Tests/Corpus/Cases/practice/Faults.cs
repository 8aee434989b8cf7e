// 异常:自定义类型、内部异常、Data、守卫、重写的 Message、聚合。
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Security;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Gov.Practice.Faults;

public sealed class Ledger
{
    public long Id { get; set; }
    [PersonName] public string Owner { get; set; } = "";
    [BankAccountNumber] public string Account { get; set; } = "";
    [Asset] public decimal Balance { get; set; }
    public string Branch { get; set; } = "";
}

public abstract class GovException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;
}

public sealed class BranchClosedException(Ledger ledger) : GovException("branch", $"{ledger.Branch} 已停业"); // clean

public sealed class FrozenException(Ledger ledger) : GovException("frozen", $"{ledger.Owner} 的账户已冻结"); // GDS3003

public sealed class OverdrawnException(long id, decimal by) : Exception
{
    public override string Message => $"{id} 透支";

    public decimal By { get; } = by;
}

public static class Guard
{
    public static T Found<T>([System.Diagnostics.CodeAnalysis.NotNull] T? value, string key, [CallerArgumentExpression(nameof(value))] string? what = null)
        where T : class => value ?? throw new KeyNotFoundException($"{what} {key}"); // GDS3003 @found

    public static void Positive(decimal value, string name)
    {
        if (value <= 0)
        {
            throw new ArgumentOutOfRangeException(name, $"{name} 应为正数"); // clean
        }
    }
}

public sealed class Ledgers(ILogger<Ledgers> logger)
{
    public void Check(Ledger ledger, Ledger? other)
    {
        Guard.Positive(ledger.Balance, nameof(ledger.Balance)); // clean
        Guard.Found(other, ledger.Id.ToString()); // clean
        Guard.Found(other, ledger.Account); // GDS3003 @found
        ArgumentException.ThrowIfNullOrEmpty(ledger.Owner); // clean
        ArgumentOutOfRangeException.ThrowIfNegative(ledger.Id); // clean
        if (ledger.Branch == "")
        {
            throw new BranchClosedException(ledger); // clean
        }

        if (ledger.Balance < 0)
        {
            throw new OverdrawnException(ledger.Id, -ledger.Balance); // clean
        }

        throw ledger.Id switch
        {
            0 => new InvalidOperationException("未建账"), // clean
            < 0 => new InvalidDataException("账号 " + ledger.Account[^4..]), // GDS3003
            _ => new SecurityException(string.Format("{0} 无权", ledger.Owner)), // GDS3003
        };
    }

    public void Rethrow(Ledger ledger)
    {
        try
        {
            Check(ledger, null);
        }
        catch (Exception e) when (e is not OverdrawnException)
        {
            e.Data["branch"] = ledger.Branch; // clean
            e.Data.Add("account", ledger.Account); // GDS3003
            logger.LogError(e, "失败 {Id}", ledger.Id); // clean
            ExceptionDispatchInfo.Capture(new ApplicationException($"余额 {ledger.Balance}", e)).Throw(); // GDS3003
        }
        catch (OverdrawnException e)
        {
            logger.LogError("透支 {Code}", e.HResult); // clean
            logger.LogError("透支 {By}", e.By); // GDS3001
            throw new AggregateException("汇总", e, new FrozenException(ledger)); // clean
        }
    }

    public bool TryCheck(Ledger ledger, out string? error)
    {
        error = ledger.Balance < 0 ? $"{ledger.Owner} 余额不足" : null;
        return error is null;
    }

    public void Report(Ledger ledger)
    {
        if (!TryCheck(ledger, out var error))
        {
            throw new InvalidOperationException(error); // GDS3003
        }
    }
}

public sealed class Handler(Ledger ledger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var details = new ProblemDetails { Status = 500, Title = ledger.Branch, Extensions = { ["id"] = ledger.Id } }; // clean
        details.Detail = ledger.Branch + " 暂停服务"; // clean
        details.Extensions.Add("owner", ledger.Owner); // GDS3003
        details.Extensions.TryAdd("masked", Mask.PersonName(ledger.Owner)); // clean
        await Results.Problem(details).ExecuteAsync(httpContext);
        return true;
    }
}
