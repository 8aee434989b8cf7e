using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Testing;

/// <summary>Codes of organizations that were never registered; the check characters are right.</summary>
internal static class OrganizationNumbers
{
    private const ulong Bodies = 99_999;
    private const ulong Licenses = 100_000_000;

    /// <summary>Codes for enterprises: a division that was never issued, and an organization code as below.</summary>
    public static ValueSpace UnifiedSocialCreditCodes { get; } = new((ulong)Division.Count * Bodies, UnifiedSocialCreditCode, IsUnifiedSocialCreditCode);

    /// <summary>The bodies PDY00001 to PDY99999, which GB 11714-1997 clause 3 leaves to users and registers for nobody.</summary>
    public static ValueSpace OrganizationCodes { get; } = new(Bodies, OrganizationCode, IsOrganizationCode);

    /// <summary>Numbers of 15 digits under a division that was never issued.</summary>
    public static ValueSpace BusinessLicenses { get; } = new((ulong)Division.Count * Licenses, BusinessLicense, text => text.Length == 15 && AsciiText.AreDigits(text) && Division.Begins(text));

    public static string OrganizationCode(ulong body)
    {
        Span<char> code = stackalloc char[9];
        "PDY".CopyTo(code);
        Digit.Write(code[3..8], body % Bodies + 1);
        Checked.Complete(code, "organization-code");
        return code.ToString();
    }

    public static string UnifiedSocialCreditCode(ulong number)
    {
        Span<char> code = stackalloc char[18];
        "91".CopyTo(code);
        Digit.Write(code[2..8], (ulong)Division.Code((int)(number / Bodies)));
        OrganizationCode(number % Bodies).CopyTo(code[8..]);
        Checked.Complete(code, "unified-social-credit-code");
        return code.ToString();
    }

    private static bool IsOrganizationCode(ReadOnlySpan<char> text) => text.Length is 9 or 10 && text.StartsWith("PDY") && AsciiText.AreDigits(text[3..8]);

    private static bool IsUnifiedSocialCreditCode(ReadOnlySpan<char> text) => text.Length == 18 && Division.Begins(text[2..]);

    private static string BusinessLicense(ulong number)
    {
        Span<char> license = stackalloc char[15];
        Digit.Write(license[..6], (ulong)Division.Code((int)(number / Licenses)));
        Digit.Write(license[6..14], number);
        Checked.Complete(license, "business-license-number");
        return license.ToString();
    }
}
