using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking.Tests;

public sealed class MaskStrengthTests
{
    private static readonly DataKind ResidentId = DataKind.Of(typeof(ResidentIdNumberAttribute));
    private static readonly DataKind Mobile = DataKind.Of(typeof(MobilePhoneNumberAttribute));
    private static readonly DataKind Birth = DataKind.Of(typeof(BirthDateAttribute));
    private static readonly DataKind Age = DataKind.Of(typeof(AgeAttribute));
    private static readonly DataKind Gender = DataKind.Of(typeof(GenderAttribute));
    private static readonly DataKind Address = DataKind.Of(typeof(HomeAddressAttribute));
    private static readonly KeptCharacters SixAndFour = new(6, 4);

    [Fact]
    public void Of_ResidentIdKeepingSixAndFour_LeavesWhatTheCheckCharacterLeaves()
    {
        Assert.Equal(3_317, MaskStrength.Of(ResidentId, SixAndFour).Candidates);
        Assert.Equal(331, MaskStrength.Of(ResidentId, SixAndFour, ShownColumn.Masked(Birth)).Candidates);
        Assert.Equal(33, MaskStrength.Of(ResidentId, SixAndFour, ShownColumn.Plain(Age)).Candidates);
        Assert.Equal(165, MaskStrength.Of(ResidentId, SixAndFour, ShownColumn.Masked(Age)).Candidates);
        Assert.Equal(1, MaskStrength.Of(ResidentId, SixAndFour, ShownColumn.Plain(Birth)).Candidates);
    }

    [Fact]
    public void Of_ResidentIdKeepingSixAndFour_CountsWhatThereIs()
    {
        // Every date of the hundred years, with division and sequence given: how many end in each check character.
        var byCheck = new Dictionary<char, int>();
        for (var date = new DateOnly(1900, 1, 1); date.Year < 2000; date = date.AddDays(1))
        {
            var number = $"990101{date:yyyyMMdd}0010";
            var check = ResidentIdNumber.Check(number).CheckCharacter;
            byCheck[check] = byCheck.GetValueOrDefault(check) + 1;
        }

        Assert.Equal(11, byCheck.Count);
        Assert.Equal(byCheck.Values.Min(), MaskStrength.Of(ResidentId, SixAndFour).Candidates);
    }

    [Fact]
    public void Of_DefaultMasks_LeaveManyCandidates()
    {
        Assert.Equal(10_000, MaskStrength.Of(Mobile).Candidates);
        Assert.Equal(new KeptCharacters(3, 4), MaskStrength.Of(Mobile).Kept);
        Assert.True(MaskStrength.Of(ResidentId).Candidates > 1_000_000_000);
        Assert.Equal(1_000_000, MaskStrength.Of(DataKind.Of(typeof(PassportNumberAttribute))).Candidates);
        Assert.Equal(10_000_000, MaskStrength.Of(DataKind.Of(typeof(OfficerIdNumberAttribute))).Candidates);
        Assert.Equal(1 << 24, MaskStrength.Of(DataKind.Of(typeof(IpAddressAttribute))).Candidates);
        Assert.Equal(1 << 24, MaskStrength.Of(DataKind.Of(typeof(MacAddressAttribute))).Candidates);
        Assert.Equal(700_000, MaskStrength.Of(DataKind.Of(typeof(LandlineNumberAttribute))).Candidates);
        Assert.Equal(5, MaskStrength.Of(Age).Candidates);
        Assert.InRange(MaskStrength.Of(Birth).Candidates!.Value, 3_000, 3_652);
    }

    [Fact]
    public void Of_EveryDirectIdentifier_IsCountedOrNeverCountable()
        => Assert.All(
            DataKinds.All.Where(kind => kind is { Subject: DataSubject.Person, Role: IdentifierRole.Direct }),
            kind => Assert.Equal(
                kind.Name is "email-address" or "network-identity" or "resident-id-image" or "face-image" or "fingerprint" or "voiceprint" or "genetic-data",
                MaskStrength.Of(kind).Candidates is null));

    [Fact]
    public void Of_Companions_NeverAddCandidates()
    {
        ShownColumn[] companions = [ShownColumn.Plain(Age), ShownColumn.Masked(Age), ShownColumn.Plain(Birth), ShownColumn.Masked(Birth), ShownColumn.Plain(Gender), ShownColumn.Masked(Address)];
        foreach (var kept in Enumerable.Range(0, 19).SelectMany(first => Enumerable.Range(0, 19).Select(last => new KeptCharacters(first, last))))
        {
            var alone = MaskStrength.Of(ResidentId, kept).Candidates;

            Assert.True(alone >= 1);
            Assert.All(companions, companion => Assert.True(MaskStrength.Of(ResidentId, kept, companion).Candidates <= alone, $"{kept} {companion.Kind}"));
        }
    }

    [Fact]
    public void Of_MoreKept_NeverLeavesMore()
    {
        foreach (var kind in DataKinds.All.Where(kind => MaskStrength.Of(kind).Candidates is not null))
        {
            for (var first = 0; first < 20; first++)
            {
                Assert.True(MaskStrength.Of(kind, new KeptCharacters(first + 1, 0)).Candidates <= MaskStrength.Of(kind, new KeptCharacters(first, 0)).Candidates, $"{kind} {first}");
            }
        }
    }

    [Fact]
    public void Of_ResidentIdInFullBeside_LeavesNothingToGuess()
    {
        Assert.Equal(1, MaskStrength.Of(ResidentId, ShownColumn.Plain(ResidentId)).Candidates);
        Assert.Equal(1, MaskStrength.Of(Birth, ShownColumn.Plain(ResidentId)).Candidates);
        Assert.Equal(1, MaskStrength.Of(Birth, ShownColumn.Masked(ResidentId, new KeptCharacters(14, 0))).Candidates);
        Assert.Equal(1, MaskStrength.Of(Age, ShownColumn.Masked(ResidentId, new KeptCharacters(10, 0))).Candidates);
    }

    [Fact]
    public void Of_NameAddressAndText_IsNotCountable()
    {
        Assert.Null(MaskStrength.Of(DataKind.Of(typeof(PersonNameAttribute))).Candidates);
        Assert.Null(MaskStrength.Of(Address).Candidates);
        Assert.Null(MaskStrength.Of(DataKind.Of(typeof(FreeTextAttribute)), SixAndFour, ShownColumn.Plain(Age)).Candidates);
    }

    [Fact]
    public void Of_NoKindOrNegative_Refuses()
    {
        Assert.Throws<ArgumentNullException>(() => MaskStrength.Of(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => MaskStrength.Of(Mobile, new KeptCharacters(-1, 0)));
    }
}
