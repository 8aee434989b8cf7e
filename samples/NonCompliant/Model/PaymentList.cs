using GovDataSecurity;

namespace NonCompliant.Model;

/// <summary>The list for the bank. A data set takes the level of its highest item, and its lines hold accounts.</summary>
[Classified(DataLevel.General3)] // expect: GDS0002
public sealed class PaymentList
{
    public required string Month { get; init; }

    public List<PaymentLine> Lines { get; init; } = [];
}
