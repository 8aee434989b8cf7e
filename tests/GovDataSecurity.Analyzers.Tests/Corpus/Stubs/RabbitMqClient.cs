using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace RabbitMQ.Client;

public interface IReadOnlyBasicProperties
{
    string? CorrelationId { get; }
    string? MessageId { get; }
    IDictionary<string, object?>? Headers { get; }
}

public interface IAmqpHeader
{
}

public interface IBasicProperties : IReadOnlyBasicProperties
{
    new string? CorrelationId { get; set; }
    new string? MessageId { get; set; }
    new IDictionary<string, object?>? Headers { get; set; }
}

public class BasicProperties : IBasicProperties, IAmqpHeader
{
    public string? CorrelationId { get; set; }
    public string? MessageId { get; set; }
    public bool Persistent { get; set; }
    public IDictionary<string, object?>? Headers { get; set; }
}

public interface IChannel : IAsyncDisposable, IDisposable
{
    ValueTask BasicPublishAsync<TProperties>(string exchange, string routingKey, bool mandatory, TProperties basicProperties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
        where TProperties : IReadOnlyBasicProperties, IAmqpHeader;
}

public static class IChannelExtensions
{
    public static ValueTask BasicPublishAsync(this IChannel channel, string exchange, string routingKey, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default) => throw null!;
    public static ValueTask BasicPublishAsync(this IChannel channel, string exchange, string routingKey, bool mandatory, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default) => throw null!;
}

public interface IModel : IDisposable
{
    IBasicProperties CreateBasicProperties();
    void BasicPublish(string exchange, string routingKey, bool mandatory, IBasicProperties? basicProperties, ReadOnlyMemory<byte> body);
}

public static class IModelExensions
{
    public static void BasicPublish(this IModel model, string exchange, string routingKey, IBasicProperties? basicProperties, ReadOnlyMemory<byte> body) => throw null!;
}
