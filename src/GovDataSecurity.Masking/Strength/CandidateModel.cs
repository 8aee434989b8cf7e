namespace GovDataSecurity.Masking;

/// <summary>How the values of a kind are built, as far as it counts for who tries to complete a masked one.</summary>
/// <remarks>Where a part is not evenly used (divisions, issuers, device models), the number of values in use stands for it: an upper bound of what a mask hides.</remarks>
internal abstract class CandidateModel
{
    private static readonly Dictionary<Type, CandidateModel> ByKind = new()
    {
        // 2,900 counties in 31 provinces of 6 regions; 1,000 sequences; check character.
        [typeof(ResidentIdNumberAttribute)] = new PersonNumberModel([2_900, 480, 94, 30, 9, 4, 1]),
        [typeof(SocialSecurityNumberAttribute)] = new PersonNumberModel([2_900, 480, 94, 30, 9, 4, 1]),

        // 31 provinces of issue, some 200 countries.
        [typeof(ForeignerPermanentResidenceIdAttribute)] = new PersonNumberModel([6_200, 6_200, 1_000, 200, 50, 10, 1]),
        [typeof(PassportNumberAttribute)] = DigitModel.Of("2 10 10 10 10 10 10 10 10", 1, 2),
        [typeof(HongKongMacaoTaiwanPermitAttribute)] = DigitModel.Of("2 10 10 10 10 10 10 10 10", 1, 2),
        [typeof(OfficerIdNumberAttribute)] = DigitModel.Of("10 10 10 10 10 10 10", 0, 0),

        // Four digits say one of some 400 offices.
        [typeof(DriverLicenseArchiveNumberAttribute)] = DigitModel.Of("4 4 5 5 10 10 10 10 10 10 10 10", 0, 3),
        [typeof(MobilePhoneNumberAttribute)] = DigitModel.Of("1 7 10 10 10 10 10 10 10 10 10", 3, 4),

        // Behind the area code, which is always shown.
        [typeof(LandlineNumberAttribute)] = DigitModel.Of("7 10 10 10 10 10 10 10", 0, 2),
        [typeof(IpAddressAttribute)] = DigitModel.Of("224 256 256 256", 1, 0),
        [typeof(MacAddressAttribute)] = DigitModel.Of("16 16 16 16 16 16 16 16 16 16 16 16", 6, 0),

        // Eight digits say one of some 10,000 models; check digit.
        [typeof(DeviceIdentifierAttribute)] = DigitModel.Of("1 1 10 10 10 10 1 1 10 10 10 10 10 10 10", 0, 4, checkDivisor: 10),

        // Six digits say one of some 2,000 issuers; check digit.
        [typeof(BankAccountNumberAttribute)] = DigitModel.Of("1 2 10 10 10 1 10 10 10 10 10 10 10 10 10 10 10 10 10", 0, 4, checkDivisor: 10),
        [typeof(ProvidentFundAccountAttribute)] = DigitModel.Of("10 10 10 10 10 10 10 10 10 10 10 10", 0, 4),
        [typeof(VehiclePlateNumberAttribute)] = DigitModel.Of("31 15 10 10 10 10 10", 2, 1),

        // Model and equipment, one of some 1,000; check digit, year, plant, sequence.
        [typeof(VehicleIdentificationNumberAttribute)] = DigitModel.Of("5 10 10 4 4 4 4 4 11 30 10 10 10 10 10 10 10", 3, 4, checkDivisor: 11),
        [typeof(BirthDateAttribute)] = new BirthDateModel(),
        [typeof(AgeAttribute)] = new AgeModel(),
    };

    /// <summary>What the default mask keeps.</summary>
    public abstract KeptCharacters DefaultKept { get; }

    /// <summary>The model of a kind, or of the one that it derives from.</summary>
    /// <returns><see langword="null"/> where nobody can count the values: names, addresses, text.</returns>
    public static CandidateModel? Find(DataKind kind)
    {
        for (Type? type = kind.AttributeType; type is not null; type = type.BaseType)
        {
            if (ByKind.TryGetValue(type, out var model))
            {
                return model;
            }
        }

        return null;
    }

    /// <summary>The values that agree with what a mask keeps and with what is known.</summary>
    public abstract double Count(KeptCharacters kept, KnownFacts facts);
}
