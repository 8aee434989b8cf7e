namespace GovDataSecurity.Identifiers;

/// <summary>A kind of identifier by its name on the command line, with its check and its normal form.</summary>
public sealed class Identifier
{
    private static readonly Identifier[] Known =
    [
        new("person-name", Undated(PersonName.Check), PersonName.TryNormalize),
        new("resident-id-number", ResidentIdNumber.Check, ResidentIdNumber.TryNormalize),
        new("passport-number", Undated(PassportNumber.Check), PassportNumber.TryNormalize),
        new("hmt-permit", HongKongMacaoTaiwanPermit.Check, HongKongMacaoTaiwanPermit.TryNormalize),
        new("foreigner-residence-id", ForeignerResidenceId.Check, ForeignerResidenceId.TryNormalize),
        new("officer-id-number", Undated(OfficerIdNumber.Check), OfficerIdNumber.TryNormalize),
        new("driver-license-archive-number", Undated(DriverLicenseArchiveNumber.Check), DriverLicenseArchiveNumber.TryNormalize),
        new("social-security-number", SocialSecurityNumber.Check, SocialSecurityNumber.TryNormalize),
        new("mobile-phone-number", Undated(MobilePhoneNumber.Check), MobilePhoneNumber.TryNormalize),
        new("landline-number", Undated(LandlineNumber.Check), LandlineNumber.TryNormalize),
        new("email-address", Undated(EmailAddress.Check), EmailAddress.TryNormalize),
        new("network-identity", Undated(NetworkIdentity.Check), NetworkIdentity.TryNormalize),
        new("ip-address", Undated(IpAddress.Check), IpAddress.TryNormalize),
        new("mac-address", Undated(MacAddress.Check), MacAddress.TryNormalize),
        new("device-identifier", Undated(DeviceIdentifier.Check), DeviceIdentifier.TryNormalize),
        new("birth-date", BirthDate.Check, BirthDate.TryNormalize),
        new("bank-account-number", Undated(BankCard.Check), BankCard.TryNormalize),
        new("provident-fund-account", Undated(ProvidentFundAccount.Check), ProvidentFundAccount.TryNormalize),
        new("vehicle-plate-number", Undated(VehiclePlateNumber.Check), VehiclePlateNumber.TryNormalize),
        new("vehicle-identification-number", Undated(VehicleIdentificationNumber.Check), VehicleIdentificationNumber.TryNormalize),
        new("unified-social-credit-code", Undated(UnifiedSocialCreditCode.Check), UnifiedSocialCreditCode.TryNormalize),
        new("organization-code", Undated(OrganizationCode.Check), OrganizationCode.TryNormalize),
        new("business-license-number", Undated(BusinessLicenseNumber.Check), BusinessLicenseNumber.TryNormalize),
    ];

    private static readonly Dictionary<string, Identifier> ByName = Known.ToDictionary(identifier => identifier.Name, StringComparer.Ordinal);

    private readonly DatedChecker _check;
    private readonly Normalizer _normalize;

    private Identifier(string name, DatedChecker check, Normalizer normalize)
    {
        Name = name;
        _check = check;
        _normalize = normalize;
    }

    private delegate IdentifierCheck Checker(ReadOnlySpan<char> text);

    private delegate IdentifierCheck DatedChecker(ReadOnlySpan<char> text, DateTime today);

    private delegate bool Normalizer(ReadOnlySpan<char> text, Span<char> destination, out int written);

    /// <summary>All kinds that can be checked.</summary>
    public static IReadOnlyList<Identifier> All => Known;

    /// <summary>The name on the command line, for example <c>resident-id-number</c>.</summary>
    public string Name { get; }

    /// <summary>Finds a kind of identifier.</summary>
    /// <param name="commandLineName">Its name on the command line; compared exactly.</param>
    /// <returns>The kind, or <see langword="null"/> when there is no check for one of that name.</returns>
    public static Identifier? For(string? commandLineName) => commandLineName is not null && ByName.TryGetValue(commandLineName, out var identifier) ? identifier : null;

    /// <summary>Checks a text as it stands.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such an identifier and nothing else; otherwise why not.</returns>
    public IdentifierCheck Check(ReadOnlySpan<char> text) => _check(text, DateTime.MaxValue);

    /// <summary>Checks a text as it stands, and that no date in it is yet to come.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="today">The last day that a birth date may state.</param>
    /// <returns>Whether the text is such an identifier and nothing else; otherwise why not.</returns>
    public IdentifierCheck Check(ReadOnlySpan<char> text, DateTime today) => _check(text, today);

    /// <summary>Writes a text in the normal form of its kind: half-width, without separators, country code and other things that people add. The result is still to be checked.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short.</returns>
    public bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => _normalize(text, destination, out written);

    private static DatedChecker Undated(Checker check) => (text, _) => check(text);
}
