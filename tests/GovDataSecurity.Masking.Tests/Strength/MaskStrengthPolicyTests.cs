namespace GovDataSecurity.Masking.Tests;

public sealed class MaskStrengthPolicyTests
{
    private static readonly DataKind ResidentId = DataKind.Of(typeof(ResidentIdNumberAttribute));

    [Fact]
    public void Check_WideMaskBesideAnAge_WarnsAndNamesTheCompanion()
    {
        var warning = Assert.Single(MaskStrengthPolicy.Default.Check(
        [
            new("姓名", ShownColumn.Masked(DataKind.Of(typeof(PersonNameAttribute)))),
            new("年龄", ShownColumn.Plain(DataKind.Of(typeof(AgeAttribute)))),
            new("性别", ShownColumn.Plain(DataKind.Of(typeof(GenderAttribute)))),
            new("身份证号", ShownColumn.Masked(ResidentId, new KeptCharacters(6, 4))),
        ]));

        Assert.Equal(("身份证号", 3_317, 33), (warning.Column, warning.Alone, warning.Together));
        Assert.Equal(["年龄"], warning.Companions);
    }

    [Fact]
    public void Check_DefaultMasks_NeedNoWarning()
        => Assert.Empty(MaskStrengthPolicy.Default.Check([.. DataKinds.All.Select(kind => KeyValuePair.Create(kind.Name, ShownColumn.Masked(kind)))]));

    [Fact]
    public void Check_MaskThatIsTooWeakByItself_HasNoCompanion()
    {
        var warning = Assert.Single(MaskStrengthPolicy.Default.Check([new("phone", ShownColumn.Masked(DataKind.Of(typeof(MobilePhoneNumberAttribute)), new KeptCharacters(7, 2)))]));

        Assert.Equal((100, 100), (warning.Alone, warning.Together));
        Assert.Empty(warning.Companions);
    }

    [Fact]
    public void Check_DefaultMaskBesideBirthDateDivisionAndSex_StillLeavesEnoughOnlyWithoutACheckCharacter()
    {
        ShownColumn[] others = [ShownColumn.Plain(DataKind.Of(typeof(BirthDateAttribute))), ShownColumn.Plain(DataKind.Of(typeof(HomeAddressAttribute))), ShownColumn.Plain(DataKind.Of(typeof(GenderAttribute)))];
        var columns = others.Select(column => KeyValuePair.Create(column.Kind.Name, column)).Append(new("id", ShownColumn.Masked(ResidentId)));

        var warning = Assert.Single(MaskStrengthPolicy.Default.Check([.. columns]));

        Assert.Equal("id", warning.Column);
        Assert.Equal(45, warning.Together);
        Assert.Equal(["birth-date", "home-address", "gender"], warning.Companions);
    }

    [Fact]
    public void Check_PlainColumnOrQuasiIdentifier_IsNotLookedAt()
        => Assert.Empty(MaskStrengthPolicy.Default.Check(
        [
            new("id", ShownColumn.Plain(ResidentId)),
            new("age", ShownColumn.Masked(DataKind.Of(typeof(AgeAttribute)))),
        ]));

    [Fact]
    public void Check_OtherThreshold_IsUsed()
    {
        var policy = new MaskStrengthPolicy { FewestCandidates = 10_001 };

        Assert.Equal("phone", Assert.Single(policy.Check([new("phone", ShownColumn.Masked(DataKind.Of(typeof(MobilePhoneNumberAttribute))))])).Column);
    }
}
