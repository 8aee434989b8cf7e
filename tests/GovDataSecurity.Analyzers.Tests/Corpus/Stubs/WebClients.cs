// RestSharp, Flurl and Refit.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace RestSharp
{
    public enum Method
    {
        Get,
        Post,
    }

    public class RestRequest
    {
        public RestRequest() { }
        public RestRequest(string? resource, Method method = Method.Get) { }
    }

    public static class RestRequestExtensions
    {
        public static RestRequest AddQueryParameter(this RestRequest request, string name, string? value, bool encode = true) => request;
        public static RestRequest AddUrlSegment(this RestRequest request, string name, string? value, bool encode = true) => request;
        public static RestRequest AddHeader(this RestRequest request, string name, string value) => request;
        public static RestRequest AddJsonBody<T>(this RestRequest request, T obj) where T : class => request;
    }

    public interface IRestClient
    {
        Task<RestResponse> ExecuteAsync(RestRequest request, CancellationToken cancellationToken = default);
    }

    public class RestResponse
    {
        public string? Content { get; set; }
    }
}

namespace Flurl
{
    public class Url
    {
        public Url(string baseUrl) { }
    }

    public static class GeneratedExtensions
    {
        public static Url AppendPathSegment(this string url, object segment, bool fullyEncode = false) => throw null!;
        public static Url AppendPathSegment(this Url url, object segment, bool fullyEncode = false) => throw null!;
        public static Url SetQueryParam(this string url, string name, object? value) => throw null!;
        public static Url SetQueryParam(this Url url, string name, object? value) => throw null!;
        public static Url SetQueryParams(this Url url, object values) => throw null!;
    }
}

namespace Flurl.Http
{
    public static class GeneratedExtensions
    {
        public static Task<string> GetStringAsync(this Flurl.Url url, CancellationToken cancellationToken = default) => throw null!;
        public static Task<object> PostJsonAsync(this Flurl.Url url, object body, CancellationToken cancellationToken = default) => throw null!;
    }
}
