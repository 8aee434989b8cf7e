using System.Collections.Frozen;
using System.Text;

namespace GovDataSecurity.Storage;

/// <summary>The form in which values are compared, so that one identifier is found however it was typed.</summary>
internal static class SearchForm
{
    private static readonly FrozenSet<Type> Identifiers = FrozenSet.Create(
        typeof(ResidentIdNumberAttribute),
        typeof(PassportNumberAttribute),
        typeof(HongKongMacaoTaiwanPermitAttribute),
        typeof(ForeignerPermanentResidenceIdAttribute),
        typeof(OfficerIdNumberAttribute),
        typeof(DriverLicenseArchiveNumberAttribute),
        typeof(SocialSecurityNumberAttribute),
        typeof(MobilePhoneNumberAttribute),
        typeof(LandlineNumberAttribute),
        typeof(MacAddressAttribute),
        typeof(DeviceIdentifierAttribute),
        typeof(BankAccountNumberAttribute),
        typeof(ProvidentFundAccountAttribute),
        typeof(VehiclePlateNumberAttribute),
        typeof(VehicleIdentificationNumberAttribute),
        typeof(UnifiedSocialCreditCodeAttribute),
        typeof(OrganizationCodeAttribute),
        typeof(BusinessLicenseNumberAttribute));

    /// <summary>Identifiers without full-width forms, spaces and hyphens, letters in upper case; a mobile number without its country code; everything else in NFC.</summary>
    public static string Of(string value, DataKind? kind)
    {
        if (kind is null || !Identifiers.Contains(kind.AttributeType))
        {
            return value.Normalize(NormalizationForm.FormC);
        }

        var folded = Fold(value);
        return kind.AttributeType == typeof(MobilePhoneNumberAttribute) ? WithoutCountryCode(folded) : folded;
    }

    private static string Fold(string value)
    {
        var folded = new StringBuilder(value.Length);
        foreach (var c in value.Normalize(NormalizationForm.FormC))
        {
            var narrow = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
            if (!char.IsWhiteSpace(narrow) && !IsHyphen(narrow))
            {
                folded.Append(char.IsAsciiLetterLower(narrow) ? (char)(narrow & ~0x20) : narrow);
            }
        }

        return folded.ToString();
    }

    // Hyphens, dashes and the minus sign, as input methods produce them.
    private static bool IsHyphen(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\u00AD' or '\uFE63' or '\uFE58';

    private static string WithoutCountryCode(string number)
    {
        const int length = 11;
        foreach (var code in new[] { "+86", "0086", "86" })
        {
            if (number.Length == length + code.Length && number.StartsWith(code, StringComparison.Ordinal))
            {
                return number[code.Length..];
            }
        }

        return number;
    }
}
