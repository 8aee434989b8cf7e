// 后台:通道、定时器、Quartz、Hangfire、作用域服务。
using System.Threading.Channels;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Gov.Practice.Jobs;

public sealed record Notice(Guid Id, [property: MobilePhoneNumber] string To, string Template);

public interface INoticeSender
{
    Task SendAsync(string to, string template);

    Task RemindAsync(Guid id);
}

public sealed class NoticeQueue
{
    private readonly Channel<Notice> _channel = Channel.CreateUnbounded<Notice>(new UnboundedChannelOptions { SingleReader = true });

    public ValueTask WriteAsync(Notice notice) => _channel.Writer.WriteAsync(notice);

    public IAsyncEnumerable<Notice> ReadAsync(CancellationToken token) => _channel.Reader.ReadAllAsync(token);
}

public sealed class NoticeWorker(IServiceScopeFactory scopes, NoticeQueue queue, ILogger<NoticeWorker> logger) : BackgroundService
{
    private readonly PeriodicTimer _timer = new(TimeSpan.FromMinutes(1));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _timer.WaitForNextTickAsync(stoppingToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            var register = scope.ServiceProvider.GetRequiredService<IMemberRegister>();
            await foreach (var member in register.StreamAsync().WithCancellation(stoppingToken))
            {
                logger.LogTrace("流 {Id}", member.Id); // clean
                logger.LogTrace("流 {Address}", member.Address); // GDS3001
                await queue.WriteAsync(new Notice(member.Id, member.Phone ?? "", "reminder"));
            }

            await foreach (var (id, to, template) in queue.ReadAsync(stoppingToken))
            {
                logger.LogInformation("发送 {Template} {Id}", template, id); // clean
                logger.LogInformation("发送 {To}", to); // GDS3001
                logger.LogInformation("发送 {To}", Mask.MobilePhoneNumber(to)); // clean
            }
        }
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        logger.LogInformation("停止 {Task}", ExecuteTask?.Status); // clean
        return base.StopAsync(cancellationToken);
    }
}

public sealed class PushJob(IMemberRegister register, ILogger<PushJob> logger) : IJob
{
    public async Task Execute(IJobExecutionContext context)
    {
        var id = Guid.Parse(context.MergedJobDataMap.GetString("id")!);
        var member = await register.FindAsync(id, context.CancellationToken);
        logger.LogInformation("推送 {Id}", id); // clean
        context.Result = member.Version; // clean
        if (member.Disability is not null)
        {
            throw new JobExecutionException($"残疾类别 {member.Disability} 不推送"); // GDS3003
        }
    }
}

public sealed class NightJobs(IScheduler scheduler, IBackgroundJobClient jobs, ILogger<NightJobs> logger)
{
    public async Task PlanAsync(FamilyMember member)
    {
        var detail = JobBuilder.Create<PushJob>().WithIdentity("push", "night").UsingJobData("id", member.Id.ToString()).Build(); // clean
        await scheduler.ScheduleJob(detail, TriggerBuilder.Create().StartNow().Build());
        var leaking = JobBuilder.Create<PushJob>().UsingJobData("card", member.IdNumber).Build(); // GDS2001|GDS2004
        leaking.JobDataMap.Put("phone", member.Phone); // GDS2001|GDS2004
        leaking.JobDataMap["version"] = member.Version; // clean
        await scheduler.ScheduleJob(leaking, TriggerBuilder.Create().UsingJobData("name", member.Name).Build()); // GDS2001|GDS2004
    }

    public void Enqueue(FamilyMember member)
    {
        BackgroundJob.Enqueue<INoticeSender>(s => s.RemindAsync(member.Id)); // clean
        BackgroundJob.Enqueue<INoticeSender>(s => s.SendAsync(member.Phone!, "reminder")); // GDS2001|GDS2004
        var to = member.Address ?? "";
        jobs.Schedule<INoticeSender>(s => s.SendAsync(to, "letter"), TimeSpan.FromDays(1)); // GDS2001|GDS2004
        jobs.Enqueue<INoticeSender>(s => s.SendAsync(member.Scheme, "scheme")); // clean
        RecurringJob.AddOrUpdate<INoticeSender>("remind-" + member.Id, s => s.RemindAsync(member.Id), "0 2 * * *"); // clean
        logger.LogInformation("已排队 {Id}", member.Id); // clean
    }

    public Timer Watch(FamilyMember member)
        => new(_ => logger.LogInformation("巡检 {Bank}", member.BankAccount), null, 0, 60_000); // GDS3001

    public Thread Start(FamilyMember member)
    {
        var thread = new Thread(state => Console.WriteLine(((FamilyMember)state!).Birth)); // GDS3001
        thread.Start(member);
        var named = new Thread(() => Console.WriteLine(member.Version)) { Name = "push-" + member.Id }; // clean
        named.Start();
        return thread;
    }
}
