using FsCheck;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

public sealed class RandomQueryTests(FilledStore filled) : IClassFixture<FilledStore>
{
    private static readonly int Runs = Environment.GetEnvironmentVariable("GDS_SOAK") == "1" ? 3000 : 100;

    [Fact]
    public void Query_Random_GivesWhatTheTwinGivesOrIsRefused()
    {
        var given = 0;
        var refused = 0;
        Prop.ForAll(Arb.From(Gen.ListOf(12, Gen.Choose(0, 100_000))), choices =>
        {
            var query = new RandomQuery([.. choices]);
            using var twin = filled.Store.OpenTwin();
            string expected;
            try
            {
                expected = query.Run(twin);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // Entity Framework can't translate it at all.
                return;
            }

            using var db = filled.Store.Open();
            try
            {
                Assert.Equal(expected, query.Run(db));
                given++;
            }
            catch (GovDataSecurityException e) when (e.Code is ErrorCode.QueryShapeRefused or ErrorCode.ProjectionRefused)
            {
                refused++;
            }
        }).Check(new Configuration { MaxNbOfTest = Runs, Runner = Config.QuickThrowOnFailure.Runner });
        Assert.True(given > Runs / 10 && refused > Runs / 10, $"{given} {refused}");
    }
}
