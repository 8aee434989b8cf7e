using System.Collections.Concurrent;
using System.Text;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Workflow;

public interface IRequest<TResponse>;

public interface IHandler<in TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    Task<TResponse> HandleAsync(TRequest request, CancellationToken cancellationToken);
}

public sealed record FindPhone(Guid Id) : IRequest<string>;

public sealed record FindScheme(Guid Id) : IRequest<string>;

public sealed class FindPhoneHandler(IMemberRegister register) : IHandler<FindPhone, string>
{
    public async Task<string> HandleAsync(FindPhone request, CancellationToken cancellationToken)
        => (await register.FindAsync(request.Id, cancellationToken)).Phone ?? "";
}

public sealed class FindSchemeHandler(IMemberRegister register) : IHandler<FindScheme, string>
{
    public async Task<string> HandleAsync(FindScheme request, CancellationToken cancellationToken)
        => (await register.FindAsync(request.Id, cancellationToken)).Scheme;
}

/// <summary>A fluent builder of lines.</summary>
public sealed class LineBuilder
{
    private readonly StringBuilder _text = new();
    private int _parts;

    public int Parts => _parts;

    public LineBuilder Add(string caption, string? value)
    {
        _text.Append(caption).Append('=').Append(value).Append(';');
        _parts++;
        return this;
    }

    public LineBuilder AddMasked(string caption, string? value) => Add(caption, Mask.All(value));

    public string Build() => _text.ToString();
}

public sealed class Observed(ILogger<Observed> logger) : IObserver<FamilyMember>
{
    public void OnCompleted() => logger.LogInformation("完成"); // clean

    public void OnError(Exception error) => logger.LogError(error, "失败"); // clean

    public void OnNext(FamilyMember value) => logger.LogInformation("下一个 {Name}", value.Name); // GDS3001
}

public class Worker<TItem>(ILogger logger, Func<TItem, string> describe)
{
    private readonly ConcurrentQueue<TItem> _items = new();

    public void Enqueue(TItem item) => _items.Enqueue(item);

    public void Drain()
    {
        while (_items.TryDequeue(out var item))
        {
            logger.LogInformation("处理 {Item}", describe(item)); // GDS3001 @describe
        }
    }
}

public sealed class Countdown<TItem>(ILogger logger, Func<TItem, int> measure)
{
    public void Take(TItem item) => logger.LogInformation("处理 {Size}", measure(item)); // clean
}

/// <summary>流程: handlers, builders, observers, workers.</summary>
public sealed class Pipelines(ILogger<Pipelines> logger, IHandler<FindPhone, string> phones, IHandler<FindScheme, string> schemes)
{
    public async Task Run(FamilyMember member, CancellationToken cancellationToken)
    {
        var phone = await phones.HandleAsync(new FindPhone(member.Id), cancellationToken);
        logger.LogInformation("电话 {Phone}", phone); // GDS3001 hard
        var scheme = await schemes.HandleAsync(new FindScheme(member.Id), cancellationToken);
        logger.LogInformation("项目 {Scheme}", scheme); // clean
        logger.LogInformation("请求 {Request}", new FindPhone(member.Id)); // clean

        var line = new LineBuilder().Add("编号", member.Id.ToString()).Add("姓名", member.Name).Build();
        logger.LogInformation("行 {Line}", line); // GDS3001
        var safe = new LineBuilder().Add("项目", member.Scheme).AddMasked("姓名", member.Name).Build();
        logger.LogInformation("行 {Safe}", safe); // clean
        var builder = new LineBuilder();
        builder.Add("电话", member.Phone);
        logger.LogInformation("行 {Parts}", builder.Parts); // clean
        logger.LogInformation("行 {Built}", builder.Build()); // GDS3001

        var worker = new Worker<FamilyMember>(logger, m => m.IdNumber); // GDS3001 @describe hard
        worker.Enqueue(member);
        worker.Drain(); // GDS3001 @describe
        var countdown = new Countdown<FamilyMember>(logger, m => m.IdNumber.Length);
        countdown.Take(member); // clean
        Step[] steps = [Step.Of("一", m => m.Scheme), Step.Of("二", m => m.Relation.ToString())];
        foreach (var step in steps)
        {
            logger.LogInformation("步骤 {Name}", step.Name); // clean
            logger.LogInformation("步骤 {Result}", step.Run(member)); // clean
        }

        var leaking = Step.Of("三", m => m.Address ?? "");
        logger.LogInformation("步骤 {Name}", leaking.Name); // clean
        logger.LogInformation("步骤 {Result}", leaking.Run(member)); // GDS3001 hard
    }

    private sealed class Step
    {
        private readonly Func<FamilyMember, string> _run;

        private Step(string name, Func<FamilyMember, string> run) => (Name, _run) = (name, run);

        public string Name { get; }

        public static Step Of(string name, Func<FamilyMember, string> run) => new(name, run);

        public string Run(FamilyMember member) => _run(member);
    }
}
