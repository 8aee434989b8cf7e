// 控制器:模型绑定、过滤器、路由值、会话扩展、文件下载。
using System.Text.Json;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Logging;

namespace Gov.Practice.Residents;

public sealed class ResidentForm
{
    [PersonName] public string Name { get; set; } = "";
    [ResidentIdNumber] public string Card { get; set; } = "";
    [MobilePhoneNumber] public string? Phone { get; set; }
    public string Town { get; set; } = "";
    public int Year { get; set; }
}

/// <summary>What the page shows; nobody has labeled it.</summary>
public sealed class ResidentView
{
    public Guid Key { get; set; }
    public string Title { get; set; } = "";
    public string Contact { get; set; } = "";
    public string Area { get; set; } = "";
}

public static class SessionExtensions
{
    public static void SetObject<T>(this ISession session, string key, T value) => session.SetString(key, JsonSerializer.Serialize(value)); // GDS2004 @session
}

public sealed class FormLogFilter(ILogger<FormLogFilter> logger) : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.ActionArguments["form"] is ResidentForm { Town: var town } form)
        {
            logger.LogInformation("表单 {Town}", town); // clean
            logger.LogInformation("表单 {Card}", form.Card); // GDS3001
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
        => logger.LogInformation("完成 {Action}", context.ActionDescriptor.DisplayName); // clean
}

public sealed class FaultFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        var form = (ResidentForm)context.HttpContext.Items["form"]!;
        context.Result = new ObjectResult(new ProblemDetails { Title = "失败", Detail = form.Town + ": " + form.Name }); // GDS3003
        context.Result = new ObjectResult(new ProblemDetails { Title = "失败", Detail = form.Town + ": " + form.Year }); // clean
    }
}

[ApiController, Route("api/residents")]
public sealed class ResidentsController(IMemberRegister register, ILogger<ResidentsController> logger, IDataProtector protector) : ControllerBase
{
    [HttpGet("{id:guid}")]
    public async Task<ActionResult<ResidentView>> Get(Guid id, CancellationToken token)
    {
        if (await register.FindAsync(id, token) is not { } member)
        {
            return NotFound();
        }

        var view = new ResidentView { Key = member.Id, Title = member.Name, Contact = Mask.MobilePhoneNumber(member.Phone) ?? "", Area = member.Scheme };
        Describe(view);
        return view; // clean
    }

    [HttpPost]
    public IActionResult Post([FromForm] ResidentForm form)
    {
        if (!TryValidateModel(form))
        {
            logger.LogWarning("校验失败 {Errors}", ModelState.ErrorCount); // clean
            return ValidationProblem();
        }

        HttpContext.Session.SetObject("town", form.Town); // clean
        HttpContext.Session.SetObject("form", form); // GDS2004 @session
        Response.Cookies.Append("resident", protector.Protect(form.Card)); // clean
        Response.Cookies.Append("resident-name", Uri.EscapeDataString(form.Name)); // GDS2004
        Response.Headers.Append("X-Town", form.Town); // clean
        Response.Headers.Location = $"/api/residents?card={form.Card}"; // GDS5005
        return CreatedAtAction(nameof(Get), new { form.Card }, form); // GDS5005
    }

    [HttpPost("quick")]
    public IActionResult Quick([FromBody] ResidentForm form)
        => CreatedAtAction(nameof(Get), new { id = Guid.NewGuid() }, form); // clean

    [HttpPost("later")]
    public IActionResult Later([FromBody] ResidentForm form)
        => AcceptedAtAction(nameof(Get), new { year = form.Year }, form.Town); // clean

    [HttpGet("jump")]
    public IActionResult Jump([FromQuery] ResidentForm form)
        => Redirect(Url.Action(nameof(Get), new { phone = form.Phone })!); // GDS5005 @jump

    [HttpGet("jump-town")]
    public IActionResult JumpTown([FromQuery] ResidentForm form)
        => Redirect(Url.Action(nameof(Get), new { town = form.Town })!); // clean

    [HttpPost("check")]
    public IActionResult Check([FromForm] ResidentForm form, ModelStateDictionary state)
    {
        state.TryAddModelError("Card", form.Card[..6] + " 不是本地区划"); // GDS3003
        state.TryAddModelError("Year", form.Year + " 年度未开放"); // clean
        return form switch
        {
            { Card.Length: 15 } => BadRequest("旧证"), // clean
            { Phone: null } => Problem("缺少电话", form.Town), // clean
            { Phone: { } phone } when phone.StartsWith("170") => Problem($"虚拟号段 {phone}"), // GDS3003
            _ => Ok(),
        };
    }

    private void Describe(ResidentView view)
    {
        logger.LogInformation("页面 {Key} {Area} {Contact}", view.Key, view.Area, view.Contact); // clean
        logger.LogInformation("页面 {Title}", view.Title); // GDS3001 hard
    }
}
