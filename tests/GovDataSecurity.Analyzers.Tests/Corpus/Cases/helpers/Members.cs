using System.Collections;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Housing;

/// <summary>公租房: properties with bodies, indexers, operators, iterators, primary constructors, nested and base classes.</summary>
public sealed class Tenancy(FamilyMember tenant, string roomNo) : IEnumerable<string>
{
    private readonly List<string> _notes = [];

    public string RoomNo => roomNo;

    public string TenantLine => $"{roomNo} {tenant.Name}";

    public string TenantShown => $"{roomNo} {Mask.PersonName(tenant.Name)}";

    public string Contact
    {
        get
        {
            var phone = tenant.Phone;
            return phone is null ? "无" : phone;
        }
    }

    public bool HasContact => tenant.Phone is not null;

    public string this[string key] => key switch
    {
        "room" => roomNo,
        "tenant" => tenant.Name,
        _ => "",
    };

    public int this[int index] => _notes[index].Length;

    public static bool operator ==(Tenancy? a, Tenancy? b) => a?.GetHashCode() == b?.GetHashCode();

    public static bool operator !=(Tenancy? a, Tenancy? b) => !(a == b);

    public static Tenancy operator |(Tenancy tenancy, string note)
    {
        tenancy._notes.Add(note);
        return tenancy;
    }

    public override bool Equals(object? obj) => obj is Tenancy other && other.RoomNo == RoomNo;

    public override int GetHashCode() => roomNo.GetHashCode(StringComparison.Ordinal);

    public IEnumerator<string> GetEnumerator()
    {
        yield return roomNo;
        yield return tenant.IdNumber;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public readonly record struct Money(decimal Amount)
{
    public static Money operator +(Money a, Money b) => new(a.Amount + b.Amount);

    public static Money operator *(Money a, int times) => new(a.Amount * times);

    public static implicit operator Money(decimal amount) => new(amount);

    public static explicit operator decimal(Money money) => money.Amount;

    public static bool operator <(Money a, Money b) => a.Amount < b.Amount;

    public static bool operator >(Money a, Money b) => a.Amount > b.Amount;
}

public abstract class Screen
{
    protected Screen(string caption) => Caption = caption;

    public string Caption { get; }

    protected virtual string Decorate(string text) => "※" + text;
}

public sealed class TenantScreen(FamilyMember member) : Screen("住户 " + member.Name)
{
    public string Line => Decorate(member.Address ?? "");

    public string Scheme => Decorate(member.Scheme);
}

public sealed class RoomScreen(string room) : Screen("房间 " + room);

public sealed class Cell<T>(T value)
{
    public T Value { get; set; } = value;

    public Cell<TOther> Map<TOther>(Func<T, TOther> map) => new(map(Value));

    public static implicit operator T(Cell<T> cell) => cell.Value;
}

public sealed class Members(ILogger<Members> logger)
{
    public void Properties(FamilyMember member)
    {
        var tenancy = new Tenancy(member, "三-201");
        logger.LogInformation("{Room}", tenancy.RoomNo); // clean
        logger.LogInformation("{Line}", tenancy.TenantLine); // GDS3001
        logger.LogInformation("{Shown}", tenancy.TenantShown); // clean
        logger.LogInformation("{Contact}", tenancy.Contact); // GDS3001
        logger.LogInformation("{Has}", tenancy.HasContact); // clean
        logger.LogInformation("{Item}", tenancy["tenant"]); // GDS3001
        logger.LogInformation("{Item}", tenancy[0]); // clean
        logger.LogInformation("{Same}", tenancy == new Tenancy(member, "三-202")); // clean
        foreach (var part in tenancy)
        {
            logger.LogInformation("{Part}", part); // GDS3001 hard
        }

        logger.LogInformation("{Room}", (tenancy | "备注").RoomNo); // clean
    }

    public void Operators(FamilyMember member, decimal rent)
    {
        Money income = member.MonthlyIncome;
        logger.LogInformation("收入 {Income}", income); // GDS3001|GDS3002
        logger.LogInformation("收入 {Amount}", income.Amount); // GDS3001
        var yearly = income * 12;
        logger.LogInformation("年收入 {Yearly}", yearly.Amount); // GDS3001
        var sum = new Money(rent) + new Money(100m);
        logger.LogInformation("租金 {Sum}", sum); // clean
        logger.LogInformation("租金 {Sum}", (decimal)sum); // clean
        logger.LogInformation("收入 {Value}", (decimal)(income + sum)); // GDS3001
        logger.LogInformation("可负担 {Affordable}", sum < income); // clean
    }

    public void Bases(FamilyMember member)
    {
        var screen = new TenantScreen(member);
        logger.LogInformation("{Caption}", screen.Caption); // GDS3001 hard
        logger.LogInformation("{Line}", screen.Line); // GDS3001
        logger.LogInformation("{Scheme}", screen.Scheme); // clean
        var room = new RoomScreen("三-201");
        logger.LogInformation("{Caption}", room.Caption); // clean
    }

    public void Generics(FamilyMember member)
    {
        var cell = new Cell<string>(member.IdNumber);
        logger.LogInformation("{Cell}", cell.Value); // GDS3001
        string text = cell;
        logger.LogInformation("{Text}", text); // GDS3001
        logger.LogInformation("{Length}", cell.Map(v => v.Length).Value); // clean
        logger.LogInformation("{Mapped}", cell.Map(v => v + "#").Value); // GDS3001
        cell.Value = "已清空";
        logger.LogInformation("{Cell}", cell.Value); // clean
        var whole = new Cell<FamilyMember>(member);
        logger.LogInformation("{Whole}", whole); // clean
        logger.LogInformation("{Whole}", whole.Value); // GDS3002
        logger.LogInformation("{Id}", whole.Value.Id); // clean
        var mapped = whole.Map(m => m.BankAccount);
        logger.LogInformation("{Mapped}", mapped.Value); // GDS3001
        var count = new Cell<int>(member.Guardians.Count);
        logger.LogInformation("{Count}", count.Value); // clean
    }
}
