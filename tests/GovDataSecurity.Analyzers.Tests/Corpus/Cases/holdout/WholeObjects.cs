using System.Text.Json;
using System.Text.Json.Serialization;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace Gov.Whole;

internal sealed class Officer
{
    [PersonName] public string Name { get; set; } = "";
    [OfficerIdNumber] public string BadgeNo { get; set; } = "";
    public string Unit { get; set; } = "";
    public override string ToString() => $"{Unit}:{BadgeNo}";
}

internal sealed class Clerk
{
    [PersonName] public string Name { get; set; } = "";
    public string Window { get; set; } = "";
    public override string ToString() => "窗口" + Window;
}

internal sealed class Ticket
{
    public string No { get; set; } = "";
    [JsonIgnore] [MobilePhoneNumber] public string Phone { get; set; } = "";
    [Newtonsoft.Json.JsonIgnore] [PersonName] public string Holder { get; set; } = "";
}

internal sealed class Silent
{
    public string No { get; set; } = "";
    [JsonIgnore] [Newtonsoft.Json.JsonIgnore] [ResidentIdNumber] public string Card { get; set; } = "";
}

internal record Box<T>(T Value, int Count);

internal sealed record Masked(string Name)
{
    public static Masked From(FamilyMember m) => new(Mask.PersonName(m.Name) ?? "");
}

internal sealed record QuietMember([property: ResidentIdNumber] string Number)
{
    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append("QuietMember");
        return true;
    }
}

internal sealed class WholeObjects(ILogger<WholeObjects> logger)
{
    public void Texts(Officer officer, Clerk clerk, QuietMember quiet)
    {
        logger.LogInformation("{Officer}", officer); // GDS3001|GDS3002
        logger.LogInformation("{Clerk}", clerk); // clean
        logger.LogInformation("{Quiet}", quiet); // clean
        logger.LogInformation("民警 " + officer); // GDS3001|GDS3002
        logger.LogInformation($"{clerk}"); // clean
    }

    public void Json(Ticket ticket, Silent silent)
    {
        logger.LogInformation("{Json}", JsonSerializer.Serialize(ticket)); // GDS3002
        logger.LogInformation("{Json}", Newtonsoft.Json.JsonConvert.SerializeObject(ticket)); // GDS3002
        logger.LogInformation("{Json}", JsonSerializer.Serialize(silent)); // clean
        logger.LogInformation("{Json}", JObject.FromObject(silent).ToString()); // clean
        logger.LogInformation("{Json}", JObject.FromObject(ticket).ToString()); // GDS3002
    }

    public void Generics(FamilyMember m, Clerk clerk)
    {
        logger.LogInformation("{Box}", new Box<FamilyMember>(m, 1)); // GDS3002
        logger.LogInformation("{Box}", new Box<Clerk>(clerk, 1)); // clean
        logger.LogInformation("{Box}", new Box<Guid>(m.Id, m.Version)); // clean
        logger.LogInformation("{Box}", new Box<string>(m.Name, m.Version)); // GDS3001|GDS3002
        logger.LogInformation("{@Clerk}", clerk); // GDS3002
    }

    public void Lists(List<FamilyMember> all, Household house)
    {
        logger.LogInformation("{All}", all); // GDS3002
        logger.LogInformation("{Ids}", all.ConvertAll(m => m.Id)); // clean
        logger.LogInformation("{House}", house); // clean
        logger.LogInformation("{Json}", JsonSerializer.Serialize(house)); // GDS3002
        logger.LogInformation("{Head}", house.Head); // GDS3002
        logger.LogInformation("{Map}", all.ToDictionary(m => m.Id, m => m.Name)); // GDS3001|GDS3002
        logger.LogInformation("{Map}", all.ToDictionary(m => m.Id, m => m.Relation)); // clean
    }

    public void Copies(FamilyMember m)
    {
        var shown = Masked.From(m);
        logger.LogInformation("{Shown}", shown); // clean
        var half = new Ticket { No = m.Version.ToString(), Phone = Mask.MobilePhoneNumber(m.Phone)!, Holder = m.Name };
        logger.LogInformation("{Json}", JsonSerializer.Serialize(half)); // GDS3002|GDS3001
        var whole = new Ticket { No = m.Version.ToString(), Phone = Mask.MobilePhoneNumber(m.Phone)!, Holder = Mask.PersonName(m.Name)! };
        logger.LogInformation("{Json}", JsonSerializer.Serialize(whole)); // clean
        var clean = m with
        {
            Name = Mask.PersonName(m.Name)!,
            IdNumber = "***",
            Phone = null,
            Address = null,
            BankAccount = null,
            Disability = null,
            Birth = default,
            MonthlyIncome = 0,
            Guardians = [],
        };
        logger.LogInformation("{Clean}", clean); // clean
    }
}
