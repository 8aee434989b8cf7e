// 对外调用:HttpClient、消息处理器、Polly、gRPC、SignalR、邮件。
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Mail;
using System.Text;
using System.Web;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Grpc.Core;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using MimeKit;
using Polly;

namespace Gov.Practice.Exchange;

public sealed class TraceHandler(ILogger<TraceHandler> logger) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        logger.LogInformation("{Method} {Path}", request.Method, request.RequestUri?.AbsolutePath); // clean
        var response = await base.SendAsync(request, cancellationToken);
        logger.LogInformation("{Status}", response.StatusCode); // clean
        return response;
    }
}

public sealed class ExchangeCalls(HttpClient http, ILogger<ExchangeCalls> logger, ResiliencePipeline pipeline)
{
    public async Task QueriesAsync(FamilyMember member)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(http.BaseAddress!, $"persons/{member.IdNumber}")); // GDS5005
        await http.SendAsync(request);
        using var byId = new HttpRequestMessage(HttpMethod.Get, new Uri(http.BaseAddress!, $"persons/{member.Id}")); // clean
        byId.Headers.TryAddWithoutValidation("X-Phone", member.Phone); // GDS5005
        byId.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "token"); // clean
        await http.SendAsync(byId);
        var query = HttpUtility.ParseQueryString("");
        query["page"] = "1";
        await http.GetStringAsync("list?" + query); // clean
        query["name"] = member.Name;
        await http.GetStringAsync("list?" + query); // GDS5005
        var builder = new UriBuilder("https", "exchange.example.gov.cn", 443, "persons") { Query = "phone=" + member.Phone }; // GDS5005 @builder
        await http.GetAsync(builder.Uri); // GDS5005 @builder
        builder = new UriBuilder("https://exchange.example.gov.cn") { Path = "schemes/" + member.Scheme };
        await http.GetAsync(builder.ToString()); // clean
    }

    public async Task BodiesAsync(FamilyMember member)
    {
        await http.PostAsJsonAsync("persons", member); // clean
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("card", member.IdNumber)]);
        await http.PostAsync("persons/form", form); // clean
        using var content = new StringContent(member.IdNumber, Encoding.UTF8);
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { FileName = member.Id + ".txt" }; // clean
        await http.PutAsync($"persons/{member.Name}/card", content); // GDS5005
        await http.GetFromJsonAsync<FamilyMember>($"persons?account={Uri.EscapeDataString(member.BankAccount ?? "")}"); // GDS5005
    }

    public async Task ResilientAsync(FamilyMember member)
    {
        var retry = Policy.Handle<HttpRequestException>()
            .WaitAndRetryAsync(3, i => TimeSpan.FromSeconds(i), (e, wait) => logger.LogWarning("重试 {Phone} {Wait}", member.Phone, wait)); // GDS3001
        await retry.ExecuteAsync(() => http.GetAsync($"persons/{member.Id}")); // clean
        var quiet = Policy.Handle<HttpRequestException>().WaitAndRetryAsync(3, _ => TimeSpan.Zero, (e, wait) => logger.LogWarning("重试 {Id} {Wait}", member.Id, wait)); // clean
        var name = await quiet.ExecuteAsync(async () =>
        {
            await Task.Yield();
            return member.Name;
        });
        logger.LogInformation("结果 {Name}", name); // GDS3001
        var address = await pipeline.ExecuteAsync(static (m, token) => ValueTask.FromResult(m.Address), member);
        logger.LogInformation("结果 {Address}", address); // GDS3001
        var version = await pipeline.ExecuteAsync(async token => { await Task.Yield(); return member.Version; });
        logger.LogInformation("结果 {Version}", version); // clean
    }

    public async Task MailAsync(FamilyMember member, SmtpClient smtp)
    {
        var mail = new MailMessage("noreply@example.gov.cn", "desk@example.gov.cn") { Subject = "通知", Body = "您的申请 " + member.Id };
        logger.LogInformation("邮件 {Subject}", mail.Subject); // clean
        logger.LogInformation("邮件 {Body}", mail.Body); // clean
        await smtp.SendMailAsync(mail);
        var message = new MimeMessage { Subject = "告知 " + member.Name };
        message.To.Add(new MailboxAddress("", "desk@example.gov.cn"));
        logger.LogInformation("邮件 {Subject}", message.Subject); // GDS3001
        logger.LogInformation("收件人 {Count}", message.To.Count); // clean
    }
}

public sealed class PersonRpc(IMemberRegister register)
{
    public async Task<string> Find(Guid id, ServerCallContext context)
    {
        var member = await register.FindAsync(id, context.CancellationToken);
        context.ResponseTrailers.Add("x-version", member.Version.ToString()); // clean
        context.ResponseTrailers.Add("x-name", member.Name); // GDS5005
        var headers = new Metadata { { "x-card", member.IdNumber } }; // GDS5005
        await context.WriteResponseHeadersAsync(headers);
        return member.Version switch
        {
            0 => throw new RpcException(new Status(StatusCode.NotFound, $"没有 {id}")), // clean
            1 => throw new RpcException(new Status(StatusCode.InvalidArgument, "电话 " + member.Phone)), // GDS3003
            _ => member.Address!,
        };
    }
}

public sealed class DeskHub(IMemberRegister register, ILogger<DeskHub> logger) : Hub
{
    public async Task Open(Guid id)
    {
        var member = register.Find(id);
        logger.LogInformation("打开 {Connection} {Id}", Context.ConnectionId, member.Id); // clean
        await Groups.AddToGroupAsync(Context.ConnectionId, "case-" + member.Id); // clean
        await Clients.Caller.SendAsync("opened", member.Id); // clean
        if (member.Address is null)
        {
            throw new HubException($"{member.Name} 没有地址"); // GDS3003
        }

        Context.Items["member"] = member;
        logger.LogInformation("地址 {Address}", member.Address.Split('区')[0]); // GDS3001
    }
}
