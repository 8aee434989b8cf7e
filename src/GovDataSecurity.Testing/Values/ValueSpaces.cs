using System.Collections.Frozen;

namespace GovDataSecurity.Testing;

/// <summary>The simulated values of every kind that the SDK ships.</summary>
internal static class ValueSpaces
{
    private static readonly FrozenDictionary<Type, ValueSpace> ByKind = new Dictionary<Type, ValueSpace>
    {
        [typeof(PersonNameAttribute)] = MarkedTexts.Names,
        [typeof(ResidentIdNumberAttribute)] = PersonNumbers.ResidentIds,
        [typeof(ResidentIdImageAttribute)] = MarkedTexts.Placeholders("resident-id-image"),
        [typeof(PassportNumberAttribute)] = PersonNumbers.Passports,
        [typeof(HongKongMacaoTaiwanPermitAttribute)] = PersonNumbers.Permits,
        [typeof(ForeignerPermanentResidenceIdAttribute)] = PersonNumbers.ForeignerIds,
        [typeof(OfficerIdNumberAttribute)] = PersonNumbers.OfficerIds,
        [typeof(DriverLicenseArchiveNumberAttribute)] = AccountNumbers.DivisionSerials,
        [typeof(SocialSecurityNumberAttribute)] = PersonNumbers.ResidentIds,
        [typeof(MobilePhoneNumberAttribute)] = ContactNumbers.Mobiles,
        [typeof(LandlineNumberAttribute)] = ContactNumbers.Landlines,
        [typeof(EmailAddressAttribute)] = ContactNumbers.Emails,
        [typeof(NetworkIdentityAttribute)] = ContactNumbers.NetworkIdentities,
        [typeof(IpAddressAttribute)] = ContactNumbers.IpAddresses,
        [typeof(MacAddressAttribute)] = ContactNumbers.MacAddresses,
        [typeof(DeviceIdentifierAttribute)] = ContactNumbers.Devices,
        [typeof(HomeAddressAttribute)] = MarkedTexts.Addresses,
        [typeof(BirthDateAttribute)] = Facts.BirthDates,
        [typeof(AgeAttribute)] = Facts.Ages,
        [typeof(GenderAttribute)] = Facts.Genders,
        [typeof(EthnicityAttribute)] = Facts.Ethnicities,
        [typeof(MaritalStatusAttribute)] = Facts.MaritalStatuses,
        [typeof(EducationAttribute)] = Facts.Educations,
        [typeof(OccupationAttribute)] = Facts.Occupations,
        [typeof(ReligiousBeliefAttribute)] = Facts.ReligiousBeliefs,
        [typeof(DisabilityStatusAttribute)] = Facts.Disabilities,
        [typeof(LowIncomeStatusAttribute)] = Facts.LowIncome,
        [typeof(MedicalDiagnosisAttribute)] = Facts.MedicalDiagnoses,
        [typeof(MedicalRecordAttribute)] = MarkedTexts.Records("门诊记录"),
        [typeof(BankAccountNumberAttribute)] = AccountNumbers.BankCards,
        [typeof(ProvidentFundAccountAttribute)] = AccountNumbers.DivisionSerials,
        [typeof(CredentialAttribute)] = MarkedTexts.Placeholders("credential"),
        [typeof(IncomeAttribute)] = Facts.Amounts,
        [typeof(AssetAttribute)] = Facts.Amounts,
        [typeof(TaxRecordAttribute)] = MarkedTexts.Records("纳税记录"),
        [typeof(FaceImageAttribute)] = MarkedTexts.Placeholders("face-image"),
        [typeof(FingerprintAttribute)] = MarkedTexts.Placeholders("fingerprint"),
        [typeof(VoiceprintAttribute)] = MarkedTexts.Placeholders("voiceprint"),
        [typeof(GeneticDataAttribute)] = MarkedTexts.Placeholders("genetic-data"),
        [typeof(LocationTrackAttribute)] = Facts.Locations,
        [typeof(PreciseLocationAttribute)] = Facts.Locations,
        [typeof(CreditReportAttribute)] = MarkedTexts.Records("信用报告"),
        [typeof(CriminalRecordAttribute)] = MarkedTexts.Records("犯罪记录证明"),
        [typeof(GuardianInformationAttribute)] = MarkedTexts.Names,
        [typeof(FreeTextAttribute)] = MarkedTexts.Requested,
        [typeof(VehiclePlateNumberAttribute)] = VehicleNumbers.Plates,
        [typeof(VehicleIdentificationNumberAttribute)] = VehicleNumbers.Vins,
        [typeof(UnifiedSocialCreditCodeAttribute)] = OrganizationNumbers.UnifiedSocialCreditCodes,
        [typeof(OrganizationCodeAttribute)] = OrganizationNumbers.OrganizationCodes,
        [typeof(BusinessLicenseNumberAttribute)] = OrganizationNumbers.BusinessLicenses,
        [typeof(TradeSecretAttribute)] = MarkedTexts.Records("配方"),
    }.ToFrozenDictionary();

    /// <summary>The values of a kind.</summary>
    /// <exception cref="GovDataSecurityException">The SDK doesn't ship the kind.</exception>
    public static ValueSpace For(DataKind kind)
        => ByKind.TryGetValue(kind.AttributeType, out var space) ? space : throw new GovDataSecurityException(ErrorCode.UnknownKind, kind.Name);
}
