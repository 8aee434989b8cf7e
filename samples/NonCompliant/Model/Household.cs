using GovDataSecurity;

namespace NonCompliant.Model;

/// <summary>A family with its members. It is no record: printed as it is, it shows the name of its type.</summary>
public sealed class Household
{
    public required string CaseNumber { get; init; }

    [HomeAddress]
    public required string Residence { get; init; }

    public List<FamilyMember> Members { get; init; } = [];
}
