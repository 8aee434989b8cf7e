using FsCheck;

namespace GovDataSecurity.Tests;

public sealed class DataLabelTests
{
    private static readonly string[] Names = ["a", "b", "c", "social-assistance"];

    private static readonly Arbitrary<DataLabel> Labels = Arb.From(
        from level in Gen.OneOf(Gen.Elements(Enum.GetValues<DataLevel>()), Gen.Choose(0, 255).Select(value => (DataLevel)value))
        from kinds in Set()
        from sensitive in Arb.Generate<bool>()
        from purposes in Set()
        from audience in Set()
        from keepUntil in Time()
        from destroyBy in Time()
        from sources in Set()
        select new DataLabel
        {
            Level = level,
            Kinds = kinds,
            Sensitive = sensitive,
            Purposes = purposes,
            Audience = audience,
            KeepUntil = keepUntil,
            DestroyBy = destroyBy,
            Sources = sources,
        });

    [Fact]
    public void Join_IsIdempotent()
        => Prop.ForAll(Labels, a => a.Join(a).Equals(a.Normalize())).QuickCheckThrowOnFailure();

    [Fact]
    public void Join_IsCommutative()
        => Prop.ForAll(Labels, Labels, (a, b) => a.Join(b).Equals(b.Join(a))).QuickCheckThrowOnFailure();

    [Fact]
    public void Join_IsAssociative()
        => Prop.ForAll(Labels, Labels, Labels, (a, b, c) => a.Join(b).Join(c).Equals(a.Join(b.Join(c)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Join_IsMonotone()
        => Prop.ForAll(Labels, Labels, Labels, (a, b, c) => !b.Covers(a) || b.Join(c).Covers(a.Join(c))).QuickCheckThrowOnFailure();

    [Fact]
    public void Join_IsNeverLowerThanEitherSide()
        => Prop.ForAll(Labels, Labels, (a, b) =>
        {
            var both = a.Join(b);
            return both.Covers(a) && both.Covers(b) && both.Level >= a.EffectiveLevel && both.Level >= b.EffectiveLevel;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Equals_EqualLabels_HashAlike()
        => Prop.ForAll(Labels, a => (a with { Kinds = NameSet.Of(a.Kinds.Names.Reverse()) }).GetHashCode() == (a with { Kinds = NameSet.Of(a.Kinds.Names) }).GetHashCode())
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Join_UnlabeledWithGeneral1_IsGeneral4()
        => Assert.Equal(DataLevel.General4, DataLabel.Unlabeled.Join(DataLabel.At(DataLevel.General1)).Level);

    [Fact]
    public void Join_EveryMember_FollowsItsOwnRule()
    {
        var early = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.FromHours(8));
        var late = early.AddYears(1);
        var a = DataLabel.Of(DataKind.Of(typeof(MedicalDiagnosisAttribute))) with { Purposes = NameSet.Of("a", "b"), KeepUntil = early, DestroyBy = late, Sources = NameSet.Of("x") };
        var b = DataLabel.Of(DataKind.Of(typeof(PersonNameAttribute))) with { Purposes = NameSet.Of("b", "c"), Audience = NameSet.Of("d"), KeepUntil = late, DestroyBy = early, Sources = NameSet.Of("y") };

        var joined = a.Join(b);

        Assert.Equal(DataLevel.General4, joined.Level);
        Assert.Equal(["medical-diagnosis", "person-name"], joined.Kinds.Names);
        Assert.True(joined.Sensitive);
        Assert.Equal(["b"], joined.Purposes.Names);
        Assert.Equal(["d"], joined.Audience.Names);
        Assert.Equal(late, joined.KeepUntil);
        Assert.Equal(early, joined.DestroyBy);
        Assert.Equal(["x", "y"], joined.Sources.Names);
    }

    [Fact]
    public void Of_LevelBelowTheFloor_HasNoEffect()
    {
        var kind = DataKind.Of(typeof(MobilePhoneNumberAttribute));

        Assert.Equal(DataLevel.General3, DataLabel.Of(kind, DataLevel.General1).Level);
        Assert.Equal(DataLevel.General4, DataLabel.Of(kind, DataLevel.General4).Level);
    }

    private static Gen<NameSet> Set() => Gen.Frequency(
        Tuple.Create(1, Gen.Constant(NameSet.Any)),
        Tuple.Create(3, Gen.SubListOf(Names).Select(names => NameSet.Of(names))));

    private static Gen<DateTimeOffset?> Time() => Gen.Frequency(
        Tuple.Create(1, Gen.Constant<DateTimeOffset?>(null)),
        Tuple.Create(3, Gen.Choose(0, 5).SelectMany(day => Gen.Choose(-8, 8).Select(
            hours => (DateTimeOffset?)new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day).ToOffset(TimeSpan.FromHours(hours))))));
}
