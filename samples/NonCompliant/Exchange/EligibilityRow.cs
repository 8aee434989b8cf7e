using GovDataSecurity;

namespace NonCompliant.Exchange;

/// <summary>What the province is given, by somebody who thought little of levels.</summary>
public sealed class EligibilityRow
{
    [Classified(DataLevel.General1)]
    public string? Reference { get; set; }

    public string? Remark { get; set; }

    public Guid MemberId { get; set; }
}
