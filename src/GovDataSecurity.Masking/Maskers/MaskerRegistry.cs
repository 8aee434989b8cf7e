using System.Collections.Frozen;

namespace GovDataSecurity.Masking;

/// <summary>Which masker serves which kind. Immutable: adding a kind gives a new registry.</summary>
public sealed class MaskerRegistry
{
    private readonly FrozenDictionary<Type, Masker> _byKind;

    private MaskerRegistry(IEnumerable<KeyValuePair<Type, Masker>> maskers) => _byKind = maskers.ToFrozenDictionary();

    /// <summary>The maskers of all kinds that the SDK ships.</summary>
    public static MaskerRegistry Default { get; } = new(
    [
        new(typeof(PersonNameAttribute), Maskers.PersonName),
        new(typeof(ResidentIdNumberAttribute), Maskers.ResidentIdNumber),
        new(typeof(ResidentIdImageAttribute), Maskers.Fixed),
        new(typeof(PassportNumberAttribute), Maskers.PassportNumber),
        new(typeof(HongKongMacaoTaiwanPermitAttribute), Maskers.HongKongMacaoTaiwanPermit),
        new(typeof(ForeignerPermanentResidenceIdAttribute), Maskers.ForeignerPermanentResidenceId),
        new(typeof(OfficerIdNumberAttribute), Maskers.OfficerIdNumber),
        new(typeof(DriverLicenseArchiveNumberAttribute), Maskers.DriverLicenseArchiveNumber),
        new(typeof(SocialSecurityNumberAttribute), Maskers.ResidentIdNumber),
        new(typeof(MobilePhoneNumberAttribute), Maskers.MobilePhoneNumber),
        new(typeof(LandlineNumberAttribute), Maskers.LandlineNumber),
        new(typeof(EmailAddressAttribute), Maskers.EmailAddress),
        new(typeof(NetworkIdentityAttribute), Maskers.NetworkIdentity),
        new(typeof(IpAddressAttribute), Maskers.IpAddress),
        new(typeof(MacAddressAttribute), Maskers.MacAddress),
        new(typeof(DeviceIdentifierAttribute), Maskers.DeviceIdentifier),
        new(typeof(HomeAddressAttribute), Maskers.HomeAddress),
        new(typeof(BirthDateAttribute), Maskers.BirthDate),
        new(typeof(AgeAttribute), Maskers.Age),
        new(typeof(GenderAttribute), Maskers.Fixed),
        new(typeof(EthnicityAttribute), Maskers.Fixed),
        new(typeof(MaritalStatusAttribute), Maskers.Fixed),
        new(typeof(EducationAttribute), Maskers.Fixed),
        new(typeof(OccupationAttribute), Maskers.Fixed),
        new(typeof(ReligiousBeliefAttribute), Maskers.Fixed),
        new(typeof(DisabilityStatusAttribute), Maskers.Fixed),
        new(typeof(LowIncomeStatusAttribute), Maskers.Fixed),
        new(typeof(MedicalDiagnosisAttribute), Maskers.MedicalDiagnosis),
        new(typeof(MedicalRecordAttribute), Maskers.Fixed),
        new(typeof(BankAccountNumberAttribute), Maskers.BankAccountNumber),
        new(typeof(ProvidentFundAccountAttribute), Maskers.ProvidentFundAccount),
        new(typeof(CredentialAttribute), Maskers.Fixed),
        new(typeof(IncomeAttribute), Maskers.Amount),
        new(typeof(AssetAttribute), Maskers.Amount),
        new(typeof(TaxRecordAttribute), Maskers.Amount),
        new(typeof(FaceImageAttribute), Maskers.Fixed),
        new(typeof(FingerprintAttribute), Maskers.Fixed),
        new(typeof(VoiceprintAttribute), Maskers.Fixed),
        new(typeof(GeneticDataAttribute), Maskers.Fixed),
        new(typeof(LocationTrackAttribute), Maskers.LocationTrack),
        new(typeof(PreciseLocationAttribute), Maskers.PreciseLocation),
        new(typeof(CreditReportAttribute), Maskers.Fixed),
        new(typeof(CriminalRecordAttribute), Maskers.Fixed),
        new(typeof(GuardianInformationAttribute), Maskers.PersonName),
        new(typeof(FreeTextAttribute), Maskers.FreeText),
        new(typeof(VehiclePlateNumberAttribute), Maskers.VehiclePlateNumber),
        new(typeof(VehicleIdentificationNumberAttribute), Maskers.VehicleIdentificationNumber),
        new(typeof(UnifiedSocialCreditCodeAttribute), Maskers.PublicCode),
        new(typeof(OrganizationCodeAttribute), Maskers.PublicCode),
        new(typeof(BusinessLicenseNumberAttribute), Maskers.PublicCode),
        new(typeof(TradeSecretAttribute), Maskers.Fixed),
    ]);

    /// <summary>The masker of a kind.</summary>
    /// <param name="kind">A kind, shipped or not.</param>
    /// <returns>Its masker, or the one of the kind that it derives from; <see cref="Maskers.Fallback"/> when nobody registered one.</returns>
    public Masker For(DataKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return TryFind(kind, out var masker) ? masker : Maskers.Fallback;
    }

    /// <summary>Whether a masker is registered for a kind or one that it derives from.</summary>
    /// <param name="kind">A kind.</param>
    /// <returns><see langword="false"/> when <see cref="For"/> falls back.</returns>
    public bool Contains(DataKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return TryFind(kind, out _);
    }

    /// <summary>This registry with another masker for a kind.</summary>
    /// <typeparam name="TKind">The attribute class of the kind.</typeparam>
    /// <param name="masker">The masker; one object serves all threads.</param>
    /// <returns>A new registry.</returns>
    public MaskerRegistry With<TKind>(Masker masker)
        where TKind : ClassifiedAttribute
    {
        ArgumentNullException.ThrowIfNull(masker);
        var kind = DataKind.Of(typeof(TKind)).AttributeType;
        return new MaskerRegistry([.. _byKind.Where(pair => pair.Key != kind), new(kind, masker)]);
    }

    private bool TryFind(DataKind kind, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Masker? masker)
    {
        for (Type? type = kind.AttributeType; type is not null; type = type.BaseType)
        {
            if (_byKind.TryGetValue(type, out masker))
            {
                return true;
            }
        }

        masker = null;
        return false;
    }
}
