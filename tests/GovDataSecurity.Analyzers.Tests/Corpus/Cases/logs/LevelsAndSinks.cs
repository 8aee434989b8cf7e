using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Registry;

/// <summary>自定义出口: [Sink] with a level of its own, public data, reviewed data, own kinds, own declassifiers.</summary>
public sealed class LevelsAndSinks(ILogger<LevelsAndSinks> logger, IDepartmentJournal journal)
{
    public void Publish(Enterprise enterprise, Official official, FamilyMember member)
    {
        logger.LogInformation("企业 {Code}", enterprise.CreditCode); // clean
        logger.LogInformation("企业 {Name}", enterprise.RegisteredName); // clean
        logger.LogInformation("营业额 {Turnover}", enterprise.Turnover); // GDS3001
        logger.LogInformation("企业 {Enterprise}", enterprise); // GDS3002
        logger.LogInformation("职务 {Post}", official.Post); // clean
        logger.LogInformation("姓名 {Name}", official.PublicName); // clean
        logger.LogInformation("口令 {Password}", official.Password); // GDS3001
        logger.LogInformation("工号 {Badge}", official.Badge); // GDS3001
        logger.LogInformation("评语 {Rating}", official.Rating); // GDS3001
        logger.LogInformation("目录 {Entry}", official.Holdings); // GDS3001

        journal.Note("登记 " + member.Name); // GDS3001
        journal.Note("登记 " + member.Scheme); // clean
        journal.NoteInternally(member.Name); // clean
        journal.NoteInternally(member.IdNumber); // clean
        journal.NoteInternally(member.Disability); // GDS3001
        journal.NoteInternally(official.Password); // GDS3001
        journal.Title = member.Address; // GDS3001
        journal.Title = member.Scheme; // clean
        DepartmentJournal.Append(1, member.BankAccount); // GDS3001
        DepartmentJournal.Append(1, Mask.BankAccountNumber(member.BankAccount)); // clean
        DepartmentJournal.Append(member.Version, "完成"); // clean
        new DepartmentJournal(member.IdNumber).Dispose(); // GDS3001
        logger.LogInformation("掩码 {Name}", Anonymizer.Surname(member.Name)); // clean
        logger.LogInformation("年龄段 {Band}", Anonymizer.AgeBand(member.Birth)); // clean
        logger.LogInformation("编码 {Name}", Anonymizer.EncodeForLog(member.Name)); // GDS3001
    }
}

public interface IDepartmentJournal
{
    [Sink(SinkKind.Log)]
    string? Title { get; set; }

    void Note([Sink(SinkKind.Log)] string text);

    void NoteInternally([Sink(SinkKind.Log, MaxLevel = DataLevel.General3)] string? text);
}

public sealed class DepartmentJournal([Sink(SinkKind.Log)] string first) : IDisposable
{
    [Sink(SinkKind.Log)]
    public static void Append(int code, string? text) => _ = (code, text);

    public void Dispose() => _ = first;
}

/// <summary>单位自有的一类数据.</summary>
[KindFacts(DataLevel.General2, IdentifierRole.Direct, DataSubject.Person, Chinese = "工号")]
public sealed class BadgeNumberAttribute : PersonalInformationAttribute;

public sealed class Official
{
    [NotClassified("公示信息")] public string PublicName { get; set; } = "";
    [Classified(DataLevel.General1)] public string Post { get; set; } = "";
    [Classified(DataLevel.General3)] public string Rating { get; set; } = "";
    [Credential] public string Password { get; set; } = "";
    [BadgeNumber] public string Badge { get; set; } = "";
    [ImportantData(CatalogId = "SIM-2026-001")] public string Holdings { get; set; } = "";
}

public static class Anonymizer
{
    [Declassifier(DeclassificationMethod.Masking)]
    public static string Surname(string name) => name.Length == 0 ? "" : name[..1] + "某";

    [Declassifier(DeclassificationMethod.Generalization)]
    public static string AgeBand(DateOnly birth) => birth.Year < 1966 ? "60+" : "0-59";

    public static string EncodeForLog(string name) => Uri.EscapeDataString(name);
}
