namespace GovDataSecurity.Masking.Tests;

public sealed class MaskerRegistryTests
{
    [Fact]
    public void Default_EveryShippedKind_HasAMasker()
        => Assert.All(DataKinds.All, kind => Assert.True(MaskerRegistry.Default.Contains(kind), kind.Name));

    [Fact]
    public void For_UnknownKind_MasksAll()
        => Assert.Equal("****", Masking.Maskers.For(DataKind.Of(typeof(CaseNumberAttribute))).Mask("C-01"));

    [Fact]
    public void With_OwnKind_LeavesTheOriginalAlone()
    {
        var registry = MaskerRegistry.Default.With<CaseNumberAttribute>(new LastTwo());

        Assert.Equal("**01", registry.For(DataKind.Of(typeof(CaseNumberAttribute))).Mask("C-01"));
        Assert.Equal("**01", registry.For(DataKind.Of(typeof(UrgentCaseNumberAttribute))).Mask("C-01"));
        Assert.Equal("****", MaskerRegistry.Default.For(DataKind.Of(typeof(CaseNumberAttribute))).Mask("C-01"));
        Assert.Same(Masking.Maskers.PersonName, registry.For(DataKind.Of(typeof(PersonNameAttribute))));
    }

    [Fact]
    public void With_ShippedKind_Replaces()
        => Assert.Equal("**例甲", MaskerRegistry.Default.With<PersonNameAttribute>(new LastTwo()).For(DataKind.Of(typeof(PersonNameAttribute))).Mask("示示例甲"));

    [Fact]
    public void With_NotAKind_Refuses()
        => Assert.Equal(ErrorCode.NotAKind, Assert.Throws<GovDataSecurityException>(() => MaskerRegistry.Default.With<ClassifiedAttribute>(new LastTwo())).Code);

    [KindFacts(DataLevel.General2, IdentifierRole.Direct, DataSubject.Person)]
    private class CaseNumberAttribute : PersonalInformationAttribute;

    private sealed class UrgentCaseNumberAttribute : CaseNumberAttribute;

    private sealed class LastTwo : Masker
    {
        protected override void Mask(TextElements value, MaskWriter mask) => mask.MaskTo(value.Length - 2).Keep(2);
    }
}
