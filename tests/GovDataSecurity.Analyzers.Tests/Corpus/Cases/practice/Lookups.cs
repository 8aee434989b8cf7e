// 查询外部系统:RestSharp、Flurl、HttpClient 扩展、WebSocket 网址。
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using Flurl;
using Flurl.Http;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.Http;
using RestSharp;

namespace Gov.Practice.Lookups;

public interface ILookupKey
{
    [ResidentIdNumber] string Number { get; }

    string Region { get; }
}

public sealed record LookupKey(string Number, string Region, string Caption) : ILookupKey;

public static class Endpoints
{
    public const string Root = "https://share.example.gov.cn/";

    public static Uri For(string path, params (string Name, object? Value)[] query)
    {
        var text = new StringBuilder(Root).Append(path);
        var separator = '?';
        foreach (var (name, value) in query)
        {
            text.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
            separator = '&';
        }

        return new Uri(text.ToString()); // GDS5005 @for
    }
}

public sealed class Lookups(HttpClient http, IRestClient rest)
{
    public Task RestAsync(LookupKey key)
    {
        var request = new RestRequest("people").AddQueryParameter("region", key.Region); // clean
        request.AddQueryParameter("number", key.Number); // GDS5005
        request.AddHeader("X-Region", key.Region); // clean
        request.AddJsonBody(key); // clean
        return rest.ExecuteAsync(request);
    }

    public Task SegmentAsync(LookupKey key)
        => rest.ExecuteAsync(new RestRequest("people/{number}").AddUrlSegment("number", key.Number)); // GDS5005

    public async Task FlurlAsync(ILookupKey key)
    {
        await Endpoints.Root.AppendPathSegment("people").SetQueryParam("region", key.Region).GetStringAsync(); // clean
        await Endpoints.Root.AppendPathSegment("people").SetQueryParam("number", key.Number).GetStringAsync(); // GDS5005
        await Endpoints.Root.AppendPathSegment(key.Number[..6]).GetStringAsync(); // GDS5005
        await Endpoints.Root.AppendPathSegment("people").PostJsonAsync(new { key.Number }); // clean
    }

    public async Task BuiltAsync(ILookupKey key)
    {
        await http.GetAsync(Endpoints.For("regions", ("region", key.Region), ("page", 1))); // clean
        await http.GetAsync(Endpoints.For("people", ("region", key.Region), ("number", key.Number))); // GDS5005 @for
        var path = key.Region switch { "" => "all", var region when region.Length > 4 => "county/" + region, _ => "city" };
        await http.GetStringAsync(path); // clean
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"wss://share.example.gov.cn/watch/{key.Number}"), default); // GDS5005
        using var patch = new HttpRequestMessage(HttpMethod.Patch, "people") { Content = new StringContent(key.Number) }; // clean
        patch.RequestUri = new Uri("people/" + Mask.ResidentIdNumber(key.Number), UriKind.Relative); // clean
        patch.Options.Set(new HttpRequestOptionsKey<string>("number"), key.Number); // clean
        await http.SendAsync(patch);
    }

    public string Link(ILookupKey key, HttpRequest request)
    {
        var query = new QueryString().Add("region", key.Region); // clean
        return request.PathBase + "/people" + query;
    }

    public void Jump(ILookupKey key, HttpResponse response)
    {
        response.Redirect(string.Concat("/people/", key.Region)); // clean
        response.Redirect("/people" + QueryString.Create("number", key.Number)); // GDS5005
    }
}
