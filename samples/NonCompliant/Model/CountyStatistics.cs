using GovDataSecurity;

namespace NonCompliant.Model;

/// <summary>Numbers for the province, declared at the level of its highest item.</summary>
[Classified(DataLevel.General2)]
public sealed class CountyStatistics
{
    public required string DivisionCode { get; init; }

    public int Families { get; init; }

    [Classified(DataLevel.General2)]
    public decimal AverageIncome { get; init; }
}
