namespace GovDataSecurity.Masking;

/// <summary>The maskers that the SDK ships: one for each kind that shows something, and parametric ones.</summary>
/// <remarks>Each masks everything where a value has none of the forms of its kind.</remarks>
public static class Maskers
{
    /// <summary>姓名: keeps the surname, two characters of a compound one; of names with segments and in other scripts the first character.</summary>
    public static Masker PersonName { get; } = new PersonNameMasker();

    /// <summary>公民身份号码: keeps one character at each end.</summary>
    /// <remarks>Six and four kept characters leave some 3,300 people, 33 when the year of birth is known from another column.</remarks>
    public static Masker ResidentIdNumber { get; } = new IdentifierMasker(Shapes.ResidentId, first: 1, last: 1);

    /// <summary>护照号码: keeps one character and two.</summary>
    public static Masker PassportNumber { get; } = new IdentifierMasker(Shapes.Passport, first: 1, last: 2);

    /// <summary>港澳台居民证件号码: keeps one character and two.</summary>
    public static Masker HongKongMacaoTaiwanPermit { get; } = new IdentifierMasker(Shapes.Permit, first: 1, last: 2);

    /// <summary>外国人永久居留身份证号码: keeps one character at each end.</summary>
    public static Masker ForeignerPermanentResidenceId { get; } = new IdentifierMasker(Shapes.ForeignerPermanentResidenceId, first: 1, last: 1);

    /// <summary>军官证/警官证号码: masks every digit and keeps the words around them.</summary>
    public static Masker OfficerIdNumber { get; } = new OfficerIdNumberMasker();

    /// <summary>驾驶证档案编号: keeps the last three digits.</summary>
    public static Masker DriverLicenseArchiveNumber { get; } = new IdentifierMasker(Shapes.DriverLicenseArchive, first: 0, last: 3);

    /// <summary>手机号码: keeps three and four digits, and the country code.</summary>
    public static Masker MobilePhoneNumber { get; } = new IdentifierMasker(Shapes.MobilePhone, first: 3, last: 4);

    /// <summary>固定电话号码: keeps country and area code and the last two digits; masks the extension.</summary>
    public static Masker LandlineNumber { get; } = new IdentifierMasker(LandlineShape.Matches, first: 0, last: 2);

    /// <summary>电子邮箱: keeps the first character of the local part and the domain.</summary>
    public static Masker EmailAddress { get; } = new EmailAddressMasker();

    /// <summary>网络身份标识: keeps the first character.</summary>
    public static Masker NetworkIdentity { get; } = new NetworkIdentityMasker();

    /// <summary>IP地址: keeps the first octet, or the first group.</summary>
    public static Masker IpAddress { get; } = new IpAddressMasker();

    /// <summary>MAC地址: keeps the manufacturer part.</summary>
    public static Masker MacAddress { get; } = new MacAddressMasker();

    /// <summary>设备标识: keeps the last four characters.</summary>
    public static Masker DeviceIdentifier { get; } = new IdentifierMasker(Shapes.Device, first: 0, last: 4);

    /// <summary>住址: keeps what it names down to the county or district.</summary>
    public static Masker HomeAddress { get; } = new HomeAddressMasker();

    /// <summary>出生日期: keeps the decade.</summary>
    public static Masker BirthDate { get; } = new BirthDateMasker();

    /// <summary>年龄: its five-year band, such as <c>35-39</c>.</summary>
    public static Masker Age { get; } = new AgeMasker();

    /// <summary>收入、财产、纳税: the band of an amount, such as <c>5000-10000</c>.</summary>
    public static Masker Amount { get; } = new AmountMasker();

    /// <summary>诊断: the chapter of a code of ICD-10, such as <c>J00-J99</c>; drops all others.</summary>
    public static Masker MedicalDiagnosis { get; } = new MedicalDiagnosisMasker();

    /// <summary>银行账号: keeps the last four digits.</summary>
    public static Masker BankAccountNumber { get; } = new IdentifierMasker(Shapes.BankAccount, first: 0, last: 4);

    /// <summary>公积金账号: keeps the last four characters.</summary>
    public static Masker ProvidentFundAccount { get; } = new IdentifierMasker(Shapes.Account, first: 0, last: 4);

    /// <summary>行踪轨迹: coordinates on a grid of a tenth of a degree, and dates without time of day.</summary>
    public static Masker LocationTrack { get; } = new LocationMasker(keepsDates: true);

