using GovDataSecurity;

namespace Gov.Model;

/// <summary>家庭成员: a record, so its text shows every member.</summary>
public sealed record FamilyMember
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    [PersonName] public required string Name { get; init; }
    [ResidentIdNumber] public required string IdNumber { get; init; }
    [MobilePhoneNumber] public string? Phone { get; init; }
    [HomeAddress] public string? Address { get; init; }
    [BankAccountNumber] public string? BankAccount { get; init; }
    [DisabilityStatus] public string? Disability { get; init; }
    [BirthDate] public DateOnly Birth { get; init; }
    [Income] public decimal MonthlyIncome { get; init; }
    [GuardianInformation] public List<string> Guardians { get; init; } = [];
    [NotClassified("name of a public scheme")] public string Scheme { get; init; } = "";
    public RelationKind Relation { get; init; }
    public DateTime UpdatedAt { get; init; }
    public int Version { get; init; }
}

public enum RelationKind
{
    Head,
    Spouse,
    Child,
    Parent,
    Other,
}

/// <summary>申请人: a class, so its text is the name of its type.</summary>
public class Applicant
{
    public long Id { get; set; }
    [PersonName] public string Name { get; set; } = "";
    [ResidentIdNumber] public string IdNumber { get; set; } = "";
    [MobilePhoneNumber] public string Phone { get; set; } = "";
    [EmailAddress] public string? Email { get; set; }
    [HomeAddress] public string Address { get; set; } = "";
    [UnifiedSocialCreditCode] public string? EmployerCode { get; set; }
    public string ApplicationNo { get; set; } = "";
    public string Status { get; set; } = "";
    public DateTime CreatedAt { get; set; }
}

/// <summary>患者.</summary>
public sealed class Patient
{
    public int Id { get; set; }
    [PersonName] public string 姓名 { get; set; } = "";
    [ResidentIdNumber] public string 身份证号 { get; set; } = "";
    [MedicalDiagnosis] public string 诊断 { get; set; } = "";
    [MedicalRecord] public string 病历 { get; set; } = "";
    [PreciseLocation] public double Latitude { get; set; }
    [PreciseLocation] public double Longitude { get; set; }
    public string 科室 { get; set; } = "";
    public int 就诊次数 { get; set; }
}

/// <summary>户: a class that holds records.</summary>
public sealed class Household
{
    public Guid Id { get; init; }
    public string ArchiveNo { get; init; } = "";
    public required FamilyMember Head { get; init; }
    public List<FamilyMember> Members { get; init; } = [];
    [HomeAddress] public string Address { get; set; } = "";
    public string TownCode { get; set; } = "";
}

/// <summary>企业.</summary>
public sealed record Enterprise(
    [property: UnifiedSocialCreditCode] string CreditCode,
    [property: NotClassified("published by the registry")] string RegisteredName,
    [property: TradeSecret] string Turnover);
