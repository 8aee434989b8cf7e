namespace GovDataSecurity.Identifiers;

/// <summary>The check digit of a business license: MOD 11,10.</summary>
internal static class BusinessLicenseCheck
{
    public static bool IsValid(ReadOnlySpan<char> digits)
    {
        var product = 10;
        for (var i = 0; i < digits.Length - 1; i++)
        {
            var sum = (product + digits[i] - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (product + digits[digits.Length - 1] - '0') % 10 == 1;
    }
}
