namespace GovDataSecurity.Testing;

/// <summary>A company that doesn't exist, labeled like a real one.</summary>
public sealed record SimulatedCompany
{
    /// <summary>Its place in the simulation, from 0 on.</summary>
    [NotClassified("place in a simulation")]
    public required long Number { get; init; }

    /// <summary>名称: the short name of the province, 示例, an invented name, the industry.</summary>
    [NotClassified("companies are registered publicly")]
    public required string Name { get; init; }

    /// <summary>统一社会信用代码: check characters are right, the division was never issued.</summary>
    [UnifiedSocialCreditCode]
    public required string UnifiedSocialCreditCode { get; init; }

    /// <summary>组织机构代码: the one inside the credit code.</summary>
    [OrganizationCode]
    public required string OrganizationCode { get; init; }

    /// <summary>营业执照注册号, 15 digits with a right check digit, under a division that was never issued.</summary>
    [BusinessLicenseNumber]
    public required string BusinessLicenseNumber { get; init; }

    /// <summary>所属行业.</summary>
    [NotClassified("companies are registered publicly")]
    public required string Industry { get; init; }

    /// <summary>成立日期.</summary>
    [NotClassified("companies are registered publicly")]
    public required DateOnly Established { get; init; }

    /// <summary>法定代表人: the head of the family at the same place of the simulation.</summary>
    [PersonName]
    public required string LegalRepresentative { get; init; }

    /// <summary>法定代表人公民身份号码.</summary>
    [ResidentIdNumber]
    public required string LegalRepresentativeIdNumber { get; init; }

    /// <summary>住所: in a city 示例市 of the province.</summary>
    [NotClassified("companies are registered publicly")]
    public required string Address { get; init; }

    /// <summary>联系电话: with 0 as the first digit behind the area code, which no subscriber has.</summary>
    [LandlineNumber]
    public required string Landline { get; init; }

    /// <summary>电子邮箱.</summary>
    [EmailAddress]
    public required string Email { get; init; }

    /// <summary>基本账户.</summary>
    [BankAccountNumber]
    public required string BankAccount { get; init; }
}
