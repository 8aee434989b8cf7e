namespace GovDataSecurity.Masking.Tests;

public sealed class NumberPermutationTests
{
    [Fact]
    public void Run_NumbersOfASmallCount_NeverMeetAndComeBack()
    {
        const int count = 1_000_001;
        using var permutation = Make();
        var seen = new bool[count];
        for (var i = 0; i < count; i += 17)
        {
            var image = permutation.Run([], (ulong)i, count, encrypts: true);
            Assert.False(seen[image]);
            seen[image] = true;
            Assert.Equal((ulong)i, permutation.Run([], image, count, encrypts: false));
        }
    }

    [Fact]
    public void Run_CountsOfEverySize_StaysBelowAndComesBack()
    {
        using var permutation = Make();
        var random = new Seeded(3);
        List<UInt128> counts = [(UInt128)ulong.MaxValue, (UInt128)ulong.MaxValue + 1];
        for (var bits = 20; bits < 64; bits++)
        {
            counts.AddRange([(UInt128)1 << bits, ((UInt128)1 << bits) + 1, ((UInt128)1 << bits) + (random.Next() >> (64 - bits))]);
        }

        foreach (var count in counts)
        {
            foreach (var number in new[] { 0UL, 1UL, (ulong)(count - 1), (ulong)(random.Next() % count) })
            {
                var image = permutation.Run("t"u8, number, count, encrypts: true);
                Assert.True(image < count);
                Assert.Equal(number, permutation.Run("t"u8, image, count, encrypts: false));
            }
        }
    }

    [Fact]
    public void Run_FewerThanAMillion_IsRefused()
    {
        using var permutation = Make();
        Refusal.Of(ErrorCode.FormatDomainTooSmall, () => permutation.Run([], 1, 990_000, encrypts: true));
    }

    private static NumberPermutation Make()
    {
        using var keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");
        return new NumberPermutation(keys.Derive("statistics", 1, "test"));
    }
}
