using System.Collections.Concurrent;
using System.Threading.Channels;
using GovDataSecurity;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gov.Jobs;

internal static class JobState
{
    internal static readonly ConcurrentDictionary<string, int> Attempts = new();
    internal static readonly AsyncLocal<FamilyMember?> Current = new();
    [ThreadStatic] internal static string? LastStatus;
}

internal sealed class PushJob(IMemberRegister register, ILogger<PushJob> logger, FieldProtector protector) : BackgroundService
{
    private readonly Channel<FamilyMember> _queue = Channel.CreateBounded<FamilyMember>(100);
    private readonly Queue<string> _phones = new();
    private readonly List<Func<string>> _later = [];
    private Timer? _timer;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var m in _queue.Reader.ReadAllAsync(stoppingToken))
        {
            JobState.Current.Value = m;
            JobState.Attempts.AddOrUpdate(m.IdNumber, 1, (_, n) => n + 1);
            logger.LogInformation("推送 {Id}", m.Id); // clean
            logger.LogInformation("推送 {Number}", m.IdNumber); // GDS3001
            _phones.Enqueue(m.Phone ?? "");
            _later.Add(() => m.Address ?? "");
            JobState.LastStatus = m.Relation.ToString();
        }

        logger.LogInformation("剩余 {Count}", _phones.Count); // clean
        if (_phones.TryDequeue(out var phone))
        {
            logger.LogInformation("下一个 {Phone}", phone); // GDS3001
        }

        foreach (var make in _later)
        {
            logger.LogInformation("延迟 {Text}", make()); // GDS3001
        }

        logger.LogInformation("当前 {Name}", JobState.Current.Value?.Name); // GDS3001
        logger.LogInformation("当前 {Version}", JobState.Current.Value?.Version); // clean
        logger.LogInformation("状态 {Status}", JobState.LastStatus); // clean
        foreach (var pair in JobState.Attempts)
        {
            logger.LogInformation("尝试 {Who}", pair.Key); // GDS3001
            logger.LogInformation("尝试 {Times}", pair.Value); // clean
        }

        _timer = new Timer(Tick, register.All()[0], 0, 1000);
        _ = Task.Run(() => logger.LogInformation("任务 {Bank}", register.All()[1].BankAccount), stoppingToken); // GDS3001
        _ = Task.Run(() => logger.LogInformation("任务 {Id}", register.All()[1].Id), stoppingToken); // clean
    }

    private void Tick(object? state)
    {
        var m = (FamilyMember)state!;
        logger.LogInformation("定时 {Disability}", m.Disability); // GDS3001
        logger.LogInformation("定时 {Updated}", m.UpdatedAt); // clean
    }

    public async Task<string> ParallelAsync(IReadOnlyList<FamilyMember> all)
    {
        var bag = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(all, (m, _) =>
        {
            bag.Add(m.Guardians[0]);
            return ValueTask.CompletedTask;
        });
        logger.LogInformation("监护人 {Bag}", string.Join(',', bag)); // GDS3001
        logger.LogInformation("监护人 {Count}", bag.Count); // clean
        var tasks = all.Select(async m =>
        {
            await Task.Delay(1);
            return m.Version;
        });
        var versions = await Task.WhenAll(tasks);
        logger.LogInformation("版本 {Versions}", string.Join(',', versions)); // clean
        return "";
    }

    public void Seal(FamilyMember m)
    {
        var context = new FieldContext("990100", "member", "IdNumber", m.Id.ToString(), null);
        var envelope = protector.Protect(m.IdNumber, context);
        logger.LogInformation("密文 {Envelope}", envelope); // clean
        logger.LogInformation("明文 {Plain}", protector.Unprotect(envelope, context)); // GDS3001
    }

    public string? Retry(FamilyMember m)
    {
        string? last = null;
        for (var i = 0; i < 3; i++)
        {
            try
            {
                return register.StatusOf(m.IdNumber); // clean
            }
            catch (Exception e)
            {
                logger.LogWarning(e, "第 {I} 次失败, 上次 {Last}", i, last); // GDS3001
                last = m.Phone;
            }
        }

        logger.LogError("放弃 {Status}", Mask.All(m)); // clean
        return null;
    }

    public void ReadCard()
    {
        var card = register.ReadCard();
        logger.LogInformation("卡 {Card}", card); // GDS3001
        logger.LogInformation("卡状态 {Status}", register.StatusOf(card)); // clean
    }
}
