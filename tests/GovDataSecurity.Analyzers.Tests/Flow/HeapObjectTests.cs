using FsCheck;
using GovDataSecurity.Analyzers.Flow;

namespace GovDataSecurity.Analyzers.Tests.Flow;

public sealed class HeapObjectTests
{
    [Fact]
    public void Join_OfAnyObjects_IsALattice() => FlowSample.ChecksLaws(FlowSample.Object, HeapObject.Join);

    [Fact]
    public void Join_WithAnObjectFromElsewhere_SaysThatTheMemberMayHoldWhatItsDeclarationSays() => Prop.ForAll(FlowSample.Value.ToArbitrary(), value =>
    {
        var built = HeapObject.Built.With("F", value);
        Assert.True(HeapObject.Join(built, HeapObject.Unknown).Members["F"].IncludesDefault);
        Assert.Equal(value, HeapObject.Join(built, HeapObject.Built).Members["F"]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_ToAMember_KeepsWhatItHeld_AndWithReplacesIt() => Prop.ForAll(FlowSample.Value.ToArbitrary(), FlowSample.Value.ToArbitrary(), (a, b) =>
    {
        var held = HeapObject.Built.With("F", a);
        Assert.Equal(FlowValue.Join(a, b), held.Adding("F", b).Members["F"]);
        Assert.Equal(b, held.With("F", b).Members["F"]);
        Assert.Equal(b.WithDefault(), HeapObject.Unknown.Adding("F", b).Members["F"]);
    }).QuickCheckThrowOnFailure();
}
