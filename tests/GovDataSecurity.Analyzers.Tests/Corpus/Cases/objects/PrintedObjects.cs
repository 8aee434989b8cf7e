using System.Diagnostics;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Assistance;

public sealed record PersonCard([property: PersonName] string Name, [property: MobilePhoneNumber] string? Phone, string Scheme);

public readonly record struct Position([property: PreciseLocation] double Latitude, [property: PreciseLocation] double Longitude);

public readonly record struct SchemeCode(string Code, int Year);

/// <summary>A class with a text of its own that shows a labeled member.</summary>
public sealed class Holder
{
    [PersonName] public string Name { get; init; } = "";
    [BankAccountNumber] public string Account { get; init; } = "";
    public string Town { get; init; } = "";

    public override string ToString() => $"{Town}/{Name}";
}

/// <summary>A class whose text is safe.</summary>
[DebuggerDisplay("{Name} {Account}")]
public sealed class QuietHolder
{
    [PersonName] public string Name { get; init; } = "";
    [BankAccountNumber] public string Account { get; init; } = "";
    public string Town { get; init; } = "";

    public override string ToString() => $"{Town}/{Mask.PersonName(Name)}";
}

/// <summary>A record whose text is safe.</summary>
public sealed record QuietCard([property: PersonName] string Name, string Scheme)
{
    public override string ToString() => $"QuietCard {Scheme}";
}

/// <summary>A record that prints a part of its members.</summary>
public sealed record PartCard([property: PersonName] string Name, string Scheme)
{
    private bool PrintMembers(System.Text.StringBuilder text)
    {
        text.Append("Scheme = ").Append(Scheme);
        return true;
    }
}

public record Basic([property: PersonName] string Name);

public sealed record Extended(string Name, string Scheme) : Basic(Name);

public sealed record Wrapper<T>(T Value, DateTime At);

public sealed record Folder(string Number, IReadOnlyList<PersonCard> Cards, PersonCard Cover);

public sealed class Printed(ILogger<Printed> logger)
{
    public void Print(PersonCard card, Position position, SchemeCode code, Holder holder, QuietHolder quiet, QuietCard quietCard, PartCard part)
    {
        logger.LogInformation("卡 {Card}", card); // GDS3002
        var text = card.ToString();
        logger.LogInformation("卡 {Text}", text); // GDS3002
        logger.LogInformation("卡 {Scheme}", card.Scheme); // clean
        logger.LogInformation("位置 {Position}", position); // GDS3002
        logger.LogInformation("代码 {Code}", code); // clean
        logger.LogInformation("持有人 {Holder}", holder); // GDS3001|GDS3002
        logger.LogInformation($"持有人 {holder}"); // GDS3001|GDS3002
        logger.LogInformation("持有人 {Quiet}", quiet); // clean
        logger.LogInformation("持有人 " + quiet); // clean
        logger.LogInformation("持有人 {@Quiet}", quiet); // GDS3002
        logger.LogInformation("卡 {Quiet}", quietCard); // clean
        logger.LogInformation("卡 {Part}", part); // clean
        logger.LogInformation("卡 {@Part}", part); // GDS3002
        logger.LogInformation("卡 {Masked}", ObjectMasker.Format(card)); // clean
        logger.LogInformation("卡 {Type}", card.GetType()); // clean
        logger.LogInformation("卡 {Hash}", card.GetHashCode()); // clean
        logger.LogInformation("卡 {Equal}", card == new PersonCard("示例", null, "低保")); // clean
    }

    public void Nested(PersonCard card, Folder folder, IReadOnlyList<Holder> holders, IReadOnlyList<QuietHolder> quiet)
    {
        logger.LogInformation("卷 {Folder}", folder); // GDS3002
        logger.LogInformation("卷 {Number}", folder.Number); // clean
        logger.LogInformation("卷 {Cards}", folder.Cards); // GDS3002
        logger.LogInformation("卷 {Count}", folder.Cards.Count); // clean
        var wrapped = new Wrapper<PersonCard>(card, DateTime.UnixEpoch);
        logger.LogInformation("包 {Wrapped}", wrapped); // GDS3002
        logger.LogInformation("包 {At}", wrapped.At); // clean
        var plain = new Wrapper<SchemeCode>(new SchemeCode("A", 2026), DateTime.UnixEpoch);
        logger.LogInformation("包 {Plain}", plain); // clean
        Basic basic = new Extended(card.Name, "低保");
        logger.LogInformation("基类 {Basic}", basic); // GDS3001|GDS3002
        object anything = card;
        logger.LogInformation("对象 {Anything}", anything); // GDS3002
        object number = 42;
        logger.LogInformation("对象 {Number}", number); // clean
        logger.LogInformation("持有人 {Holders}", holders); // GDS3001|GDS3002
        logger.LogInformation("持有人 {Quiet}", quiet); // clean
        var byTown = holders.ToDictionary(h => h.Town, h => card);
        logger.LogInformation("各地 {ByTown}", byTown); // GDS3002
        logger.LogInformation("各地 {Towns}", byTown.Keys); // clean
        PersonCard[] cards = [card];
        logger.LogInformation("卡 {Cards}", string.Join(";", cards.AsEnumerable())); // GDS3002
        var none = Array.Empty<Applicant>();
        logger.LogInformation("申请 {None}", none); // clean
        KeyValuePair<string, PersonCard> entry = new("一", card);
        logger.LogInformation("条目 {Entry}", entry); // GDS3002
        logger.LogInformation("条目 {Key}", entry.Key); // clean
        var tuple = (card, 1);
        logger.LogInformation("元组 {Tuple}", tuple); // GDS3002
        logger.LogInformation("元组 {Second}", tuple.Item2); // clean
        var anonymous = new { card.Scheme, Card = card };
        logger.LogInformation("匿名 {Anonymous}", anonymous); // GDS3002
        var safe = new { card.Scheme, Count = cards.Length };
        logger.LogInformation("匿名 {Safe}", safe); // clean
    }
}
