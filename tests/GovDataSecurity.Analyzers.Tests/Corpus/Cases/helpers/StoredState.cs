using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Counter;

/// <summary>字段与属性: state that one method sets and another logs.</summary>
public sealed class StoredState(ILogger<StoredState> logger, string counterNo, [MobilePhoneNumber] string hotline)
{
    private static readonly Dictionary<Guid, string> Cache = [];
    private string? _last;
    private string _window = "";
    private int _count;

    private string? Current { get; set; }

    private string Display => "当前 " + Current;

    private string Caption => "窗口 " + _window + "/" + _count;

    public void Accept(FamilyMember member)
    {
        _last = member.IdNumber;
        _window = member.Scheme;
        _count += member.IdNumber.Length > 0 ? 1 : 0;
        Current = member.Name;
        Cache[member.Id] = member.BankAccount ?? "";
    }

    public void Report(Guid id)
    {
        logger.LogInformation("上一个 {Last}", _last); // GDS3001
        logger.LogInformation("有上一个 {HasLast}", _last is not null); // clean
        logger.LogInformation("窗口 {Window}", _window); // clean
        logger.LogInformation("人数 {Count}", _count); // clean
        logger.LogInformation("显示 {Display}", Display); // GDS3001 hard
        logger.LogInformation("标题 {Caption}", Caption); // clean
        logger.LogInformation("缓存 {Cached}", Cache[id]); // GDS3001 hard
        logger.LogInformation("缓存 {Size}", Cache.Count); // clean
        logger.LogInformation("柜台 {Counter}", counterNo); // clean
        logger.LogInformation("热线 {Hotline}", hotline); // GDS3001
        logger.LogInformation("热线 {Hotline}", Mask.MobilePhoneNumber(hotline)); // clean
    }
}

public sealed class Ticket
{
    private readonly string _holder;

    public Ticket(string number, string holder)
    {
        Number = number;
        _holder = holder;
    }

    public string Number { get; }

    public string Holder => _holder;

    public string this[int index] => index == 0 ? Number : _holder;

    public static implicit operator string(Ticket ticket) => ticket._holder;

    public static Ticket operator +(Ticket ticket, string more) => new(ticket.Number, ticket._holder + more);
}

public readonly struct Wrapped(string inner)
{
    public string Inner => inner;

    public int Length => inner.Length;

    public static explicit operator Wrapped(string value) => new(value);

    public override string ToString() => "«" + inner + "»";
}

public sealed class TicketPrinter(ILogger<TicketPrinter> logger)
{
    public void Print(FamilyMember member, string number)
    {
        var ticket = new Ticket(number, member.Name);
        logger.LogInformation("号 {Number}", ticket.Number); // clean
        logger.LogInformation("人 {Holder}", ticket.Holder); // GDS3001
        logger.LogInformation("人 {Holder}", ticket[1]); // GDS3001 hard
        string text = ticket;
        logger.LogInformation("转换 {Text}", text); // GDS3001 hard
        var other = new Ticket(number, "示例窗口");
        logger.LogInformation("号 {Number}", other.Number); // clean
        var wrapped = (Wrapped)member.IdNumber;
        logger.LogInformation("包装 {Inner}", wrapped.Inner); // GDS3001
        logger.LogInformation("包装 {Wrapped}", wrapped); // GDS3001|GDS3002
        logger.LogInformation("包装 {Length}", wrapped.Length); // clean
        var plain = new Wrapped(number);
        logger.LogInformation("包装 {Plain}", plain.Inner); // clean
    }
}
