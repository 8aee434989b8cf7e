using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Testing;

/// <summary>Makes companies, each from the seed and its number alone.</summary>
internal sealed class CompanyMaker(ulong seed, DateOnly today, FamilyMaker families)
{
    private static readonly (string Name, string Word)[] Industries =
        [("信息技术", "科技"), ("建筑", "建设工程"), ("批发零售", "商贸"), ("制造", "机械制造"), ("餐饮", "餐饮管理"), ("交通运输", "物流"), ("农业", "农业发展"), ("文化", "文化传播"), ("物业", "物业服务"), ("教育", "教育咨询")];

    private readonly ValueSequence _creditCodes = new(OrganizationNumbers.UnifiedSocialCreditCodes, typeof(UnifiedSocialCreditCodeAttribute), seed);
    private readonly ValueSequence _licenses = new(OrganizationNumbers.BusinessLicenses, typeof(BusinessLicenseNumberAttribute), seed);
    private readonly ValueSequence _landlines = new(ContactNumbers.Landlines, typeof(LandlineNumberAttribute), seed);
    private readonly ValueSequence _emails = new(ContactNumbers.Emails, typeof(UnifiedSocialCreditCodeAttribute), seed);
    private readonly ValueSequence _accounts = new(AccountNumbers.BankCards, typeof(UnifiedSocialCreditCodeAttribute), seed);

    public SimulatedCompany Make(long number)
    {
        var numbers = new RandomNumbers(RandomNumbers.Mix(seed, (ulong)number ^ 0x636F6D70616E79));
        var representative = families.Make(number).Head;
        var place = (ulong)number;
        var creditCode = _creditCodes[place];
        var province = Array.Find(Province.All, province => province.Code == AsciiText.Number(creditCode.AsSpan(2, 2)))!;
        var industry = numbers.Pick(Industries);
        return new SimulatedCompany
        {
            Number = number,
            Name = $"{province.ShortName}{Lexicon.Mark}{numbers.Pick(Lexicon.GivenNames)}{industry.Word}有限公司",
            UnifiedSocialCreditCode = creditCode,
            OrganizationCode = creditCode[8..17],
            BusinessLicenseNumber = _licenses[place],
            Industry = industry.Name,
            Established = today.AddDays(-numbers.Between(30, (representative.Age - LifeCourse.AgeOfMajority) * 365)),
            LegalRepresentative = representative.Name,
            LegalRepresentativeIdNumber = representative.IdNumber,
            Address = MarkedTexts.AddressIn(province, ref numbers),
            Landline = _landlines[place],
            Email = _emails[place],
            BankAccount = _accounts[place],
        };
    }
}
