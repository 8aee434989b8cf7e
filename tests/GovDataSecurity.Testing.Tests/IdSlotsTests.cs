namespace GovDataSecurity.Testing.Tests;

public sealed class IdSlotsTests
{
    private const int FamiliesOfDivision = 24 * 12;

    [Fact]
    public void Slots_OfAllFamiliesOfADivision_GiveNoMonthAndSequenceTwice()
    {
        var seen = new HashSet<(int Month, int Sequence)>();
        for (var family = 0; family < FamiliesOfDivision; family++)
        {
            var slots = new IdSlots(((ulong)family * Division.Count) + 4711);
            Assert.Equal(4711, slots.Division);
            for (var member = 0; member < IdSlots.Members; member++)
            {
                Assert.InRange(slots.MonthOf(member), 1, 12);
                foreach (var isMale in new[] { true, false })
                {
                    var sequence = slots.SequenceOf(member, isMale);
                    Assert.InRange(sequence, 1, 995);
                    Assert.Equal(isMale, sequence % 2 == 1);
                    Assert.True(seen.Add((slots.MonthOf(member), sequence)));
                }
            }
        }
    }

    [Fact]
    public void Families_FillAllDivisions()
    {
        Assert.Equal((ulong)Division.Count * FamiliesOfDivision, IdSlots.Families);
        Assert.Equal(Division.Count - 1, new IdSlots(IdSlots.Families - 1).Division);
    }
}
