namespace GovDataSecurity.Masking;

/// <summary>An age, of which the mask tells the five-year band.</summary>
internal sealed class AgeModel : CandidateModel
{
    private const double Band = 5;
    private const double DaysOfAYear = 365;

    public override KeptCharacters DefaultKept => default;

    public override double Count(KeptCharacters kept, KnownFacts facts) => Math.Min(Band, Math.Ceiling(facts.BirthDays / DaysOfAYear));
}
