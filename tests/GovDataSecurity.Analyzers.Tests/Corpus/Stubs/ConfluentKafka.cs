using System;
using System.Threading;
using System.Threading.Tasks;

namespace Confluent.Kafka;

public sealed class Null
{
}

public class Headers
{
    public void Add(string key, byte[] val) { }
    public void Add(Header header) { }
}

public class Header
{
    public Header(string key, byte[] value) { }
}

public class MessageMetadata
{
    public Headers? Headers { get; set; }
}

public class Message<TKey, TValue> : MessageMetadata
{
    public TKey Key { get; set; } = default!;
    public TValue Value { get; set; } = default!;
}

public class DeliveryResult<TKey, TValue>
{
    public long Offset { get; set; }
}

public class DeliveryReport<TKey, TValue> : DeliveryResult<TKey, TValue>
{
}

public interface IProducer<TKey, TValue> : IDisposable
{
    Task<DeliveryResult<TKey, TValue>> ProduceAsync(string topic, Message<TKey, TValue> message, CancellationToken cancellationToken = default);
    void Produce(string topic, Message<TKey, TValue> message, Action<DeliveryReport<TKey, TValue>>? deliveryHandler = null);
}
