using FsCheck;
using GovDataSecurity.Analyzers.Flow;

namespace GovDataSecurity.Analyzers.Tests.Flow;

public sealed class FlowValueTests
{
    [Fact]
    public void Join_OfAnyValues_IsALattice() => FlowSample.ChecksLaws(FlowSample.Value, FlowValue.Join);

    [Fact]
    public void Join_WithNothing_GivesTheOther() => Prop.ForAll(FlowSample.Value.ToArbitrary(), value =>
    {
        Assert.Same(value, FlowValue.Join(value, FlowValue.Nothing));
        Assert.True(value.Equals(FlowValue.Join(FlowValue.Nothing, value)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Join_OfAnyValues_KeepsEverythingOfBoth() => Prop.ForAll(FlowSample.Value.ToArbitrary(), FlowSample.Value.ToArbitrary(), (a, b) =>
    {
        var joined = FlowValue.Join(a, b);
        Assert.Equal(a.Traces.Union(b.Traces).ToHashSet(), [.. joined.Traces]);
        Assert.Equal(a.Sites.Union(b.Sites).ToHashSet(), [.. joined.Sites]);
        Assert.Equal(a.Targets.Union(b.Targets).ToHashSet(), [.. joined.Targets]);
        Assert.Equal(a.IncludesDefault || b.IncludesDefault, joined.IncludesDefault);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Under_AProtection_ReachesEveryTrace() => Prop.ForAll(FlowSample.Value.ToArbitrary(), value =>
        Assert.All(value.Under(Protection.Masked).Traces, trace => Assert.Equal(Protection.Masked, trace.Protection))).QuickCheckThrowOnFailure();

    [Fact]
    public void Detached_OfAnyValue_KeepsDataAndNoObject() => Prop.ForAll(FlowSample.Value.ToArbitrary(), value =>
    {
        var detached = value.Detached();
        Assert.Empty(detached.Sites);
        Assert.False(detached.IncludesDefault);
        Assert.Equal(value.Traces, detached.Traces);
        Assert.Equal(value.Targets, detached.Targets);
    }).QuickCheckThrowOnFailure();
}
