// 接口与级别:默认实现、显式实现、泛型约束、可选参数、委托返回、跨层 DTO、AI 提示。
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Gov.Practice.Contracts;

public interface INamed
{
    [PersonName] string Name { get; }

    string Code { get; }

    string Show() => Code;

    string ShowAll() => $"{Code}:{Name}";
}

public interface IStep<in TIn, TOut>
{
    ValueTask<TOut> RunAsync(TIn input, CancellationToken token = default);
}

public sealed class Applicants : INamed
{
    string INamed.Name => "申请人";

    public string Code => "A";
}

public sealed record Ticket(int Number, string Desk)
{
    public string? Caller { get; init; }

    public static Ticket For(INamed named, int number) => new(number, named.Code) { Caller = named.Name };

    public static Ticket Anonymous(int number) => new(number, "无");
}

public sealed class NameStep : IStep<INamed, string>
{
    public ValueTask<string> RunAsync(INamed input, CancellationToken token = default) => new(input.Name);
}

public sealed class CodeStep : IStep<INamed, int>
{
    public ValueTask<int> RunAsync(INamed input, CancellationToken token = default) => new(input.Name.Length + input.Code.Length);
}

public sealed class Chain<TIn, TMid, TOut>(IStep<TIn, TMid> first, IStep<TMid, TOut> second) : IStep<TIn, TOut>
{
    public async ValueTask<TOut> RunAsync(TIn input, CancellationToken token = default) => await second.RunAsync(await first.RunAsync(input, token), token);
}

public sealed class Upper : IStep<string, string>
{
    public ValueTask<string> RunAsync(string input, CancellationToken token = default) => ValueTask.FromResult(input.ToUpperInvariant());
}

public abstract class Screen
{
    protected abstract IEnumerable<string> Rows();

    public string Render() => string.Join('\n', Rows());
}

public sealed class QueueScreen(IReadOnlyList<Ticket> tickets) : Screen
{
    protected override IEnumerable<string> Rows()
    {
        foreach (var ticket in tickets)
        {
            yield return $"{ticket.Number} {ticket.Desk}";
        }
    }
}

public sealed class CallScreen(IReadOnlyList<INamed> people) : Screen
{
    protected override IEnumerable<string> Rows() => people.Select(p => p.Name);
}

public static class Checks
{
    public static T Logged<T>(this T value, ILogger logger, string? note = null)
        where T : INamed
    {
        logger.LogInformation("{Code} {Note}", value.Code, note ?? ""); // GDS3001 @note
        return value;
    }

    public static string Or(this string? value, string fallback) => string.IsNullOrEmpty(value) ? fallback : value;

    public static bool TryName(INamed named, out string name)
    {
        name = named.Name;
        return name.Length > 0;
    }

    public static (bool Ok, string Text) Check(INamed named) => named.Name.Length > 1 ? (true, named.Code) : (false, named.Name);
}

public sealed class Contracts(ILogger<Contracts> logger, IStep<INamed, string> names, IStep<INamed, int> codes, IChatClient chat)
{
    public async Task RunAsync(INamed named, Ticket ticket, CancellationToken token)
    {
        logger.LogInformation("{Show}", named.Show()); // clean
        logger.LogInformation("{All}", named.ShowAll()); // GDS3001
        logger.LogInformation("{Code}", ((INamed)new Applicants()).Code); // clean
        logger.LogInformation("{Name}", await names.RunAsync(named, token)); // GDS3001
        logger.LogInformation("{Size}", await codes.RunAsync(named, token)); // clean
        logger.LogInformation("{Upper}", await new Chain<INamed, string, string>(new NameStep(), new Upper()).RunAsync(named, token)); // GDS3001 hard
        logger.LogInformation("{Desk}", ticket.Desk); // clean
        logger.LogInformation("{Caller}", ticket.Caller.Or("无")); // GDS3001
        logger.LogInformation("{Ticket}", ticket); // GDS3001|GDS3002
        logger.LogInformation("{Ticket}", Ticket.Anonymous(3)); // clean
        logger.LogInformation("{Ticket}", ticket with { Caller = null }); // clean
        named.Logged(logger).Logged(logger, named.Code); // clean
        named.Logged(logger, named.Name); // GDS3001 @note
        if (Checks.TryName(named, out var name))
        {
            logger.LogInformation("{Name}", name); // GDS3001
            logger.LogInformation("{Name}", Mask.PersonName(name)); // clean
        }

        var (ok, text) = Checks.Check(named);
        logger.LogInformation("{Ok}", ok); // clean
        logger.LogInformation("{Text}", text); // GDS3001
    }

    public void Screens(IReadOnlyList<Ticket> tickets, IReadOnlyList<INamed> people)
    {
        logger.LogInformation("{Screen}", new CallScreen(people).Render()); // GDS3001 hard
        logger.LogInformation("{Count}", new CallScreen(people).Render().Length); // clean
    }

    public async Task AskAsync(INamed named, Ticket ticket)
    {
        var messages = new List<ChatMessage> { new(ChatRole.System, "你是窗口助手") };
        await chat.GetResponseAsync(messages); // clean
        messages.Add(new ChatMessage(ChatRole.User, $"{named.Code} 的办理时限"));
        await chat.GetResponseAsync(messages); // clean
        messages.Add(new ChatMessage(ChatRole.User, $"替{named.Name}写一封说明")); // GDS5006 @ask
        await chat.GetResponseAsync(messages); // GDS5006 @ask
        await foreach (var update in chat.GetStreamingResponseAsync(ticket.Caller ?? "")) // GDS5006
        {
            logger.LogInformation("{Length}", update.Text.Length); // clean
        }
    }
}
