using System.Text;
using System.Text.Json;
using Confluent.Kafka;
using DotNetCore.CAP;
using GovDataSecurity;
using GovDataSecurity.Masking;
using MassTransit;
using RabbitMQ.Client;

namespace Gov.Messaging;

internal sealed record MemberMoved(Guid Id, [property: HomeAddress] string To);

internal sealed record MemberClosed(Guid Id, string Reason);

internal sealed class Messaging(IChannel channel, IModel model, IProducer<string, string> producer, ICapPublisher cap, IBus bus, IDataProtection protection)
{
    public async Task Rabbit(FamilyMember m)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(m);
        await channel.BasicPublishAsync("gov", "member", body); // GDS2004
        var note = Encoding.UTF8.GetBytes(m.Id.ToString());
        await channel.BasicPublishAsync("gov", "member", note); // clean
        model.BasicPublish("gov", "phone." + m.Phone, null, note); // GDS2004
        var safe = Encoding.UTF8.GetBytes(protection.Encrypt(m.IdNumber));
        model.BasicPublish("gov", "sealed", null, safe); // clean
    }

    public async Task Kafka(FamilyMember m)
    {
        await producer.ProduceAsync("members", new Message<string, string> { Key = m.IdNumber, Value = "{}" }); // GDS2004
        await producer.ProduceAsync("members", new Message<string, string> { Key = m.Id.ToString(), Value = Mask.PersonName(m.Name)! }); // clean
        var message = new Message<string, string> { Key = m.Id.ToString() };
        message.Value = $"{m.Version}:{m.BankAccount}"; // GDS2004 @kafka
        producer.Produce("members", message); // GDS2004 @kafka
    }

    public async Task Cap(FamilyMember m)
    {
        await cap.PublishAsync("member.created", m); // GDS2004
        await cap.PublishAsync("member.closed", new MemberClosed(m.Id, "迁出")); // clean
        await cap.PublishAsync("member.birth", m.Birth); // GDS2004
        cap.Publish("member.version", m.Version); // clean
    }

    public async Task Transit(FamilyMember m, string to)
    {
        await bus.Publish(new MemberMoved(m.Id, m.Address!)); // GDS2004
        await bus.Publish(new MemberClosed(m.Id, "死亡")); // clean
        var endpoint = await bus.GetSendEndpoint(new Uri("queue:members"));
        await endpoint.Send(new MemberMoved(m.Id, "") with { To = m.Address + to }); // GDS2004
    }
}

internal interface IDataProtection
{
    [Declassifier(DeclassificationMethod.Encryption)]
    string Encrypt(string plain);
}
