using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Gov.Endpoints;

internal sealed record LoginCommand([property: MobilePhoneNumber] string Mobile, [property: Credential] string Password, string Channel);

internal static class SubsidyEndpoints
{
    public static IEndpointRouteBuilder MapSubsidy(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/subsidy");
        group.MapGet("/{id:guid}", async (Guid id, IMemberRegister register, ILoggerFactory factory) =>
        {
            var log = factory.CreateLogger("subsidy");
            var member = await register.FindAsync(id);
            log.LogInformation("命中 {Relation}", member.Relation); // clean
            log.LogInformation("命中 {Name}", member.Name); // GDS3001
            return Results.NoContent();
        });

        group.MapPost("/login", (LoginCommand command, ILogger<LoginCommand> log) =>
        {
            log.LogDebug("登录请求 {Command}", command); // GDS3002
            log.LogDebug("登录渠道 {Channel}", command.Channel); // clean
            if (command is { Password.Length: < 8 })
            {
                return Results.Problem($"口令 {command.Password} 太短"); // GDS3003
            }

            return Results.Problem("口令太短", statusCode: 400); // clean
        });

        group.MapGet("/go", (HttpContext http, IMemberRegister register) =>
        {
            var first = register.All()[0];
            return Results.Redirect($"https://pay.example.gov.cn/confirm?acct={first.BankAccount}"); // GDS5005
        });

        group.MapGet("/count", (HttpContext http, IMemberRegister register) => Results.Redirect($"/list?total={register.All().Count}")); // clean

        group.MapDelete("/{id:guid}", Remove);
        group.MapPut("/{id:guid}", (Guid id, IMemberRegister register, HttpContext http) =>
        {
            var m = register.Find(id);
            http.Response.Headers.Append("X-Member", Mask.PersonName(m.Name)); // clean
            http.Response.Headers.Append("X-Address", Uri.EscapeDataString(m.Address ?? "")); // GDS5005
            return TypedResults.Problem(title: "失败", extensions: new Dictionary<string, object?> { ["phone"] = m.Phone }); // GDS3003
        });
        return app;
    }

    private static IResult Remove(Guid id, IMemberRegister register, ILogger<LoginCommand> log)
    {
        var target = register.Find(id);
        using (log.BeginScope("删除 {Target}", target.IdNumber)) // GDS3001
        using (log.BeginScope(new Dictionary<string, object> { ["id"] = target.Id })) // clean
        {
            log.LogWarning("已删除"); // clean
        }

        return Results.ValidationProblem(new Dictionary<string, string[]> { ["phone"] = [$"{target.Phone} 已被使用"] }); // GDS3003
    }
}
