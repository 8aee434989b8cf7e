using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Model.Inheritance;

public interface IPerson
{
    [PersonName]
    string Name { get; }

    [ResidentIdNumber]
    string Number { get; }

    string Stage { get; }
}

public sealed class Claimant(string name, string number, string stage) : IPerson
{
    public string Name { get; } = name;

    public string Number { get; } = number;

    public string Stage { get; } = stage;
}

public abstract class BaseFile
{
    [HomeAddress]
    public virtual string Address { get; set; } = "";

    [BankAccountNumber]
    public abstract string Account { get; }

    public virtual string Title => "档案";
}

public sealed class PensionFile : BaseFile
{
    public override string Address { get; set; } = "";

    public override string Account => "0";

    public override string Title => "养老档案";
}

/// <summary>Every member is labeled by the type, except the one that was reviewed.</summary>
[Classified(DataLevel.General4)]
public sealed class SealedFile
{
    public string Contents { get; set; } = "";

    [NotClassified("shelf of the archive room")]
    public string Shelf { get; set; } = "";
}

public sealed class CriminalFile
{
    [CriminalRecord]
    private readonly string _entry;

    public CriminalFile(string entry) => _entry = entry;

    public string Entry => _entry;

    public bool IsEmpty => _entry.Length == 0;
}

public sealed class Interview([FreeText] string transcript, string room)
{
    public string Room => room;

    public string Transcript => transcript;

    public int Words => transcript.Split(' ').Length;
}

public sealed class Registry
{
    [return: SocialSecurityNumber]
    public string NumberOf(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    [return: NotClassified("a public code")]
    public string RegionOf([ResidentIdNumber] string number) => number.Length == 18 ? "99" : "";

    public string Lookup([ResidentIdNumber] string number) => number.Length > 0 ? "在册" : "";
}

public sealed class LabelInheritance(ILogger<LabelInheritance> logger, Registry registry)
{
    public void Run(Claimant claimant, IPerson person, PensionFile pension, BaseFile file, SealedFile sealedFile, CriminalFile criminal, Interview interview)
    {
        logger.LogInformation("姓名 {Name}", claimant.Name); // GDS3001
        logger.LogInformation("阶段 {Stage}", claimant.Stage); // clean
        logger.LogInformation("证号 {Number}", person.Number); // GDS3001
        logger.LogInformation("阶段 {Stage}", person.Stage); // clean
        logger.LogInformation("地址 {Address}", pension.Address); // GDS3001
        logger.LogInformation("账户 {Account}", file.Account); // GDS3001
        logger.LogInformation("标题 {Title}", pension.Title); // clean
        logger.LogInformation("密件 {Contents}", sealedFile.Contents); // GDS3001
        logger.LogInformation("密件 {Shelf}", sealedFile.Shelf); // clean
        logger.LogInformation("密件 {@File}", sealedFile); // GDS3002
        logger.LogInformation("记录 {Entry}", criminal.Entry); // GDS3001 hard
        logger.LogInformation("记录 {Empty}", criminal.IsEmpty); // clean
        logger.LogInformation("访谈 {Room}", interview.Room); // clean
        logger.LogInformation("访谈 {Transcript}", interview.Transcript); // GDS3001 hard
        logger.LogInformation("访谈 {Words}", interview.Words); // clean
        logger.LogInformation("社保 {Number}", registry.NumberOf(7)); // GDS3001
        logger.LogInformation("地区 {Region}", registry.RegionOf(claimant.Number)); // clean
        logger.LogInformation("在册 {State}", registry.Lookup(claimant.Number)); // clean
        logger.LogInformation("人员 {@Person}", person); // GDS3002
        logger.LogInformation("人员 {Person}", person); // clean
        var names = new IPerson[] { claimant }.Select(p => p.Name).ToArray();
        logger.LogInformation("人员 {Names}", names); // GDS3001
    }

    public void Parameters([MobilePhoneNumber] string phone, [Classified(DataLevel.General1)] string topic, [NotClassified("office line")] string office)
    {
        logger.LogInformation("电话 {Phone}", phone); // GDS3001
        logger.LogInformation("主题 {Topic}", topic); // clean
        logger.LogInformation("座机 {Office}", office); // clean
        phone = Mask.MobilePhoneNumber(phone);
        logger.LogInformation("电话 {Phone}", phone); // clean
    }
}
