using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace DotNetCore.CAP;

public interface ICapPublisher
{
    void Publish<T>(string name, T? contentObj, string? callbackName = null);
    void Publish<T>(string name, T? contentObj, IDictionary<string, string?> headers);
    Task PublishAsync<T>(string name, T? contentObj, string? callbackName = null, CancellationToken cancellationToken = default);
    Task PublishAsync<T>(string name, T? contentObj, IDictionary<string, string?> headers, CancellationToken cancellationToken = default);
    Task PublishDelayAsync<T>(TimeSpan delayTime, string name, T? contentObj, string? callbackName = null, CancellationToken cancellationToken = default);
}

public interface ICapSubscribe
{
}

[AttributeUsage(AttributeTargets.Method)]
public class CapSubscribeAttribute : Attribute
{
    public CapSubscribeAttribute(string name, bool isPartial = false) { }
}
