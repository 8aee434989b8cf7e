// 控制器:重定向、链接生成、响应头。
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Corpus.Urls.CounterController;

public sealed class 办件
{
    public Guid 办件编号 { get; set; }
    [PersonName] public string 申请人 { get; set; } = "";
    [ResidentIdNumber] public string 证件号码 { get; set; } = "";
    [MobilePhoneNumber] public string 手机 { get; set; } = "";
    [UnifiedSocialCreditCode] public string? 企业代码 { get; set; }
    public string 事项 { get; set; } = "";
}

[ApiController]
[Route("items")]
public sealed class 办件Controller(LinkGenerator links) : ControllerBase
{
    [HttpPost("a")]
    public IActionResult 跳转(办件 件)
        => Redirect($"/items/done?name={件.申请人}"); // GDS5005

    [HttpPost("b")]
    public IActionResult 跳转编号(办件 件)
        => Redirect($"/items/done/{件.办件编号}"); // clean

    [HttpPost("c")]
    public IActionResult 跳转动作(办件 件)
        => RedirectToAction("Done", new { id = 件.证件号码 }); // GDS5005

    [HttpPost("d")]
    public IActionResult 跳转动作编号(办件 件)
        => RedirectToAction("Done", new { id = 件.办件编号 }); // clean

    [HttpPost("e")]
    public IActionResult 创建(办件 件)
        => CreatedAtAction("Get", new { phone = 件.手机 }, 件.办件编号); // GDS5005

    [HttpPost("f")]
    public IActionResult 创建编号(办件 件)
        => CreatedAtAction("Get", new { id = 件.办件编号 }, 件); // clean

    [HttpGet("g")]
    public ActionResult<string?> 链接(办件 件)
        => Url.Action("Get", new { 件.证件号码 }); // GDS5005

    [HttpGet("h")]
    public ActionResult<string?> 链接编号(办件 件)
        => Url.Action("Get", new { 件.办件编号, 件.事项, 件.企业代码 }); // clean

    [HttpGet("i")]
    public ActionResult<string?> 生成(办件 件)
        => links.GetPathByAction("Get", "Items", new { mobile = 件.手机 }); // GDS5005

    [HttpGet("j")]
    public IActionResult 响应头(办件 件)
    {
        Response.Headers.Append("X-Item", 件.办件编号.ToString()); // clean
        Response.Headers.Append("X-Applicant", Uri.EscapeDataString(件.申请人)); // GDS5005
        Response.Headers["X-Phone"] = 件.手机; // GDS5005
        Response.Headers.Location = $"/items/{件.办件编号}"; // clean
        Response.Headers["X-Masked"] = Mask.MobilePhoneNumber(件.手机); // clean
        return Ok(件); // clean
    }

    [HttpGet("k")]
    public void 直接跳转(办件 件)
    {
        Response.Redirect("/person/" + 件.证件号码); // GDS5005
    }

    [HttpGet("l")]
    public IActionResult 本地(办件 件)
        => LocalRedirect("/items?phone=" + Mask.MobilePhoneNumber(件.手机)); // clean
}
