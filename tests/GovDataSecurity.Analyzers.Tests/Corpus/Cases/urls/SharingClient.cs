// 调用共享平台:路径、查询串、请求头;正文里的数据不算。
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using System.Web;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.WebUtilities;

namespace Corpus.Urls.SharingClient;

public sealed record MarriageQuery
{
    public Guid RequestId { get; init; }
    [PersonName] public required string Name { get; init; }
    [ResidentIdNumber] public required string IdNumber { get; init; }
    public required string Division { get; init; }
}

public sealed class MarriageClient(HttpClient http)
{
    public Task<string> ByNumberAsync(MarriageQuery query)
        => http.GetStringAsync($"https://share.example.gov.cn/marriage?id={query.IdNumber}"); // GDS5005

    public Task<string> EscapedAsync(MarriageQuery query)
        => http.GetStringAsync("https://share.example.gov.cn/marriage?name=" + Uri.EscapeDataString(query.Name)); // GDS5005

    public Task<string> ByRequestAsync(MarriageQuery query)
        => http.GetStringAsync($"https://share.example.gov.cn/marriage/{query.RequestId}?division={query.Division}"); // clean

    public Task<HttpResponseMessage> PathAsync(MarriageQuery query)
        => http.GetAsync(new Uri($"https://share.example.gov.cn/person/{query.IdNumber}/marriage")); // GDS5005

    public Task<HttpResponseMessage> BodyAsync(MarriageQuery query)
        => http.PostAsJsonAsync("https://share.example.gov.cn/marriage/search", query); // clean

    public Task<HttpResponseMessage> ContentAsync(MarriageQuery query)
    {
        using var content = new StringContent(JsonSerializer.Serialize(query), Encoding.UTF8, "application/json"); // clean
        return http.PostAsync("https://share.example.gov.cn/marriage/search", content); // clean
    }

    public Task<HttpResponseMessage> FormAsync(MarriageQuery query)
    {
        var form = new FormUrlEncodedContent([KeyValuePair.Create("name", query.Name)]); // clean
        return http.PostAsync($"https://share.example.gov.cn/marriage/{query.Division}", form); // clean
    }

    public Task<HttpResponseMessage> PutAsync(MarriageQuery query)
        => http.PutAsync($"https://share.example.gov.cn/person/{query.IdNumber}", JsonContent.Create(query)); // GDS5005

    public async Task<HttpResponseMessage> SendAsync(MarriageQuery query, CancellationToken token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://share.example.gov.cn/marriage");
        request.Headers.Add("X-Request-Id", query.RequestId.ToString()); // clean
        request.Headers.Add("X-Person-Id", query.IdNumber); // GDS5005
        request.Headers.TryAddWithoutValidation("X-Person-Name", Convert.ToBase64String(Encoding.UTF8.GetBytes(query.Name))); // GDS5005
        request.Content = JsonContent.Create(query); // clean
        return await http.SendAsync(request, token); // clean
    }

    public async Task<HttpResponseMessage> RequestAsync(MarriageQuery query, CancellationToken token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://share.example.gov.cn/m?n={query.Name}"); // GDS5005
        return await http.SendAsync(request, token);
    }

    public Task<string> HelpersAsync(MarriageQuery query)
        => http.GetStringAsync(QueryHelpers.AddQueryString("https://share.example.gov.cn/marriage", "id", query.IdNumber)); // GDS5005

    public Task<string> DictionaryAsync(MarriageQuery query)
    {
        var parameters = new Dictionary<string, string?> { ["division"] = query.Division, ["masked"] = Mask.ResidentIdNumber(query.IdNumber) };
        return http.GetStringAsync(QueryHelpers.AddQueryString("https://share.example.gov.cn/marriage", parameters)); // clean
    }

    public Task<string> BuilderAsync(MarriageQuery query)
    {
        var values = HttpUtility.ParseQueryString("");
        values["division"] = query.Division;
        var builder = new UriBuilder("https://share.example.gov.cn/marriage") { Query = values.ToString() }; // clean
        return http.GetStringAsync(builder.Uri); // clean
    }

    public Task<string> BuilderWithNameAsync(MarriageQuery query)
        => http.GetStringAsync(new UriBuilder("https", "share.example.gov.cn") { Query = "name=" + query.Name }.Uri); // GDS5005
}
