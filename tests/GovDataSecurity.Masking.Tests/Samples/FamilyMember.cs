namespace GovDataSecurity.Masking.Tests;

public sealed record FamilyMember
{
    public Guid Id { get; init; } = new("01890000-0000-7000-8000-000000000001");

    [PersonName]
    public required string Name { get; init; }

    [ResidentIdNumber]
    public required string IdNumber { get; init; }

    [DisabilityStatus]
    public string? Disability { get; init; }

    [BankAccountNumber]
    public string? BankAccount { get; init; }

    [Classified(DataLevel.General3)]
    public decimal MonthlyIncome { get; init; }

    public static FamilyMember Example => new()
    {
        Name = "示例甲",
        IdNumber = "990101198503150017",
        Disability = "一级",
        BankAccount = "6200000000001234",
        MonthlyIncome = 98765.43m,
    };

    public const string Masked = "FamilyMember { Id = 01890000-0000-7000-8000-000000000001, Name = 示**, IdNumber = 9****************7, "
        + "Disability = ***, BankAccount = ************1234, MonthlyIncome = *** }";
}
