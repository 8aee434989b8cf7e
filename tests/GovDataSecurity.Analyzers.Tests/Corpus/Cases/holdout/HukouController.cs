using GovDataSecurity.Masking;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Gov.Hukou;

internal sealed class MoveInForm
{
    [GovDataSecurity.PersonName] public string Applicant { get; set; } = "";
    [GovDataSecurity.ResidentIdNumber] public string CardNo { get; set; } = "";
    [GovDataSecurity.HomeAddress] public string? TargetAddress { get; set; }
    public string Town { get; set; } = "";
    public int Page { get; set; }
}

internal sealed class HukouController(IMemberRegister register, ILogger<HukouController> logger) : Controller
{
    [HttpGet("{id}")]
    public async Task<IActionResult> Get(Guid id, CancellationToken ct)
    {
        var person = await register.FindAsync(id, ct);
        logger.LogInformation("查询户籍 {Id} 版本 {Version}", person.Id, person.Version); // clean
        if (person.Phone is not { Length: 11 } phone)
        {
            logger.LogWarning("手机号长度不对: {Length}", person.Phone?.Length); // clean
            return Problem(detail: $"{person.Name} 的手机号不正确"); // GDS3003
        }

        Response.Headers["X-Contact"] = phone; // GDS5005
        Response.Headers.ETag = $"\"{person.Version}\""; // clean
        return Ok();
    }

    [HttpPost]
    public IActionResult Create([FromForm] MoveInForm form)
    {
        if (string.IsNullOrWhiteSpace(form.CardNo))
        {
            ModelState.AddModelError(nameof(form.CardNo), "请填写身份证号"); // clean
            return ValidationProblem(ModelState);
        }

        if (form.TargetAddress == null || !form.TargetAddress.Contains(form.Town))
        {
            ModelState.AddModelError(nameof(form.TargetAddress), "地址不在本镇: " + form.TargetAddress); // GDS3003
            ModelState.AddModelError(nameof(form.Town), $"{form.Town}不受理"); // clean
        }

        TempData["last"] = form.CardNo; // GDS2004
        TempData["page"] = form.Page; // clean
        HttpContext.Session.SetString("applicant", form.Applicant); // GDS2004
        HttpContext.Session.SetInt32("page", form.Page); // clean
        Response.Cookies.Append("who", form.CardNo.Trim(), new CookieOptions { HttpOnly = true }); // GDS2004
        Response.Cookies.Append("who2", Mask.ResidentIdNumber(form.CardNo) ?? ""); // clean
        return RedirectToAction(nameof(Get), new { card = form.CardNo }); // GDS5005
    }

    public IActionResult Next(MoveInForm form) => Redirect("/hukou/list?town=" + form.Town + "&page=" + form.Page); // clean

    public IActionResult Back(MoveInForm form) => LocalRedirect($"/hukou/{Uri.EscapeDataString(form.Applicant)}/detail"); // GDS5005

    public IActionResult Fail(MoveInForm form)
    {
        var problem = new ProblemDetails { Title = "无法受理", Detail = form.Town }; // clean
        problem.Extensions["cardNo"] = form.CardNo; // GDS3003
        problem.Extensions["traceId"] = HttpContext.TraceIdentifier; // clean
        return BadRequest(problem);
    }

    public IActionResult Conflicted(MoveInForm form)
        => Conflict(new ProblemDetails
        {
            Title = "重复申请",
            Detail = $"{form.Applicant}已提交", // GDS3003
            Instance = $"/hukou/{form.Page}", // clean
        });
}
