using GovDataSecurity;

namespace NonCompliant.Model;

/// <summary>One payment of the list for the bank. Whoever declared the level looked at the amounts, not at the account.</summary>
[Classified(DataLevel.General2)] // expect: GDS0002
public sealed class PaymentLine
{
    public required string CaseNumber { get; init; }

    [BankAccountNumber]
    public required string Account { get; init; }

    public decimal Amount { get; init; }
}
