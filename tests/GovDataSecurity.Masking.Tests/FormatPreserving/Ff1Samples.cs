namespace GovDataSecurity.Masking.Tests;

/// <summary>The samples that NIST published for FF1 of SP 800-38G (FF1samples.pdf): radix, key, tweak, plaintext, ciphertext.</summary>
internal static class Ff1Samples
{
    private const string Key128 = "2B7E151628AED2A6ABF7158809CF4F3C";
    private const string Key192 = "2B7E151628AED2A6ABF7158809CF4F3CEF4359D8D580AA4F";
    private const string Key256 = "2B7E151628AED2A6ABF7158809CF4F3CEF4359D8D580AA4F7F036D6F04FC6A94";
    private const string Tweak10 = "39383736353433323130";
    private const string Tweak36 = "3737373770717273373737";
    private const string Digits = "0123456789";
    private const string Letters = "0123456789abcdefghi";

    public static TheoryData<int, string, string, string, string> All => new()
    {
        { 10, Key128, "", Digits, "2433477484" },
        { 10, Key128, Tweak10, Digits, "6124200773" },
        { 36, Key128, Tweak36, Letters, "a9tv40mll9kdu509eum" },
        { 10, Key192, "", Digits, "2830668132" },
        { 10, Key192, Tweak10, Digits, "2496655549" },
        { 36, Key192, Tweak36, Letters, "xbj3kv35jrawxv32ysr" },
        { 10, Key256, "", Digits, "6657667009" },
        { 10, Key256, Tweak10, Digits, "1001623463" },
        { 36, Key256, Tweak36, Letters, "xs8a0azh2avyalyzuwd" },
    };
}
