namespace GovDataSecurity.Tests;

public sealed class DataKindTests
{
    [Fact]
    public void Shipped_EveryKind_IsSealedParameterlessAndComplete()
    {
        Type[] attributes = [.. typeof(DataKind).Assembly.GetExportedTypes().Where(DataKind.IsKind)];

        Assert.Equal(51, attributes.Length);
        Assert.Equal(attributes.OrderBy(type => type.Name, StringComparer.Ordinal), DataKinds.All.Select(kind => kind.AttributeType).OrderBy(type => type.Name, StringComparer.Ordinal));
        Assert.Equal(51, DataKinds.All.Select(kind => kind.Name).Distinct().Count());
        Assert.All(attributes, type =>
        {
            Assert.True(type.IsSealed);
            Assert.Empty(Assert.Single(type.GetConstructors()).GetParameters());
            var kind = DataKind.Of(type);
            Assert.Same(kind, DataKinds.Find(kind.Name));
            Assert.Matches("^[a-z]+(-[a-z]+)*$", kind.Name);
            Assert.NotEmpty(kind.Chinese);
            Assert.NotEmpty(kind.NameHints);
            Assert.True(kind.Sensitive == SensitiveClass.None || kind.Level >= DataLevel.General4);
        });
    }

    [Fact]
    public void Of_ResidentIdNumber_HasItsFacts()
    {
        var kind = DataKind.Of(typeof(ResidentIdNumberAttribute));

        Assert.Equal(
            ("resident-id-number", "ResidentIdNumber", "公民身份号码", DataLevel.General3, IdentifierRole.Direct, DataSubject.Person, SensitiveClass.None),
            (kind.Name, kind.AttributeName, kind.Chinese, kind.Level, kind.Role, kind.Subject, kind.Sensitive));
        Assert.Equal("resident-id-number", kind.ToString());
        Assert.Same(kind, DataKind.Of(typeof(ResidentIdNumberAttribute)));
    }

    [Fact]
    public void Of_AProvincesOwnKind_TakesItsFacts()
    {
        var kind = DataKind.Of(typeof(FishingLicenseNumberAttribute));

        Assert.Equal(("fishing-license-number", "渔业捕捞许可证号", DataLevel.General2), (kind.Name, kind.Chinese, kind.Level));
        Assert.Null(DataKinds.Find(kind.Name));
    }

    [Fact]
    public void Of_AKindWithoutFacts_CountsAsHigh()
    {
        var kind = DataKind.Of(typeof(MysteryAttribute));

        Assert.Equal((DataLevel.General4, SensitiveClass.Other), (kind.Level, kind.Sensitive));
    }

    [Theory]
    [InlineData(typeof(ClassifiedAttribute))]
    [InlineData(typeof(PersonalInformationAttribute))]
    [InlineData(typeof(string))]
    public void Of_WhatIsNoKind_Refuses(Type type)
        => Assert.Equal(ErrorCode.NotAKind, Assert.Throws<GovDataSecurityException>(() => DataKind.Of(type)).Code);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Resident-Id-Number")]
    public void Find_UnknownName_GivesNull(string? name) => Assert.Null(DataKinds.Find(name));

    [KindFacts(DataLevel.General2, IdentifierRole.Direct, DataSubject.Person, Chinese = "渔业捕捞许可证号")]
    private sealed class FishingLicenseNumberAttribute : PersonalInformationAttribute;

    private sealed class MysteryAttribute : PersonalInformationAttribute;
}
