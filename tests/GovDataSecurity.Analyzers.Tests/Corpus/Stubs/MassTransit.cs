using System;
using System.Threading;
using System.Threading.Tasks;

namespace MassTransit;

public interface IPublishEndpoint
{
    Task Publish<T>(T message, CancellationToken cancellationToken = default) where T : class;
    Task Publish<T>(object values, CancellationToken cancellationToken = default) where T : class;
}

public interface ISendEndpoint
{
    Task Send<T>(T message, CancellationToken cancellationToken = default) where T : class;
}

public interface ISendEndpointProvider
{
    Task<ISendEndpoint> GetSendEndpoint(Uri address);
}

public interface IBus : IPublishEndpoint, ISendEndpointProvider
{
}

public interface ConsumeContext<out T> : IPublishEndpoint where T : class
{
    T Message { get; }
    Task RespondAsync<TResponse>(TResponse message) where TResponse : class;
}

public interface IConsumer<in TMessage> where TMessage : class
{
    Task Consume(ConsumeContext<TMessage> context);
}
