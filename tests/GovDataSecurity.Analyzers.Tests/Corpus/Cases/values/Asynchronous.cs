using System.Collections.Concurrent;
using System.Threading.Channels;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Jobs;

/// <summary>夜间作业: async, iterators, laziness, threads.</summary>
public sealed class Asynchronous(ILogger<Asynchronous> logger, IMemberRegister register)
{
    private readonly ThreadLocal<string?> _current = new();

    public async Task Single(Guid id, CancellationToken cancellationToken)
    {
        var member = await register.FindAsync(id, cancellationToken).ConfigureAwait(false);
        logger.LogInformation("成员 {Phone}", member.Phone); // GDS3001
        logger.LogInformation("成员 {Id}", member.Id); // clean
        var found = await register.FindByNumberAsync(member.IdNumber);
        logger.LogInformation("找到 {Found}", found is not null); // clean
        logger.LogInformation("找到 {Name}", found?.Name); // GDS3001
        var number = await ReadNumberAsync(id);
        logger.LogInformation("证号 {Number}", number); // GDS3001
        var scheme = await ReadSchemeAsync(id);
        logger.LogInformation("项目 {Scheme}", scheme); // clean
        var task = register.FindAsync(id, cancellationToken);
        logger.LogInformation("任务 {Status}", task.Status); // clean
        logger.LogInformation("结果 {Name}", task.Result.Name); // GDS3001
        var valued = await CachedAsync(member);
        logger.LogInformation("缓存 {Valued}", valued); // GDS3001
        var continued = await task.ContinueWith(t => t.Result.Address, cancellationToken);
        logger.LogInformation("地址 {Continued}", continued); // GDS3001
    }

    public async Task Many(IReadOnlyList<Guid> ids)
    {
        var members = await Task.WhenAll(ids.Select(id => register.FindAsync(id)));
        logger.LogInformation("人数 {Count}", members.Length); // clean
        logger.LogInformation("首位 {First}", members[0].BankAccount); // GDS3001
        var numbers = await Task.WhenAll(ids.Select(ReadNumberAsync));
        logger.LogInformation("证号 {Numbers}", string.Join(",", numbers)); // GDS3001
        await foreach (var member in register.StreamAsync())
        {
            logger.LogInformation("流 {Version}", member.Version); // clean
            logger.LogInformation("流 {Disability}", member.Disability); // GDS3001
        }

        await foreach (var phone in PhonesAsync())
        {
            logger.LogInformation("电话 {Phone}", phone); // GDS3001
        }

        await foreach (var version in VersionsAsync())
        {
            logger.LogInformation("版本 {Version}", version); // clean
        }

        foreach (var line in Lines(members))
        {
            logger.LogInformation("行 {Line}", line); // GDS3001
        }

        Parallel.ForEach(members, member =>
        {
            logger.LogInformation("并行 {Id}", member.Id); // clean
            logger.LogInformation("并行 {IdNumber}", member.IdNumber); // GDS3001
        });
        var bag = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(members, (member, _) =>
        {
            bag.Add(member.Name);
            return ValueTask.CompletedTask;
        });
        logger.LogInformation("并行 {Bag}", string.Join(",", bag)); // GDS3001
        logger.LogInformation("并行 {Count}", bag.Count); // clean
    }

    public async Task Channels(FamilyMember member)
    {
        var channel = Channel.CreateUnbounded<string>();
        await channel.Writer.WriteAsync(member.Phone ?? "");
        channel.Writer.Complete();
        await foreach (var item in channel.Reader.ReadAllAsync())
        {
            logger.LogInformation("通道 {Item}", item); // GDS3001 hard
        }

        var ids = Channel.CreateBounded<Guid>(10);
        await ids.Writer.WriteAsync(member.Id);
        logger.LogInformation("通道 {Id}", await ids.Reader.ReadAsync()); // clean
        var completion = new TaskCompletionSource<string>();
        completion.SetResult(member.IdNumber);
        logger.LogInformation("完成 {Result}", await completion.Task); // GDS3001 hard
    }

    public void Lazily(FamilyMember member)
    {
        var lazy = new Lazy<string>(() => member.IdNumber);
        logger.LogInformation("惰性 {Value}", lazy.Value); // GDS3001
        logger.LogInformation("惰性 {Created}", lazy.IsValueCreated); // clean
        var safe = new Lazy<string>(() => Mask.ResidentIdNumber(member.IdNumber));
        logger.LogInformation("惰性 {Value}", safe.Value); // clean
        _current.Value = member.Name;
        logger.LogInformation("线程 {Value}", _current.Value); // GDS3001 hard
        logger.LogInformation("线程 {Has}", _current.IsValueCreated); // clean
        var weak = new WeakReference<FamilyMember>(member);
        if (weak.TryGetTarget(out var target))
        {
            logger.LogInformation("弱引用 {Phone}", target.Phone); // GDS3001
        }
    }

    private async Task<string> ReadNumberAsync(Guid id)
    {
        var member = await register.FindAsync(id);
        return member.IdNumber;
    }

    private async Task<string> ReadSchemeAsync(Guid id) => (await register.FindAsync(id)).Scheme;

    private static ValueTask<string> CachedAsync(FamilyMember member) => new(member.Address ?? "");

    private async IAsyncEnumerable<string?> PhonesAsync()
    {
        await foreach (var member in register.StreamAsync())
        {
            yield return member.Phone;
        }
    }

    private async IAsyncEnumerable<int> VersionsAsync()
    {
        await foreach (var member in register.StreamAsync())
        {
            if (member.IdNumber.Length == 18)
            {
                yield return member.Version;
            }
        }
    }

    private static IEnumerable<string> Lines(IEnumerable<FamilyMember> members)
    {
        yield return "开始";
        foreach (var member in members)
        {
            yield return member.Scheme + member.Name;
        }
    }
}
