using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Grpc.Core;

public enum StatusCode
{
    OK = 0,
    InvalidArgument = 3,
    NotFound = 5,
    Internal = 13,
}

public readonly struct Status
{
    public Status(StatusCode statusCode, string detail)
    {
        StatusCode = statusCode;
        Detail = detail;
    }

    public StatusCode StatusCode { get; }
    public string Detail { get; }
}

public class RpcException : Exception
{
    public RpcException(Status status) { }
    public RpcException(Status status, string message) : base(message) { }
    public RpcException(Status status, Metadata trailers) { }
}

public sealed class Metadata : IEnumerable<Metadata.Entry>
{
    public void Add(string key, string value) { }
    public void Add(string key, byte[] valueBytes) { }
    public void Add(Entry item) { }
    public IEnumerator<Entry> GetEnumerator() => throw null!;
    IEnumerator IEnumerable.GetEnumerator() => throw null!;

    public class Entry
    {
        public Entry(string key, string value) { }
        public string Key => "";
        public string Value => "";
    }
}

public abstract class ServerCallContext
{
    public Metadata RequestHeaders => throw null!;
    public Metadata ResponseTrailers => throw null!;
    public CancellationToken CancellationToken => default;
    public string Method => "";
    public Status Status { get; set; }
    public Task WriteResponseHeadersAsync(Metadata responseHeaders) => throw null!;
}

public interface IServerStreamWriter<in T>
{
    Task WriteAsync(T message);
}

public readonly struct CallOptions
{
    public CallOptions(Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) { }
}
