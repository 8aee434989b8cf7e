using System.ComponentModel.DataAnnotations;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

public class Member : IPerson
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    [SubjectId]
    public Guid HouseholdId { get; set; }

    public Household? Household { get; set; }

    [PersonName]
    [MaxLength(40)]
    public required string Name { get; set; }

    [ResidentIdNumber]
    public required string IdNumber { get; set; }

    [MobilePhoneNumber]
    public string? Mobile { get; set; }

    [DisabilityStatus]
    public string? Disability { get; set; }

    [BirthDate]
    public DateOnly? Birth { get; set; }

    [Classified(DataLevel.General3)]
    public decimal Income { get; set; }

    [FaceImage]
    public byte[]? Photo { get; set; }

    public Relation Relation { get; set; }

    public int Visits { get; set; }

    public Guid? GuardianId { get; set; }

    public Member? Guardian { get; set; }

    public string Display => $"{Name} ({Visits})";
}