    /// <summary>精确定位: coordinates on a grid of a tenth of a degree.</summary>
    public static Masker PreciseLocation { get; } = new LocationMasker(keepsDates: false);

    /// <summary>车牌号: keeps two characters and one.</summary>
    public static Masker VehiclePlateNumber { get; } = new IdentifierMasker(Shapes.VehiclePlate, first: 2, last: 1);

    /// <summary>车辆识别代号: keeps three characters and four.</summary>
    public static Masker VehicleIdentificationNumber { get; } = new IdentifierMasker(Shapes.VehicleIdentification, first: 3, last: 4);

    /// <summary>组织代码: keeps two characters and four. Public codes are not masked unless somebody asks for it.</summary>
    public static Masker PublicCode { get; } = new IdentifierMasker(Shapes.PublicCode, first: 2, last: 4);

    /// <summary>自由文本: masks what is recognized inside, everything when nothing is.</summary>
    public static Masker FreeText { get; } = new FreeTextMasker();

    /// <summary>Masks everything as <c>***</c>, so that not even the length shows.</summary>
    public static Masker Fixed { get; } = new FixedMasker();

    /// <summary>Masks everything, one mask character a text element.</summary>
    public static Masker Fallback { get; } = new FallbackMasker();

    /// <summary>The masker of a kind.</summary>
    /// <param name="kind">A kind, shipped or not.</param>
    /// <returns>Its masker; <see cref="Fallback"/> for a kind that the SDK does not ship.</returns>
    public static Masker For(DataKind kind) => MaskerRegistry.Default.For(kind);

    /// <summary>The masker of a kind of identifier with another number of characters kept than by default.</summary>
    /// <param name="kind">A kind whose mask keeps characters at the ends of an identifier.</param>
    /// <param name="kept">How many; <see cref="MaskStrength"/> tells how many candidates that leaves.</param>
    /// <returns>A masker; what has none of the forms of the kind is masked completely.</returns>
    /// <exception cref="ArgumentNullException">There is no kind.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <exception cref="GovDataSecurityException">The mask of the kind keeps something else.</exception>
    public static Masker For(DataKind kind, KeptCharacters kept)
    {
        kept.ThrowIfNegative();
        return For(kind) is IdentifierMasker masker ? masker.Keeping(kept) : throw new GovDataSecurityException(ErrorCode.MaskNotAdjustable, kind.Name);
    }

    /// <summary>Keeps the first and last elements; a value that has no more than these is masked completely.</summary>
    /// <param name="first">How many text elements stay at the beginning.</param>
    /// <param name="last">How many stay at the end.</param>
    /// <returns>A masker.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static Masker KeepEnds(int first, int last) => new EndsMasker(first, last, keepsEnds: true);

    /// <summary>Masks the first and last elements and keeps what lies between; a value that has no more than these is masked completely.</summary>
    /// <inheritdoc cref="KeepEnds" />
    /// <param name="first">How many text elements are masked at the beginning.</param>
    /// <param name="last">How many are masked at the end.</param>
    public static Masker MaskEnds(int first, int last) => new EndsMasker(first, last, keepsEnds: false);

    /// <summary>Keeps a range of text elements; a value that is too short for it is masked completely.</summary>
    /// <param name="range">For example <c>3..7</c>, or <c>^4..</c> for the last four.</param>
    /// <returns>A masker.</returns>
    public static Masker KeepRange(Range range) => new RangeMasker(range, keepsRange: true);

    /// <summary>Masks a range of text elements; a value that is too short for it is masked completely.</summary>
    /// <inheritdoc cref="KeepRange" />
    public static Masker MaskRange(Range range) => new RangeMasker(range, keepsRange: false);

    /// <summary>Masks what stands before a character, the last one if there are several; a value without it is masked completely.</summary>
    /// <param name="delimiter">The character.</param>
    /// <returns>A masker.</returns>
    public static Masker MaskBefore(char delimiter) => new DelimiterMasker(delimiter, masksBefore: true);

    /// <summary>Masks what stands behind a character, the first one if there are several; a value without it is masked completely.</summary>
    /// <inheritdoc cref="MaskBefore" />
    public static Masker MaskAfter(char delimiter) => new DelimiterMasker(delimiter, masksBefore: false);

    /// <summary>Masks the characters of some classes; a value that has none of these is masked completely.</summary>
    /// <param name="classes">What is masked.</param>
    /// <returns>A masker.</returns>
    public static Masker MaskCharacters(CharacterClasses classes) => new ClassMasker(classes);
}
