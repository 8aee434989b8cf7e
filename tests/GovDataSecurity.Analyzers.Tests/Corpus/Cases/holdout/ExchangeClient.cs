using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Web;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Gov.Exchange;

internal sealed class ExchangeClient(HttpClient http)
{
    public Task<string> Query(Applicant a) => http.GetStringAsync($"population?idcard={a.IdNumber}"); // GDS5005

    public Task<string> QueryNo(Applicant a) => http.GetStringAsync($"population?no={a.ApplicationNo}"); // clean

    public async Task Post(Applicant a)
    {
        using var body = JsonContent.Create(new { a.IdNumber, a.Name });
        using var response = await http.PostAsync("population/query", body); // clean
        using var request = new HttpRequestMessage(HttpMethod.Post, "population/verify"); // clean
        request.Headers.Add("X-Id-Card", a.IdNumber); // GDS5005
        request.Headers.Add("X-Request-Id", a.ApplicationNo); // clean
        request.Content = JsonContent.Create(a); // clean
        await http.SendAsync(request); // clean
    }

    public Task<HttpResponseMessage> Delete(Applicant a)
    {
        var builder = new UriBuilder("https", "exchange.example.gov.cn", 443, "subscribe") { Query = "phone=" + a.Phone }; // GDS5005 @builder
        return http.DeleteAsync(builder.Uri); // GDS5005 @builder
    }

    public Task<HttpResponseMessage> Page(Applicant a, int page)
    {
        var builder = new UriBuilder("https", "exchange.example.gov.cn", 443, "list") { Query = "page=" + page }; // clean
        return http.DeleteAsync(builder.Uri); // clean
    }

    public Task<HttpResponseMessage> Helpers(Applicant a)
    {
        var url = QueryHelpers.AddQueryString("/verify", new Dictionary<string, string?> { ["email"] = a.Email, ["no"] = a.ApplicationNo }); // GDS5005 @helpers
        return http.GetAsync(url); // GDS5005 @helpers
    }

    public Task<HttpResponseMessage> HelpersClean(Applicant a)
    {
        var url = QueryHelpers.AddQueryString("/verify", "mask", Mask.ResidentIdNumber(a.IdNumber)!); // clean
        return http.GetAsync(url); // clean
    }

    public Task<HttpResponseMessage> Form(Applicant a)
    {
        var values = HttpUtility.ParseQueryString("");
        values["address"] = a.Address;
        return http.GetAsync("/locate?" + values); // GDS5005
    }

    public Task<HttpResponseMessage> FormBody(Applicant a)
        => http.PostAsync("/locate", new FormUrlEncodedContent(new Dictionary<string, string> { ["address"] = a.Address })); // clean

    public void Defaults(Applicant a)
    {
        http.DefaultRequestHeaders.TryAddWithoutValidation("X-Operator", a.Name); // GDS5005
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("gov", "1.0")); // clean
        http.BaseAddress = new Uri("https://exchange.example.gov.cn/"); // clean
    }

    public Uri Build(Applicant a)
    {
        var query = new QueryBuilder();
        query.Add("status", a.Status); // clean
        query.Add("name", a.Name); // GDS5005 @query
        return new Uri("https://exchange.example.gov.cn/list" + query.ToQueryString()); // GDS5005 @query
    }

    public QueryString Shown(Applicant a) => QueryString.Create("phone", a.Phone); // GDS5005
}
