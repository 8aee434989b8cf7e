using FsCheck;
using GovDataSecurity.Analyzers.Flow;

namespace GovDataSecurity.Analyzers.Tests.Flow;

public sealed class SnapshotTests
{
    [Fact]
    public void Join_OfAnySnapshots_IsALattice() => FlowSample.ChecksLaws(FlowSample.Snapshot, Snapshot.Join);

    [Fact]
    public void Carries_OfAJoin_IsThatOfEither() => Prop.ForAll(FlowSample.Snapshot.ToArbitrary(), FlowSample.Snapshot.ToArbitrary(), (a, b) =>
        Assert.Equal(a.Carries || b.Carries, Snapshot.Join(a, b).Carries)).QuickCheckThrowOnFailure();

    [Fact]
    public void Concrete_OfAnySnapshot_HasNoInput() => Prop.ForAll(FlowSample.Snapshot.ToArbitrary(), snapshot =>
    {
        AssertNoInput(snapshot.Concrete());

        static void AssertNoInput(Snapshot snapshot)
        {
            Assert.All(snapshot.Value.Traces, trace => Assert.True(trace is { Label: not null, Input: null }));
            Assert.All(snapshot.Members.Values, AssertNoInput);
        }
    }).QuickCheckThrowOnFailure();
}
