namespace GovDataSecurity.Masking;

/// <summary>A date, of which the default mask keeps the decade.</summary>
internal sealed class BirthDateModel : CandidateModel
{
    private const int Length = 8;

    public override KeptCharacters DefaultKept => new(3, 0);

    public override double Count(KeptCharacters kept, KnownFacts facts)
        => BirthDates.Count(facts.BirthDays, index => index < kept.First || index >= Length - kept.Last);
}
