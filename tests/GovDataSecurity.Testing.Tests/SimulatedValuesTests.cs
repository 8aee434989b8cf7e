using System.Globalization;
using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Testing.Tests;

public sealed class SimulatedValuesTests
{
    // What can't be issued isn't valid either: these ranges are left out by the check.
    private static readonly string[] OutOfRange = ["mobile-phone-number", "passport-number", "vehicle-plate-number"];

    // What tells nobody apart marks nobody as simulated.
    private static readonly string[] Common =
    [
        "birth-date", "age", "gender", "ethnicity", "marital-status", "education", "occupation", "religious-belief", "disability-status", "low-income-status", "medical-diagnosis", "income", "asset",
    ];

    // So few addresses are kept for documentation.
    private static readonly Dictionary<string, int> Few = new(StringComparer.Ordinal) { ["ip-address"] = 1024, ["mac-address"] = 256 };

    // Names and words repeat as they do among people.
    private static readonly string[] Repeating = ["person-name", "guardian-information", "home-address", "free-text", .. Common];

    public static TheoryData<string> Kinds => new(DataKinds.All.Select(kind => kind.Name));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Values_OfEveryKind_AreSimulatedValidAndNoneTwice(string name)
    {
        var kind = DataKinds.Find(name)!;
        string[] values = [.. new Simulation(5).Values(kind).Take(Few.GetValueOrDefault(name, 20_000))];

        Assert.All(values, value =>
        {
            Assert.NotEqual("", value);
            Assert.Equal(!Common.Contains(name), Simulated.IsSimulated(kind, value));
            if (Identifier.For(name) is { } identifier)
            {
                Assert.Equal(!OutOfRange.Contains(name), identifier.Check(value, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)).IsValid);
            }
        });
        Assert.True(Repeating.Contains(name) || values.Distinct(StringComparer.Ordinal).Count() == values.Length);
        Assert.True(values.Distinct(StringComparer.Ordinal).Count() > 1);
    }

    [Fact]
    public void Values_SameSeed_SameValuesInAnyCulture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            string[][] made = [.. new[] { "en-US", "ar-SA", "fa-IR", "tr-TR" }.Select(name =>
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                return DataKinds.All.SelectMany(kind => new Simulation(5).Values(kind).Take(20)).ToArray();
            })];

            Assert.All(made, values => Assert.Equal(made[0], values));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("resident-id-number", "440524188001010014")] // the example of GB 11643
    [InlineData("resident-id-number", "990101198503150018")] // wrong check character
    [InlineData("resident-id-number", "")]
    [InlineData("person-name", "王小明")]
    [InlineData("mobile-phone-number", "13900000000")]
    [InlineData("landline-number", "025-12345678")]
    [InlineData("landline-number", "0")]
    [InlineData("email-address", "a@example.com.cn")]
    [InlineData("email-address", "a@notexample.com")]
    [InlineData("email-address", "@example.com")]
    [InlineData("ip-address", "10.0.0.1")]
    [InlineData("ip-address", "2001:db9::1")]
    [InlineData("mac-address", "00:00:5E:00:52:01")]
    [InlineData("mac-address", "00:00:5E:00:53")]
    [InlineData("bank-account-number", "6222021234567890128")]
    [InlineData("passport-number", "E12345678")]
    [InlineData("hmt-permit", "H12345678")]
    [InlineData("vehicle-plate-number", "苏A12345")]
    [InlineData("vehicle-plate-number", "")]
    [InlineData("vehicle-identification-number", "LSVAA49J132047371")]
    [InlineData("unified-social-credit-code", "91320100MA1XXXXXX0")]
    [InlineData("organization-code", "123456785")]
    [InlineData("business-license-number", "110108000000016")]
    [InlineData("officer-id-number", "军字第1234567号")]
    [InlineData("officer-id-number", "示字第")]
    [InlineData("device-identifier", "490154203237518")]
    [InlineData("home-address", "江苏省南京市玄武区北京东路1号")]
    [InlineData("precise-location", "39.1234,116.123")]
    public void IsSimulated_MayBelongToSomebody_IsFalse(string kind, string value) => Assert.False(Simulated.IsSimulated(DataKinds.Find(kind)!, value));

    [Theory]
    [InlineData("resident-id-number", "990101198503150017")]
    [InlineData("resident-id-number", "990101850315001")]
    [InlineData("mobile-phone-number", "+86 154 0000 0000")]
    [InlineData("landline-number", "(010)01234567转12")]
    [InlineData("email-address", "someone@mail.EXAMPLE.com")]
    [InlineData("email-address", "someone@city.test")]
    [InlineData("ip-address", "2001:DB8::1")]
    [InlineData("ip-address", "203.0.113.255")]
    [InlineData("mac-address", "00-00-5e-00-53-ff")]
    [InlineData("person-name", "王示宁")] // as fake names in masked data are
    [InlineData("organization-code", "PDY00001-X")]
    public void IsSimulated_OtherSpellings_IsTrue(string kind, string value) => Assert.True(Simulated.IsSimulated(DataKinds.Find(kind)!, value));

    [Fact]
    public void IsSimulated_KindOfOnesOwn_IsRefused()
    {
        Assert.Equal(ErrorCode.UnknownKind, Assert.Throws<GovDataSecurityException>(() => Simulated.IsSimulated<OwnKindAttribute>("x")).Code);
        Assert.Equal(ErrorCode.UnknownKind, Assert.Throws<GovDataSecurityException>(() => new Simulation().Values(DataKind.Of(typeof(OwnKindAttribute)))).Code);
    }

    [Fact]
    public void Companies_EveryFact_IsSimulatedAndAgreesWithTheRest()
    {
        SimulatedCompany[] companies = [.. new Simulation(5).Companies().Take(5_000)];

        Assert.All(companies, company =>
        {
            Assert.True(UnifiedSocialCreditCode.Check(company.UnifiedSocialCreditCode).IsValid);
            Assert.True(OrganizationCode.Check(company.OrganizationCode).IsValid);
            Assert.True(BusinessLicenseNumber.Check(company.BusinessLicenseNumber).IsValid);
            Assert.Equal(company.OrganizationCode, company.UnifiedSocialCreditCode[8..17]);
            Assert.True(Simulated.IsSimulated<UnifiedSocialCreditCodeAttribute>(company.UnifiedSocialCreditCode));
            Assert.True(Simulated.IsSimulated<ResidentIdNumberAttribute>(company.LegalRepresentativeIdNumber));
            Assert.True(Simulated.IsSimulated<LandlineNumberAttribute>(company.Landline));
            Assert.Contains("示例", company.Name, StringComparison.Ordinal);
            Assert.StartsWith(company.Address[..2], company.Name, StringComparison.Ordinal);
            Assert.True(company.Established < new DateOnly(2026, 1, 1));
        });
        Assert.Equal(companies.Length, companies.Select(company => company.UnifiedSocialCreditCode).Distinct().Count());
        Assert.Equal(new Simulation(5).Family(17).Head.IdNumber, companies[17].LegalRepresentativeIdNumber);
        Assert.True(ResidentIdNumber.TryGetBirthDate(companies[17].LegalRepresentativeIdNumber, out var birth));
        Assert.True(companies[17].Established > DateOnly.FromDateTime(birth).AddYears(17));
    }

    [AttributeUsage(AttributeTargets.All)]
    private sealed class OwnKindAttribute : PersonalInformationAttribute;
}
