// 最小 API:终结点过滤器、结果联合、参数对象、分组。
using System.Security.Claims;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Gov.Practice.Windows;

public readonly record struct TicketQuery([FromQuery, ResidentIdNumber] string Card, [FromQuery] int Page, HttpContext Http);

public sealed record TicketBody([property: PersonName] string Visitor, [property: MobilePhoneNumber] string? Mobile, string Matter, int Window);

internal sealed class TicketFilter(ILogger<TicketFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var body = context.GetArgument<TicketBody>(0);
        logger.LogInformation("取号 {Matter} {Window}", body.Matter, body.Window); // clean
        logger.LogInformation("取号 {Visitor}", body.Visitor); // GDS3001
        logger.LogInformation("取号 {@Body}", body); // GDS3002
        return await next(context);
    }
}

internal static class WindowEndpoints
{
    public static RouteGroupBuilder MapWindows(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/windows");
        group.MapGet("/", Search).WithName("search");
        group.MapPost("/", static async Task<Results<Created<TicketBody>, ProblemHttpResult>> (TicketBody body, ILoggerFactory loggers, IMemberRegister register) =>
        {
            var logger = loggers.CreateLogger("windows");
            if (body is { Mobile: [.. var head, _, _] })
            {
                logger.LogDebug("号段 {Head}", head); // GDS3001
            }

            logger.LogDebug("长度 {Length}", body.Mobile?.Length ?? 0); // clean
            await Task.Yield();
            return body.Window > 40
                ? TypedResults.Problem($"{body.Visitor}选择的窗口不存在") // GDS3003
                : TypedResults.Created($"/windows/{body.Window}", body); // clean
        }).AddEndpointFilter<TicketFilter>();

        group.MapPut("/{window:int}", (int window, [FromBody] TicketBody body, HttpContext http) =>
        {
            http.Response.Headers["X-Window"] = window.ToString(); // clean
            http.Response.Headers["X-Visitor"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(body.Visitor)); // GDS5005
            http.Response.Cookies.Append("visitor", body.Mobile!); // GDS2004
            http.Response.Cookies.Append("window", $"{window}"); // clean
            return Results.AcceptedAtRoute("search", new { window }); // clean
        });

        group.MapDelete("/{window:int}", (int window, ClaimsPrincipal user, ILogger<TicketFilter> logger) =>
        {
            logger.LogInformation("{User} 关闭窗口 {Window}", user.FindFirstValue("sub"), window); // clean
            return TypedResults.NoContent();
        });
        return group;
    }

    private static IResult Search([AsParameters] TicketQuery query, ILogger<TicketFilter> logger)
    {
        logger.LogInformation("第 {Page} 页", query.Page); // clean
        logger.LogInformation("查询 {Query}", query.Card.AsSpan(6, 8).ToString()); // GDS3001
        var next = QueryHelpers.AddQueryString("/windows", new Dictionary<string, string?> { ["card"] = query.Card, ["page"] = $"{query.Page + 1}" }); // GDS5005 @next
        var same = QueryHelpers.AddQueryString("/windows", "page", $"{query.Page}");
        query.Http.Response.Redirect(same); // clean
        return query.Page > 0 ? Results.LocalRedirect(next) : Results.StatusCode(418); // GDS5005 @next
    }
}
