// Result<T> 与扩展方法管道。
using System.Diagnostics.CodeAnalysis;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gov.Practice.Outcomes;

public readonly record struct Error(string Code, string Text);

public abstract record Outcome<T>
{
    public sealed record Done(T Value) : Outcome<T>;

    public sealed record Failed(Error Error) : Outcome<T>;

    public static implicit operator Outcome<T>(T value) => new Done(value);

    public static implicit operator Outcome<T>(Error error) => new Failed(error);

    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        if (this is Done { Value: var found })
        {
            value = found;
            return true;
        }

        value = default;
        return false;
    }

    public TResult Match<TResult>(Func<T, TResult> done, Func<Error, TResult> failed) => this switch
    {
        Done d => done(d.Value),
        Failed f => failed(f.Error),
        _ => throw new InvalidOperationException(),
    };
}

public static class Outcomes
{
    public static Outcome<TOut> Map<TIn, TOut>(this Outcome<TIn> outcome, Func<TIn, TOut> map)
        => outcome.Match<Outcome<TOut>>(value => map(value), error => error);

    public static async Task<Outcome<TOut>> BindAsync<TIn, TOut>(this Task<Outcome<TIn>> outcome, Func<TIn, Task<Outcome<TOut>>> next)
        => await outcome switch
        {
            Outcome<TIn>.Done(var value) => await next(value),
            Outcome<TIn>.Failed { Error: var error } => error,
            _ => new Error("unknown", ""),
        };

    public static Outcome<T> Ensure<T>(this Outcome<T> outcome, Func<T, bool> holds, Func<T, string> because)
        => outcome.TryGet(out var value) && !holds(value) ? new Error("ensure", because(value)) : outcome;

    public static T Tap<T>(this T value, Action<T> action)
    {
        action(value);
        return value;
    }

    public static TOut Pipe<TIn, TOut>(this TIn value, Func<TIn, TOut> next) => next(value);
}

public sealed class ReliefService(IMemberRegister register, ILogger<ReliefService> logger)
{
    private Outcome<FamilyMember> Find(Guid id)
        => register.Find(id) is { } member ? member : new Error("not-found", $"{id}");

    private async Task<Outcome<FamilyMember>> FindAsync(Guid id)
    {
        var member = await register.FindAsync(id);
        return member.Version == 0 ? new Error("draft", member.Scheme) : member;
    }

    private static async Task<Outcome<string>> CallAsync(FamilyMember member)
    {
        await Task.Delay(1);
        return member.Phone is null ? new Error("phone", "没有电话") : (Outcome<string>)member.Phone;
    }

    public async Task<IResult> RunAsync(Guid id)
    {
        var outcome = Find(id);
        if (outcome.TryGet(out var member))
        {
            logger.LogInformation("找到 {Version}", member.Version); // clean
            logger.LogInformation("找到 {Name}", member.Name); // GDS3001
        }

        if (outcome is Outcome<FamilyMember>.Done { Value: { BankAccount: { } account } })
        {
            logger.LogInformation("账号 {Account}", account); // GDS3001
            logger.LogInformation("账号 {Account}", Mask.BankAccountNumber(account)); // clean
        }

        var text = outcome.Match(m => m.Address ?? "", e => e.Code);
        logger.LogInformation("地址 {Text}", text); // GDS3001 hard
        var code = outcome.Match(m => m.Scheme, e => e.Text);
        logger.LogInformation("项目 {Code}", code); // clean
        var mapped = outcome.Map(m => m.IdNumber.Length);
        logger.LogInformation("长度 {Mapped}", mapped); // clean
        var phone = await FindAsync(id).BindAsync(CallAsync);
        logger.LogInformation("电话 {Phone}", phone.Match(p => p, e => e.Code)); // GDS3001 hard
        var line = register.Find(id).Pipe(m => $"{m.Relation}/{m.Birth:yyyy}").Pipe(s => s.PadLeft(20));
        logger.LogInformation("行 {Line}", line); // GDS3001
        var safe = register.Find(id).Pipe(m => m.Relation).Pipe(r => r.ToString());
        logger.LogInformation("行 {Safe}", safe); // clean
        register.Find(id).Tap(m => logger.LogInformation("旁路 {Id}", m.Id)).Tap(m => logger.LogInformation("旁路 {Guardians}", string.Join('/', m.Guardians))); // GDS3001
        return outcome
            .Ensure(m => m.Birth.Year > 1900, m => "年份不对") // clean
            .Match(m => Results.Ok(m.Version), e => Results.Problem(e.Text)); // clean
    }

    public IResult Strict(Guid id)
    {
        var outcome = Find(id).Ensure(m => m.MonthlyIncome < 5000m, m => $"收入 {m.MonthlyIncome} 超过标准");
        return outcome switch
        {
            Outcome<FamilyMember>.Failed(var error) => Results.Problem(error.Text, statusCode: 422), // GDS3003 hard
            _ => Results.NoContent(),
        };
    }
}
