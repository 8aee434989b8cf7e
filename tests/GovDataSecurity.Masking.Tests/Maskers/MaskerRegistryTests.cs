namespace GovDataSecurity.Masking.Tests;

public sealed class MaskerRegistryTests
{
    [Fact]
    public void Default_EveryShippedKind_HasAMasker()
        => Assert.All(DataKinds.All, kind => Assert.True(MaskerRegistry.Default.Contains(kind), kind.Name));

    [Theory]
    [InlineData(typeof(PersonNameAttribute), "示例甲", "示**")]
    [InlineData(typeof(GuardianInformationAttribute), "示例甲", "示**")]
    [InlineData(typeof(ResidentIdNumberAttribute), "990101198503150017", "9****************7")]
    [InlineData(typeof(SocialSecurityNumberAttribute), "990101198503150017", "9****************7")]
    [InlineData(typeof(MobilePhoneNumberAttribute), "19900001234", "199****1234")]
    [InlineData(typeof(BankAccountNumberAttribute), "6200000000001234", "************1234")]
    [InlineData(typeof(ProvidentFundAccountAttribute), "6200000000001234", "************1234")]
    [InlineData(typeof(EmailAddressAttribute), "ex@example.org", "e*@example.org")]
    [InlineData(typeof(CredentialAttribute), "x", "***")]
    [InlineData(typeof(CredentialAttribute), "", "***")]
    [InlineData(typeof(DisabilityStatusAttribute), "一级", "***")]
    [InlineData(typeof(GenderAttribute), "女", "***")]
    [InlineData(typeof(IncomeAttribute), "123456", "***")]
    [InlineData(typeof(PassportNumberAttribute), "E00000000", "*********")]
    [InlineData(typeof(HomeAddressAttribute), "示例省示例市", "******")]
    [InlineData(typeof(UnifiedSocialCreditCodeAttribute), "91990100MA00000018", "91************0018")]
    [InlineData(typeof(OrganizationCodeAttribute), "MA000000-1", "MA****00-1")]
    [InlineData(typeof(OrganizationCodeAttribute), "MA000000", "********")]
    [InlineData(typeof(UnifiedSocialCreditCodeAttribute), "示例有限公司示例有限公司", "************")]
    public void For_Kind_MasksAsItsDefaultSays(Type kind, string value, string expected)
        => Assert.Equal(expected, Masking.Maskers.For(DataKind.Of(kind)).Mask(value));

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
