// 消息队列:RabbitMQ、Kafka、MassTransit、CAP。
using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Confluent.Kafka;
using DotNetCore.CAP;
using GovDataSecurity;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;
using MassTransit;
using RabbitMQ.Client;

namespace Corpus.Files.MessageBrokers;

public sealed record 残疾人证
{
    public required Guid 编号 { get; init; }
    [PersonName] public required string 姓名 { get; init; }
    [DisabilityStatus] public required string 类别 { get; init; }
    [MobilePhoneNumber] public string? 电话 { get; init; }
    public required string 发证机关 { get; init; }
}

public sealed record 已发证(Guid 编号, string 发证机关);

public sealed record 联系通知(Guid 编号, [property: MobilePhoneNumber] string 电话);

public sealed class 队列(IChannel channel, IModel model, IProducer<string, string> producer, IPublishEndpoint bus, ICapPublisher cap, FieldProtector protector)
{
    public async Task 兔子Async(残疾人证 证)
    {
        await channel.BasicPublishAsync("cert", "issued", JsonSerializer.SerializeToUtf8Bytes(证)); // GDS2004
        await channel.BasicPublishAsync("cert", "issued", JsonSerializer.SerializeToUtf8Bytes(new 已发证(证.编号, 证.发证机关))); // clean
        await channel.BasicPublishAsync("cert", "kind." + 证.类别, ReadOnlyMemory<byte>.Empty); // GDS2004
        await channel.BasicPublishAsync("cert", "org", Encoding.UTF8.GetBytes(证.发证机关)); // clean
        model.BasicPublish("cert", "name", null, Encoding.UTF8.GetBytes(证.姓名)); // GDS2004
        model.BasicPublish("cert", "name", null, Encoding.UTF8.GetBytes(Mask.PersonName(证.姓名))); // clean
    }

    public async Task 卡夫卡Async(残疾人证 证, CancellationToken token)
    {
        await producer.ProduceAsync("cert", new Message<string, string> { Key = 证.编号.ToString("N"), Value = 证.发证机关 }, token); // clean
        await producer.ProduceAsync("cert", new Message<string, string> { Key = 证.编号.ToString("N"), Value = 证.姓名 }, token); // GDS2004
        producer.Produce("cert", new Message<string, string> { Key = 证.电话 ?? "", Value = "" }); // GDS2004
        var body = JsonSerializer.Serialize(证);
        var message = new Message<string, string> { Key = "cert", Value = body };
        await producer.ProduceAsync("cert", message, token); // GDS2004
    }

    public async Task 总线Async(残疾人证 证)
    {
        await bus.Publish(证); // GDS2004
        await bus.Publish(new 已发证(证.编号, 证.发证机关)); // clean
        var 电话 = protector.Protect(证.电话!, new FieldContext("9901", "cert", "phone", 证.编号.ToString("N"), null));
        await bus.Publish(new 联系通知(证.编号, 电话)); // clean
        await bus.Publish(new 联系通知(证.编号, 证.电话!)); // GDS2004
    }

    public async Task 事件Async(残疾人证 证)
    {
        await cap.PublishAsync("cert.issued", 证); // GDS2004
        await cap.PublishAsync("cert.issued", new { 证.编号, 证.发证机关 }); // clean
        await cap.PublishAsync("cert.kind", new { 证.编号, 证.类别 }); // GDS2004
        cap.Publish("cert.masked", Mask.MobilePhoneNumber(证.电话)); // clean
        cap.Publish("cert.contact", 证.电话); // GDS2004
        await cap.PublishDelayAsync(TimeSpan.FromMinutes(5), "cert.remind", 证.姓名); // GDS2004
    }
}
