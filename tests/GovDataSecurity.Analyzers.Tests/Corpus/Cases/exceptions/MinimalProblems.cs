// 最小 API 与控制器返回的错误。
using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Corpus.Exceptions.MinimalProblems;

public sealed class License
{
    public string Serial { get; set; } = "";
    [PersonName] public string Holder { get; set; } = "";
    [DriverLicenseArchiveNumber] public string ArchiveNumber { get; set; } = "";
    [VehiclePlateNumber] public string Plate { get; set; } = "";
    public int Points { get; set; }
}

public static class LicenseEndpoints
{
    public static void MapLicenses(this IEndpointRouteBuilder app)
    {
        app.MapPost("/a", (License license) => Results.Problem($"档案 {license.ArchiveNumber} 已注销")); // GDS3003
        app.MapPost("/b", (License license) => Results.Problem($"证 {license.Serial} 已注销", statusCode: 409)); // clean
        app.MapPost("/c", (License license) => TypedResults.Problem(detail: "车牌 " + license.Plate, statusCode: 404)); // GDS3003
        app.MapPost("/d", (License license) => Results.ValidationProblem(new Dictionary<string, string[]> { ["holder"] = [license.Holder + " 不合法"] })); // GDS3003
        app.MapPost("/e", (License license) => Results.ValidationProblem(new Dictionary<string, string[]> { [nameof(License.Holder)] = ["不合法"] })); // clean
        app.MapPost("/f", (License license) => Results.Problem(title: "扣分", detail: $"已扣 {license.Points} 分")); // clean
        app.MapPost("/g", (License license) => Results.Problem(detail: Mask.PersonName(license.Holder))); // clean
    }
}

[ApiController]
public sealed class LicenseController : ControllerBase
{
    [HttpPost("h")]
    public IActionResult Check(License license)
    {
        ModelState.AddModelError(nameof(license.Plate), "车牌不合法"); // clean
        ModelState.AddModelError(nameof(license.Plate), $"车牌 {license.Plate} 不合法"); // GDS3003
        ModelState.AddModelError("points", $"已扣 {license.Points} 分"); // clean
        return ValidationProblem(ModelState); // clean
    }

    [HttpPost("i")]
    public IActionResult Refuse(License license)
        => Problem(detail: license.Holder + "无权", statusCode: 403); // GDS3003

    [HttpPost("j")]
    public IActionResult RefuseCode(License license)
        => Problem(detail: license.Serial + "无权", statusCode: 403); // clean

    [HttpPost("k")]
    public IActionResult Extended(License license)
    {
        var problem = new ProblemDetails { Title = "无权" };
        problem.Extensions["serial"] = license.Serial; // clean
        problem.Extensions["plate"] = license.Plate; // GDS3003
        problem.Instance = "/licenses/" + license.Serial; // clean
        problem.Detail = string.Concat("档案:", license.ArchiveNumber); // GDS3003
        return BadRequest(problem);
    }
}

public sealed class HolderRule : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var license = (License)validationContext.ObjectInstance;
        if (license.Holder.Length > 50)
        {
            return new ValidationResult($"姓名 {license.Holder} 过长"); // GDS3003
        }

        return license.Plate.Length == 7
            ? ValidationResult.Success
            : new ValidationResult("车牌长度应为 7", [nameof(License.Plate)]); // clean
    }
}
