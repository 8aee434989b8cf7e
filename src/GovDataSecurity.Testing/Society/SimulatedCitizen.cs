namespace GovDataSecurity.Testing;

/// <summary>A person who doesn't exist, labeled like a real one.</summary>
/// <remarks>The facts agree with each other: age and gender with the identity number; education, occupation and marital status with the age; name, address and guardian with the family.</remarks>
public sealed record SimulatedCitizen
{
    /// <summary>The place of the family in the simulation, from 0 on.</summary>
    [NotClassified("place in a simulation")]
    public required long FamilyNumber { get; init; }

    /// <summary>What the person is to the head of the family.</summary>
    [NotClassified("tells nothing without the family")]
    public required FamilyRelation Relation { get; init; }

    /// <summary>姓名: a natural surname, then 示例, then mostly one more character; with a middle dot in some minority languages.</summary>
    [PersonName]
    public required string Name { get; init; }

    /// <summary>公民身份号码: 18 characters with a right check character, under a division that was never issued.</summary>
    [ResidentIdNumber]
    public required string IdNumber { get; init; }

    /// <summary>出生日期.</summary>
    [BirthDate]
    public required DateOnly BirthDate { get; init; }

    /// <summary>年龄: completed years on the day of the simulation.</summary>
    [Age]
    public required int Age { get; init; }

    /// <summary>性别: 男 or 女.</summary>
    [Gender]
    public required string Gender { get; init; }

    /// <summary>民族.</summary>
    [Ethnicity]
    public required string Ethnicity { get; init; }

    /// <summary>婚姻状况: 未婚, 已婚, 丧偶 or 离婚.</summary>
    [MaritalStatus]
    public required string MaritalStatus { get; init; }

    /// <summary>文化程度, as the census asks for it.</summary>
    [Education]
    public required string Education { get; init; }

    /// <summary>职业.</summary>
    [Occupation]
    public required string Occupation { get; init; }

    /// <summary>手机号码: under 154, which no operator was given; none for small children.</summary>
    [MobilePhoneNumber]
    public required string? MobilePhone { get; init; }

    /// <summary>电子邮箱: of a domain kept for examples; none without a phone.</summary>
    [EmailAddress]
    public required string? Email { get; init; }

    /// <summary>住址: in a city 示例市 of the province that the identity number names.</summary>
    [HomeAddress]
    public required string Address { get; init; }

    /// <summary>银行账号: a card number of 19 digits with a right check digit, under a prefix that no bank was given; none for minors.</summary>
    [BankAccountNumber]
    public required string? BankAccount { get; init; }

    /// <summary>车牌号: with an office letter I, which is not in use; only for some adults.</summary>
    [VehiclePlateNumber]
    public required string? VehiclePlate { get; init; }

    /// <summary>残疾状况: kind and grade; only for some.</summary>
    [DisabilityStatus]
    public required string? Disability { get; init; }

    /// <summary>月收入 in yuan; 0 for those who don't earn.</summary>
    [Income]
    public required decimal MonthlyIncome { get; init; }

    /// <summary>监护人姓名: a parent in the family, for minors only.</summary>
    [GuardianInformation]
    public required string? GuardianName { get; init; }

    /// <summary>监护人公民身份号码, for minors only.</summary>
    [ResidentIdNumber]
    public required string? GuardianIdNumber { get; init; }
}
