using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gov.Portal.Web;

/// <summary>最小接口.</summary>
public static class MemberEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/members", (Applicant applicant, ILogger<Applicant> logger) =>
        {
            logger.LogInformation("收到申请 {Phone}", applicant.Phone); // GDS3001
            logger.LogInformation("收到申请 {No}", applicant.ApplicationNo); // clean
            return Results.Ok(applicant.ApplicationNo);
        });
        app.MapGet("/members/{id:guid}", async (Guid id, IMemberRegister register, ILogger<FamilyMember> logger) =>
        {
            var member = await register.FindAsync(id);
            logger.LogInformation("查询 {Id}", id); // clean
            logger.LogInformation("查询 {Member}", member); // GDS3002
            return member.Scheme;
        });
        app.MapGet("/count", Count);
    }

    private static int Count(IMemberRegister register, ILoggerFactory loggers)
    {
        var logger = loggers.CreateLogger("count");
        var all = register.All();
        logger.LogInformation("人数 {Count}", all.Count); // clean
        logger.LogInformation("首位 {Name}", all[0].Name); // GDS3001
        return all.Count;
    }
}

/// <summary>申请接口.</summary>
[ApiController]
[Route("api/applications")]
public sealed class ApplicationsController(ILogger<ApplicationsController> logger, IMemberRegister register) : ControllerBase
{
    [HttpPost]
    public IActionResult Create([FromBody] Applicant applicant, [FromHeader(Name = "X-Trace")] string? trace)
    {
        logger.LogInformation("创建 {@Applicant}", applicant); // GDS3002
        logger.LogInformation("创建 {Trace}", trace); // clean
        if (!ModelState.IsValid)
        {
            logger.LogWarning("无效 {Count}", ModelState.ErrorCount); // clean
            return BadRequest();
        }

        logger.LogInformation("创建 {Name} {No}", Mask.PersonName(applicant.Name), applicant.ApplicationNo); // clean
        return CreatedAtAction(nameof(Get), new { id = applicant.Id }, null);
    }

    [HttpGet("{id:guid}")]
    public async Task<ActionResult<string>> Get(Guid id)
    {
        var member = await register.FindAsync(id, HttpContext.RequestAborted);
        using var scope = logger.BeginScope("成员 {Phone}", member.Phone); // GDS3001
        return member.Scheme;
    }
}

public sealed class LogArguments(ILogger<LogArguments> logger) : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        logger.LogInformation("参数 {Count}", context.ActionArguments.Count); // clean
        if (context.ActionArguments["applicant"] is Applicant { Email: var email })
        {
            logger.LogInformation("邮箱 {Email}", email); // GDS3001
        }
    }

    public void OnActionExecuted(ActionExecutedContext context) => logger.LogInformation("完成 {Result}", context.Result?.GetType().Name); // clean
}

/// <summary>夜间作业.</summary>
public sealed class NightJob(IServiceScopeFactory scopes, ILogger<NightJob> logger) : BackgroundService
{
    private readonly Queue<FamilyMember> _waiting = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await using var scope = scopes.CreateAsyncScope();
            var register = scope.ServiceProvider.GetRequiredService<IMemberRegister>();
            await foreach (var member in register.StreamAsync().WithCancellation(stoppingToken))
            {
                _waiting.Enqueue(member);
            }

            logger.LogInformation("等待 {Count}", _waiting.Count); // clean
            while (_waiting.TryDequeue(out var next))
            {
                logger.LogInformation("处理 {Relation}", next.Relation); // clean
                logger.LogInformation("处理 {Account}", next.BankAccount); // GDS3001
            }

            await Task.Delay(TimeSpan.FromHours(1), stoppingToken);
        }
    }
}

public sealed class Timing(RequestDelegate next, ILogger<Timing> logger)
{
    public async Task InvokeAsync(HttpContext context, IMemberRegister register)
    {
        var started = TimeProvider.System.GetTimestamp();
        await next(context);
        logger.LogInformation("{Path} 用时 {Elapsed}", context.Request.Path, TimeProvider.System.GetElapsedTime(started)); // clean
        logger.LogInformation("状态 {Status}", register.StatusOf(register.ReadCard())); // clean
        logger.LogInformation("读卡 {Card}", register.ReadCard()); // GDS3001
    }
}
