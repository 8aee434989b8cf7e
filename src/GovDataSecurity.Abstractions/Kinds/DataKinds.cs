namespace GovDataSecurity;

/// <summary>The kinds of data that the SDK ships.</summary>
public static class DataKinds
{
    private static readonly DataKind[] Shipped =
    [
        DataKind.Of(typeof(PersonNameAttribute)),
        DataKind.Of(typeof(ResidentIdNumberAttribute)),
        DataKind.Of(typeof(ResidentIdImageAttribute)),
        DataKind.Of(typeof(PassportNumberAttribute)),
        DataKind.Of(typeof(HongKongMacaoTaiwanPermitAttribute)),
        DataKind.Of(typeof(ForeignerPermanentResidenceIdAttribute)),
        DataKind.Of(typeof(OfficerIdNumberAttribute)),
        DataKind.Of(typeof(DriverLicenseArchiveNumberAttribute)),
        DataKind.Of(typeof(SocialSecurityNumberAttribute)),
        DataKind.Of(typeof(MobilePhoneNumberAttribute)),
        DataKind.Of(typeof(LandlineNumberAttribute)),
        DataKind.Of(typeof(EmailAddressAttribute)),
        DataKind.Of(typeof(NetworkIdentityAttribute)),
        DataKind.Of(typeof(IpAddressAttribute)),
        DataKind.Of(typeof(MacAddressAttribute)),
        DataKind.Of(typeof(DeviceIdentifierAttribute)),
        DataKind.Of(typeof(HomeAddressAttribute)),
        DataKind.Of(typeof(BirthDateAttribute)),
        DataKind.Of(typeof(AgeAttribute)),
        DataKind.Of(typeof(GenderAttribute)),
        DataKind.Of(typeof(EthnicityAttribute)),
        DataKind.Of(typeof(MaritalStatusAttribute)),
        DataKind.Of(typeof(EducationAttribute)),
        DataKind.Of(typeof(OccupationAttribute)),
        DataKind.Of(typeof(ReligiousBeliefAttribute)),
        DataKind.Of(typeof(DisabilityStatusAttribute)),
        DataKind.Of(typeof(LowIncomeStatusAttribute)),
        DataKind.Of(typeof(MedicalDiagnosisAttribute)),
        DataKind.Of(typeof(MedicalRecordAttribute)),
        DataKind.Of(typeof(BankAccountNumberAttribute)),
        DataKind.Of(typeof(ProvidentFundAccountAttribute)),
        DataKind.Of(typeof(CredentialAttribute)),
        DataKind.Of(typeof(IncomeAttribute)),
        DataKind.Of(typeof(AssetAttribute)),
        DataKind.Of(typeof(TaxRecordAttribute)),
        DataKind.Of(typeof(FaceImageAttribute)),
        DataKind.Of(typeof(FingerprintAttribute)),
        DataKind.Of(typeof(VoiceprintAttribute)),
        DataKind.Of(typeof(GeneticDataAttribute)),
        DataKind.Of(typeof(LocationTrackAttribute)),
        DataKind.Of(typeof(PreciseLocationAttribute)),
        DataKind.Of(typeof(CreditReportAttribute)),
        DataKind.Of(typeof(CriminalRecordAttribute)),
        DataKind.Of(typeof(GuardianInformationAttribute)),
        DataKind.Of(typeof(FreeTextAttribute)),
        DataKind.Of(typeof(VehiclePlateNumberAttribute)),
        DataKind.Of(typeof(VehicleIdentificationNumberAttribute)),
        DataKind.Of(typeof(UnifiedSocialCreditCodeAttribute)),
        DataKind.Of(typeof(OrganizationCodeAttribute)),
        DataKind.Of(typeof(BusinessLicenseNumberAttribute)),
        DataKind.Of(typeof(TradeSecretAttribute)),
    ];

    private static readonly Dictionary<string, DataKind> ByName = Shipped.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>All shipped kinds, in the order of the documentation.</summary>
    public static IReadOnlyList<DataKind> All => Shipped;

    /// <summary>Finds a shipped kind by its name on the command line.</summary>
    /// <param name="name">For example <c>resident-id-number</c>; compared exactly.</param>
    /// <returns>The kind, or <see langword="null"/> when the SDK ships none of that name.</returns>
    public static DataKind? Find(string? name) => name is not null && ByName.TryGetValue(name, out var kind) ? kind : null;
}
