using GovDataSecurity;

namespace SocialAssistance.Model;

/// <summary>A member of a family that applies for assistance. Labels are written once, here; everything else follows from them.</summary>
[RowLabel(typeof(MinorUnder14Rule))]
[Purpose("social-assistance")]
public sealed record FamilyMember
{
    [NotClassified("made by the client, tells nothing about the person")]
    public Guid Id { get; init; } = Guid.CreateVersion7();

    [SubjectId]
    [NotClassified("number of the case, not of the person")]
    public required string FamilyId { get; init; }

    [NotClassified("relation to the head of the family")]
    public required string Relation { get; init; }

    [PersonName]
    public required string Name { get; init; }

    [ResidentIdNumber]
    public required string IdNumber { get; init; }

    [BirthDate]
    public required DateOnly Birth { get; init; }

    [Gender]
    public required string Gender { get; init; }

    [MobilePhoneNumber]
    public string? Phone { get; init; }

    [HomeAddress]
    public required string Address { get; init; }

    [BankAccountNumber]
    public string? BankAccount { get; init; }

    [DisabilityStatus]
    public string? Disability { get; init; }

    [Income]
    public required decimal MonthlyIncome { get; init; }
}
