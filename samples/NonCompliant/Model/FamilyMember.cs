using GovDataSecurity;

namespace NonCompliant.Model;

/// <summary>A member of a family that applies for relief: labeled as it should be.</summary>
public record FamilyMember
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    [PersonName]
    public required string Name { get; init; }

    [ResidentIdNumber]
    public required string IdNumber { get; init; }

    [MobilePhoneNumber]
    public string? Mobile { get; init; }

    [BankAccountNumber]
    public string? BankAccount { get; init; }

    [DisabilityStatus]
    public string? Disability { get; init; }

    [Income]
    public decimal MonthlyIncome { get; init; }
}
