namespace GovDataSecurity.Benchmarks.Logging;

/// <summary>A person as an application keeps one. Nobody is meant.</summary>
internal sealed record LoggedMember
{
    public Guid Id { get; init; } = new("01890000-0000-7000-8000-000000000001");

    [PersonName]
    public required string Name { get; init; }

    [ResidentIdNumber]
    public required string IdNumber { get; init; }

    [MobilePhoneNumber]
    public string? Phone { get; init; }

    [DisabilityStatus]
    public string? Disability { get; init; }

    [BankAccountNumber]
    public string? BankAccount { get; init; }

    [Classified(DataLevel.General3)]
    public decimal MonthlyIncome { get; init; }

    public static LoggedMember Example => new()
    {
        Name = "示例甲",
        IdNumber = "990101198503150017",
        Phone = "19900001234",
        Disability = "一级",
        BankAccount = "6200000000001234",
        MonthlyIncome = 98765.43m,
    };
}
