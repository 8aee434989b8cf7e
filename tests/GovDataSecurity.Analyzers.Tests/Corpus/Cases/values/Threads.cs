using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Threads;

/// <summary>线程与异步状态.</summary>
public sealed class Threads(ILogger<Threads> logger, IMemberRegister register)
{
    private readonly AsyncLocal<string?> _ambient = new();
    private readonly ConcurrentQueue<string> _queue = new();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private string? _shared;
    private int _counter;

    public async Task Run(FamilyMember member, IReadOnlyList<FamilyMember> members)
    {
        var started = await Task.Run(() => member.IdNumber);
        logger.LogInformation("{Started}", started); // GDS3001
        var length = await Task.Run(() => member.IdNumber.Length);
        logger.LogInformation("{Length}", length); // clean
        await Task.Run(() => logger.LogInformation("{Phone}", member.Phone)); // GDS3001
        ThreadPool.QueueUserWorkItem(_ => logger.LogInformation("{Name}", member.Name)); // GDS3001
        ThreadPool.QueueUserWorkItem(state => logger.LogInformation("{State}", state), member.Version, preferLocal: false); // clean
        new Thread(() => logger.LogInformation("{Address}", member.Address)).Start(); // GDS3001
        members.AsParallel().ForAll(m => logger.LogInformation("{Account}", m.BankAccount)); // GDS3001
        members.AsParallel().ForAll(m => logger.LogInformation("{Id}", m.Id)); // clean
        var text = members.AsParallel().Select(m => m.Name).Aggregate("", (a, b) => a + b);
        logger.LogInformation("{Text}", text); // GDS3001
        _ambient.Value = member.IdNumber;
        logger.LogInformation("{Ambient}", _ambient.Value?.Length); // clean
        logger.LogInformation("{Ambient}", _ambient.Value); // GDS3001 hard
        _queue.Enqueue(member.Address ?? "");
        Interlocked.Exchange(ref _shared, member.Phone);
        Interlocked.Increment(ref _counter);
        logger.LogInformation("{Counter}", _counter); // clean
        logger.LogInformation("{Shared}", _shared); // GDS3001 hard
        var when = await Task.WhenAny(register.FindAsync(member.Id), register.FindAsync(Guid.Empty));
        logger.LogInformation("{First}", (await when).Disability); // GDS3001
        var (a, b) = (await register.FindAsync(member.Id), 1);
        logger.LogInformation("{A}", a.Birth); // GDS3001
        logger.LogInformation("{B}", b); // clean
        var progress = new Progress<FamilyMember>(m => logger.LogInformation("{Version}", m.Version)); // clean
        ((IProgress<FamilyMember>)progress).Report(member);
    }

    public void Drain()
    {
        if (_queue.TryDequeue(out var item))
        {
            logger.LogInformation("{Item}", item); // GDS3001 hard
        }

        logger.LogInformation("{Count}", _queue.Count); // clean
    }

    public async Task<string> Guarded(Guid id)
    {
        await _gate.WaitAsync();
        try
        {
            var member = await register.FindAsync(id);
            return member.Name;
        }
        finally
        {
            logger.LogInformation("{Free}", _gate.CurrentCount); // clean
            _gate.Release();
        }
    }

    public async Task Use(Guid id, CancellationToken cancellationToken)
    {
        var name = await Guarded(id);
        logger.LogInformation("{Name}", name); // GDS3001
        var tasks = new List<Task<string>> { Guarded(id) };
        logger.LogInformation("{Count}", tasks.Count); // clean
        foreach (var done in await Task.WhenAll(tasks))
        {
            logger.LogInformation("{Done}", done); // GDS3001
        }

        var completed = Task.FromResult(Mask.PersonName(name));
        logger.LogInformation("{Masked}", await completed); // clean
        await foreach (var masked in MaskedAsync(cancellationToken))
        {
            logger.LogInformation("{Masked}", masked); // clean
        }

        var lazy = new Lazy<Task<FamilyMember>>(() => register.FindAsync(id, cancellationToken));
        logger.LogInformation("{Scheme}", (await lazy.Value).Scheme); // clean
        logger.LogInformation("{Phone}", (await lazy.Value).Phone); // GDS3001
        var awaiter = register.FindAsync(id, cancellationToken).GetAwaiter();
        logger.LogInformation("{Awaited}", awaiter.GetResult().Address); // GDS3001
        logger.LogInformation("{Completed}", awaiter.IsCompleted); // clean
    }

    private async IAsyncEnumerable<string> MaskedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var member in register.StreamAsync().WithCancellation(cancellationToken))
        {
            yield return Mask.PersonName(member.Name);
        }
    }
}
