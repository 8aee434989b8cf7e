namespace GovDataSecurity.Masking;

/// <summary>Six characters of division, eight of birth date, three of sequence (odd for men), a check character.</summary>
/// <param name="divisions">How many divisions remain when none, one … six of their characters are shown.</param>
internal sealed class PersonNumberModel(int[] divisions) : CandidateModel
{
    private const int Length = 18;
    private const int DateStart = 6;
    private const int SequenceStart = 14;
    private const int SexAt = 16;
    private const int CheckAt = 17;

    public override KeptCharacters DefaultKept => new(1, 1);

    public override double Count(KeptCharacters kept, KnownFacts facts)
    {
        bool IsShown(int index) => index < kept.First || index >= Length - kept.Last;

        var division = facts.IsDivisionKnown ? 1 : divisions[Enumerable.Range(0, DateStart).Count(IsShown)];
        var dates = BirthDates.Count(facts.BirthDays, index => IsShown(DateStart + index));
        double sequences = 1;
        for (var i = SequenceStart; i < CheckAt; i++)
        {
            sequences *= IsShown(i) ? 1 : i == SexAt && facts.IsSexKnown ? 5 : 10;
        }

        var all = division * dates * sequences;
        return IsShown(CheckAt) ? all * BirthDates.DaysOfACheckCharacter / BirthDates.DaysOfACentury : all;
    }
}
