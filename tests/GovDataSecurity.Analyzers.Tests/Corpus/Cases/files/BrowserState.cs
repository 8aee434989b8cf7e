// Cookie、会话、TempData。
using System;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Corpus.Files.BrowserState;

public sealed record Applicant
{
    public Guid Id { get; init; }
    [PersonName] public string Name { get; init; } = "";
    [MobilePhoneNumber] public string Mobile { get; init; } = "";
    [EmailAddress] public string? Email { get; init; }
    public int Step { get; init; }
}

[ApiController]
[Route("apply")]
public sealed class ApplyController(IDataProtectionProvider provider) : Controller
{
    [HttpPost]
    public IActionResult Start(Applicant applicant)
    {
        HttpContext.Session.SetString("name", applicant.Name); // GDS2004
        HttpContext.Session.SetInt32("step", applicant.Step); // clean
        HttpContext.Session.Set("mobile", Encoding.UTF8.GetBytes(applicant.Mobile)); // GDS2004
        HttpContext.Session.SetString("id", applicant.Id.ToString()); // clean
        Response.Cookies.Append("mobile", applicant.Mobile); // GDS2004
        Response.Cookies.Append("step", applicant.Step.ToString()); // clean
        return Ok(applicant.Step);
    }

    [HttpPost("next")]
    public IActionResult Next(Applicant applicant)
    {
        TempData["applicant"] = JsonSerializer.Serialize(applicant); // GDS2004
        TempData["masked"] = Mask.PersonName(applicant.Name); // clean
        TempData["done"] = applicant.Email is not null; // clean
        TempData.Add("email", applicant.Email); // GDS2004
        return RedirectToAction(nameof(Start));
    }

    [HttpPost("remember")]
    public IActionResult Remember(Applicant applicant)
    {
        var protector = provider.CreateProtector("remember");
        Response.Cookies.Append("who", protector.Protect(applicant.Mobile), new CookieOptions { HttpOnly = true, Secure = true }); // clean
        Response.Cookies.Append("who2", Convert.ToBase64String(Encoding.UTF8.GetBytes(applicant.Mobile)), new CookieOptions { HttpOnly = true }); // GDS2004
        Response.Cookies.Append("who3", Uri.EscapeDataString(applicant.Name)); // GDS2004
        Response.Cookies.Delete("who4"); // clean
        return NoContent();
    }

    [HttpGet("me")]
    public IActionResult Me(Applicant applicant) => Json(applicant); // clean
}

public sealed class ReviewModel : PageModel
{
    [TempData] public string? Message { get; set; }

    public IActionResult OnPost(Applicant applicant)
    {
        HttpContext.Session.SetString("review", $"{applicant.Email}"); // GDS2004
        HttpContext.Session.SetString("review-hidden", Mask.EmailAddress(applicant.Email) ?? ""); // clean
        return Page();
    }
}
