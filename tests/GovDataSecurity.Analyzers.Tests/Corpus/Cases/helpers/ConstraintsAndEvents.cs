using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Events;

public interface INamed
{
    [PersonName]
    string Name { get; }

    string Stage { get; }
}

public sealed class Witness : INamed
{
    public string Stage => "作证";

    string INamed.Name => "示例";
}

/// <summary>Arguments without labels: they take those of what is put in.</summary>
public sealed class PlainEventArgs(string text, int size) : EventArgs
{
    public string Text { get; } = text;

    public int Size { get; } = size;
}

public sealed class Bus
{
    private readonly List<Action<string>> _subscribers = [];

    public event EventHandler<PlainEventArgs>? Arrived;

    public void Subscribe(Action<string> subscriber) => _subscribers.Add(subscriber);

    public void Publish(string text)
    {
        foreach (var subscriber in _subscribers)
        {
            subscriber(text);
        }
    }

    public void Arrive(string text) => Arrived?.Invoke(this, new PlainEventArgs(text, text.Length));
}

/// <summary>约束与事件.</summary>
public sealed class ConstraintsAndEvents
{
    private readonly ILogger<ConstraintsAndEvents> _logger;
    private readonly Bus _bus;
    private readonly string _owner;
    private readonly Dictionary<long, Applicant> _known = [];

    public ConstraintsAndEvents(ILogger<ConstraintsAndEvents> logger, Bus bus, [PersonName] string owner)
    {
        _logger = logger;
        _bus = bus;
        _owner = owner;
        _bus.Arrived += (_, e) => _logger.LogInformation("{Text}", e.Text); // GDS3001 @arrived
        _bus.Arrived += (_, e) => _logger.LogInformation("{Size}", e.Size); // clean
        _bus.Subscribe(Received);
    }

    public void Arrive(FamilyMember member)
    {
        _bus.Arrive(member.IdNumber); // GDS3001 @arrived hard
        _bus.Publish(member.Address ?? ""); // GDS3001 @published hard
        _logger.LogInformation("{Owner}", _owner); // GDS3001
        _logger.LogInformation("{Owner}", Mask.PersonName(_owner)); // clean
        _logger.LogInformation("{Owner}", _owner.Length > 0); // clean
    }

    public void Constrained<T>(T item, IReadOnlyList<T> items)
        where T : INamed
    {
        _logger.LogInformation("{Stage}", item.Stage); // clean
        _logger.LogInformation("{Name}", item.Name); // GDS3001
        _logger.LogInformation("{Names}", string.Join(",", items.Select(i => i.Name))); // GDS3001
        _logger.LogInformation("{Type}", typeof(T).Name); // clean
    }

    public void Explicit(Witness witness)
    {
        _logger.LogInformation("{Stage}", witness.Stage); // clean
        _logger.LogInformation("{Name}", ((INamed)witness).Name); // GDS3001
    }

    public void Labeled(Applicant applicant)
    {
        var print = ([MobilePhoneNumber] string phone) => _logger.LogInformation("{Phone}", phone); // GDS3001 @print
        print(applicant.Phone); // GDS3001 @print
        Read(applicant.Id, out var name, out var stage);
        _logger.LogInformation("{Name}", name); // GDS3001
        _logger.LogInformation("{Stage}", stage); // clean
        if (TryFind(applicant.Id, out var found))
        {
            _logger.LogInformation("{No}", found.ApplicationNo); // clean
            _logger.LogInformation("{Email}", found.Email); // GDS3001
        }
    }

    public void Reflected(FamilyMember member)
    {
        foreach (var property in typeof(FamilyMember).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            _logger.LogInformation("{Property}", property.Name); // clean
        }

        _logger.LogInformation("{Attribute}", typeof(FamilyMember).GetProperty(nameof(member.IdNumber))!.GetCustomAttribute<ResidentIdNumberAttribute>()!.Level); // clean
        _logger.LogInformation("{Module}", member.GetType().Assembly.GetName().Name); // clean
    }

    private void Received(string text) => _logger.LogInformation("{Text}", text); // GDS3001 @published

    private static void Read(long id, [PersonName] out string name, out string stage)
    {
        name = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        stage = "受理";
    }

    private bool TryFind(long id, [NotNullWhen(true)] out Applicant? applicant) => _known.TryGetValue(id, out applicant);
}
