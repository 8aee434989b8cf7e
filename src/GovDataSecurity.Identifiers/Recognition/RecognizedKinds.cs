namespace GovDataSecurity.Identifiers;

/// <summary>The names of the kinds that are recognized, and sets of them as bits.</summary>
internal static class RecognizedKinds
{
    public const uint None = 0;

    /// <summary>Nothing but their form and what stands beside them speaks for these.</summary>
    public const uint WithoutCheckDigit = 1u << (int)RecognizedKind.Passport | 1u << (int)RecognizedKind.Permit | 1u << (int)RecognizedKind.Mobile | 1u << (int)RecognizedKind.Landline;

    private static readonly string[] Names =
    [
        "resident-id-number", "foreigner-residence-id", "passport-number", "hmt-permit", "officer-id-number", "driver-license-archive-number", "mobile-phone-number",
        "landline-number", "email-address", "ip-address", "mac-address", "device-identifier", "bank-account-number", "vehicle-plate-number",
        "vehicle-identification-number", "unified-social-credit-code", "organization-code", "business-license-number", "person-name", "home-address",
    ];

    public static IReadOnlyList<string> All => Names;

    public static string NameOf(RecognizedKind kind) => Names[(int)kind];

    public static uint Bit(RecognizedKind kind) => 1u << (int)kind;

    /// <summary>The bits of kinds given by name.</summary>
    /// <exception cref="ArgumentException">A name is none of <see cref="All"/>.</exception>
    public static uint Bits(IEnumerable<string> names, string parameterName)
    {
        uint bits = 0;
        foreach (var name in names)
        {
            var index = Array.IndexOf(Names, name);
            if (index < 0)
            {
                throw new ArgumentException("A kind is named that is not recognized in text.", parameterName);
            }

            bits |= 1u << index;
        }

        return bits;
    }
}
