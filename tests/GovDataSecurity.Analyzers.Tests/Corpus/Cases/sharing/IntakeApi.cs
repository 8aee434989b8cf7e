// 低保受理接口:一个端点里混着日志、缓存、数据库、网址、异常;每处旁边是改好的写法。
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Cryptography;
using GovDataSecurity.EntityFrameworkCore;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Corpus.Sharing.IntakeApi;

public sealed record ReliefApplication
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    [PersonName] public required string Name { get; init; }
    [ResidentIdNumber] public required string IdNumber { get; init; }
    [MobilePhoneNumber] public required string Phone { get; init; }
    [BankAccountNumber] public required string Account { get; init; }
    public required string TownCode { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
}

public sealed class OpenDb(DbContextOptions<OpenDb> options) : DbContext(options)
{
    public DbSet<ReliefApplication> Applications => Set<ReliefApplication>();
}

public sealed class SealedDb(DbContextOptions<SealedDb> options) : DbContext(options)
{
    public DbSet<ReliefApplication> Applications => Set<ReliefApplication>();
}

public static class Setup
{
    public static void AddIntake(this IServiceCollection services, string connection)
    {
        services.AddDbContext<OpenDb>(o => o.UseSqlServer(connection));
        services.AddDbContextPool<SealedDb>(o =>
        {
            o.UseSqlServer(connection);
            o.UseGovDataSecurity(p => p.Tenant("9901"));
        });
    }
}

[ApiController]
[Route("relief")]
public sealed class CarelessController(OpenDb db, IDistributedCache cache, HttpClient http, ILogger<CarelessController> logger) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Apply(ReliefApplication application, CancellationToken token)
    {
        logger.LogInformation("收到申请 {Application}", application); // GDS3002
        if (application.IdNumber.Length != 18)
        {
            ModelState.AddModelError("idNumber", "证件号不合法:" + application.IdNumber); // GDS3003
            return ValidationProblem(ModelState);
        }

        if (await cache.GetStringAsync("relief:" + application.IdNumber, token) is not null) // GDS2007
        {
            return Problem($"{application.Name} 已申请", statusCode: 409); // GDS3003
        }

        var verified = await http.GetAsync($"https://police.example.gov.cn/verify/{application.IdNumber}", token); // GDS5005
        logger.LogInformation("核验 {Status}", verified.StatusCode); // clean
        db.Applications.Add(application); // GDS2001
        await db.SaveChangesAsync(token);
        await cache.SetStringAsync($"relief:{application.Id}", application.Phone, token); // GDS2007
        Response.Cookies.Append("relief", application.Name); // GDS2004
        return CreatedAtAction(nameof(Apply), new { application.IdNumber }, null); // GDS5005
    }
}

[ApiController]
[Route("relief/v2")]
public sealed class CarefulController(SealedDb db, IDistributedCache cache, HttpClient http, KeyRing ring, ILogger<CarefulController> logger) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Apply(ReliefApplication application, CancellationToken token)
    {
        logger.LogInformation("收到申请 {Application}", ObjectMasker.Format(application)); // clean
        if (application.IdNumber.Length != 18)
        {
            ModelState.AddModelError("idNumber", "证件号应为 18 位"); // clean
            return ValidationProblem(ModelState);
        }

        var reference = ring.ReferenceOf("9901", "relief", null, application.IdNumber).Hex;
        if (await cache.GetStringAsync("relief:" + reference, token) is not null) // clean
        {
            return Problem($"{Mask.PersonName(application.Name)} 已申请", statusCode: 409); // clean
        }

        var verified = await http.PostAsJsonAsync("https://police.example.gov.cn/verify", new { application.IdNumber }, token); // clean
        logger.LogInformation("核验 {Status}", verified.StatusCode); // clean
        db.Applications.Add(application); // clean
        await db.SaveChangesAsync(token);
        await cache.SetStringAsync($"relief:{reference}", application.TownCode, token); // clean
        Response.Cookies.Append("relief", application.Id.ToString()); // clean
        return CreatedAtAction(nameof(Apply), new { application.Id }, null); // clean
    }
}
