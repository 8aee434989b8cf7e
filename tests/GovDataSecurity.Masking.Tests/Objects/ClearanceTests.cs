namespace GovDataSecurity.Masking.Tests;

public sealed class ClearanceTests
{
    private static readonly DataKind Name = DataKind.Of(typeof(PersonNameAttribute));
    private static readonly DataKind Phone = DataKind.Of(typeof(MobilePhoneNumberAttribute));

    [Fact]
    public void None_AnyLabel_PermitsPublicDataOnly()
    {
        Assert.True(Clearance.None.Permits(DataLabel.At(DataLevel.General1)));
        Assert.False(Clearance.None.Permits(DataLabel.At(DataLevel.General1) with { Sensitive = true }));
        Assert.False(Clearance.None.Permits(DataLabel.At(DataLevel.General2)));
        Assert.False(Clearance.None.Permits(DataLabel.Unlabeled));
    }

    [Fact]
    public void UpTo_Level_PermitsWhatIsNotAbove()
    {
        var clearance = Clearance.UpTo(DataLevel.General3);

        Assert.True(clearance.Permits(DataLabel.Of(Phone)));
        Assert.False(clearance.Permits(DataLabel.Unlabeled));
        Assert.False(clearance.Permits(DataLabel.Of(Name) with { Sensitive = true }));
        Assert.False(clearance.Permits(DataLabel.At(DataLevel.Important)));
        Assert.True(Clearance.UpTo(DataLevel.Important).Permits(DataLabel.At(DataLevel.Important)));
        Assert.False(Clearance.UpTo(DataLevel.Important).Permits(DataLabel.At((DataLevel)255)));
    }

    [Fact]
    public void UpTo_LevelAndKinds_PermitsThoseKindsOnly()
    {
        var clearance = Clearance.UpTo(DataLevel.General4, Name);

        Assert.True(clearance.Permits(DataLabel.Of(Name, DataLevel.General4)));
        Assert.False(clearance.Permits(DataLabel.Of(Phone)));
        Assert.False(clearance.Permits(DataLabel.At(DataLevel.General2)));
        Assert.False(clearance.Permits(DataLabel.Of(Name).Join(DataLabel.Of(Phone))));
        Assert.True(clearance.Permits(DataLabel.At(DataLevel.General1)));
        Assert.False(Clearance.UpTo(DataLevel.General4, []).Permits(DataLabel.Of(Name)));
    }

    [Fact]
    public void For_Kinds_PermitsThemUpToTheirFloor()
    {
        Assert.True(Clearance.For(Name).Permits(DataLabel.Of(Name)));
        Assert.False(Clearance.For(Name).Permits(DataLabel.Of(Name, DataLevel.General3)));
        Assert.False(Clearance.For(Name).Permits(DataLabel.Of(Name) with { Sensitive = true }));
        Assert.True(Clearance.For(DataKind.Of(typeof(FaceImageAttribute))).Permits(DataLabel.Of(DataKind.Of(typeof(FaceImageAttribute)))));
    }

    [Fact]
    public void Or_TwoClearances_PermitsWhatEitherDoes()
    {
        var both = Clearance.For(Name).Or(Clearance.UpTo(DataLevel.General3, Phone));

        Assert.True(both.Permits(DataLabel.Of(Name)));
        Assert.True(both.Permits(DataLabel.Of(Phone)));
        Assert.False(both.Permits(DataLabel.At(DataLevel.General2)));
    }

    [Fact]
    public void UpTo_NoLevel_IsRefused()
    {
        Assert.Equal(ErrorCode.ArgumentInvalid, Assert.Throws<GovDataSecurityException>(() => Clearance.UpTo(default)).Code);
        Assert.Equal(ErrorCode.ArgumentInvalid, Assert.Throws<GovDataSecurityException>(() => Clearance.UpTo(default, Name)).Code);
    }
}
