using System.Diagnostics.CodeAnalysis;

namespace GovDataSecurity.Masking;

/// <summary>Masks one value: <c>Mask.PersonName(member.Name)</c>. Each call lowers the label of what it returns.</summary>
public static class Mask
{
    /// <summary>姓名: keeps the surname.</summary>
    /// <param name="value">Any text.</param>
    /// <returns>The masked value; <see langword="null"/> for <see langword="null"/>.</returns>
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? PersonName(string? value) => Maskers.PersonName.Mask(value);

    /// <summary>公民身份号码: keeps one character at each end.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? ResidentIdNumber(string? value) => Maskers.ResidentIdNumber.Mask(value);

    /// <summary>手机号码: keeps three and four digits, and the country code.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? MobilePhoneNumber(string? value) => Maskers.MobilePhoneNumber.Mask(value);

    /// <summary>银行账号: keeps the last four digits.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? BankAccountNumber(string? value) => Maskers.BankAccountNumber.Mask(value);

    /// <summary>电子邮箱: keeps the first character of the local part and the domain.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? EmailAddress(string? value) => Maskers.EmailAddress.Mask(value);

    /// <summary>护照号码: keeps one character and two.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? PassportNumber(string? value) => Maskers.PassportNumber.Mask(value);

    /// <summary>港澳台居民证件号码: keeps one character and two.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? HongKongMacaoTaiwanPermit(string? value) => Maskers.HongKongMacaoTaiwanPermit.Mask(value);

    /// <summary>外国人永久居留身份证号码: keeps one character at each end.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? ForeignerPermanentResidenceId(string? value) => Maskers.ForeignerPermanentResidenceId.Mask(value);

    /// <summary>军官证/警官证号码: masks every digit.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? OfficerIdNumber(string? value) => Maskers.OfficerIdNumber.Mask(value);

    /// <summary>驾驶证档案编号: keeps the last three digits.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? DriverLicenseArchiveNumber(string? value) => Maskers.DriverLicenseArchiveNumber.Mask(value);

    /// <summary>社会保障号码: keeps one character at each end.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? SocialSecurityNumber(string? value) => Maskers.ResidentIdNumber.Mask(value);

    /// <summary>固定电话号码: keeps the area code and the last two digits.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? LandlineNumber(string? value) => Maskers.LandlineNumber.Mask(value);

    /// <summary>网络身份标识: keeps the first character.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? NetworkIdentity(string? value) => Maskers.NetworkIdentity.Mask(value);

    /// <summary>IP地址: keeps the first octet, or the first group.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? IpAddress(string? value) => Maskers.IpAddress.Mask(value);

    /// <summary>MAC地址: keeps the manufacturer part.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? MacAddress(string? value) => Maskers.MacAddress.Mask(value);

    /// <summary>设备标识: keeps the last four characters.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? DeviceIdentifier(string? value) => Maskers.DeviceIdentifier.Mask(value);

    /// <summary>住址: keeps what it names down to the county or district.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? HomeAddress(string? value) => Maskers.HomeAddress.Mask(value);

    /// <summary>出生日期: keeps the decade.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? BirthDate(string? value) => Maskers.BirthDate.Mask(value);

    /// <summary>年龄: the five-year band.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Age(string? value) => Maskers.Age.Mask(value);

    /// <summary>诊断: the chapter of a code of ICD-10, otherwise <c>***</c>.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? MedicalDiagnosis(string? value) => Maskers.MedicalDiagnosis.Mask(value);

    /// <summary>公积金账号: keeps the last four characters.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? ProvidentFundAccount(string? value) => Maskers.ProvidentFundAccount.Mask(value);

    /// <summary>收入: the band.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Income(string? value) => Maskers.Amount.Mask(value);

    /// <summary>财产: the band.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Asset(string? value) => Maskers.Amount.Mask(value);

    /// <summary>纳税记录: the band.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? TaxRecord(string? value) => Maskers.Amount.Mask(value);

    /// <summary>行踪轨迹: coordinates on a grid of a tenth of a degree, dates without time of day.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? LocationTrack(string? value) => Maskers.LocationTrack.Mask(value);

    /// <summary>精确定位: coordinates on a grid of a tenth of a degree.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? PreciseLocation(string? value) => Maskers.PreciseLocation.Mask(value);

    /// <summary>监护人信息: as a name.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? GuardianInformation(string? value) => Maskers.PersonName.Mask(value);

    /// <summary>自由文本: masks what is recognized inside, everything when nothing is.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? FreeText(string? value) => Maskers.FreeText.Mask(value);

    /// <summary>车牌号: keeps two characters and one.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? VehiclePlateNumber(string? value) => Maskers.VehiclePlateNumber.Mask(value);

    /// <summary>车辆识别代号: keeps three characters and four.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? VehicleIdentificationNumber(string? value) => Maskers.VehicleIdentificationNumber.Mask(value);

    /// <summary>口令、密钥、令牌: <c>***</c> whatever the value.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Credential(string? value) => Maskers.Fixed.Mask(value);

    /// <summary>The mask of any kind, shipped or not: <c>Mask.As&lt;PassportNumberAttribute&gt;(passport)</c>.</summary>
    /// <typeparam name="TKind">The attribute class of the kind.</typeparam>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? As<TKind>(string? value)
        where TKind : ClassifiedAttribute
        => Maskers.For(DataKind.Of(typeof(TKind))).Mask(value);

    /// <summary>Masks everything, one mask character a text element.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? All(string? value) => Maskers.Fallback.Mask(value);

    /// <summary>Masks a number, a date or any other value as <c>***</c>: the length of an amount would tell its size.</summary>
    /// <param name="value">Any value; it is not looked at.</param>
    /// <returns><c>***</c>; <see langword="null"/> for <see langword="null"/>.</returns>
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? All(object? value) => value is string text ? All(text) : value is null ? null : MaskWriter.FixedMask;
}
