namespace GovDataSecurity.Masking;

/// <summary>The structure of a kind of identifier: how many there are, and which number each of them has.</summary>
public abstract class IdentifierFormat
{
    private protected IdentifierFormat(string name, int maxLength)
    {
        Name = name;
        MaxLength = maxLength;
    }

    /// <summary>公民身份号码 of 18 or 15 characters, residence permits of Hong Kong, Macao and Taiwan residents among them. Everything is encrypted: division,
    /// birth date and sequence. The ciphertext has a valid birth date and a check character that fits, and begins with two digits that no province has
    /// (GB/T 2260), so it is nobody's number, is recognized as encrypted, and doesn't pass where a province is asked for.</summary>
    /// <remarks>Births from 1900 to 2025 are exchanged among each other, so are those before 1900, and those of each later year: nobody becomes two hundred
    /// years old or is born in the future by more than a year. A lower-case <c>x</c> decrypts as <c>X</c>.</remarks>
    public static IdentifierFormat ResidentIdNumber { get; } = new ResidentIdFormat();

    /// <summary>统一社会信用代码 of 18 characters whose two check characters fit (GB 32100-2015, GB 11714-1997). The first two characters, authority and type,
    /// stay; division and organization are encrypted. The ciphertext has check characters that fit and a division that begins with two digits that no
    /// province has.</summary>
    public static IdentifierFormat UnifiedSocialCreditCode { get; } = new SocialCreditFormat();

    /// <summary>银行卡号 of 13 to 19 digits whose check digit fits (ISO/IEC 7812-1). The six digits of the issuer stay; the rest is encrypted, and the check digit
    /// of the ciphertext fits. A ciphertext may be the number of a card that exists: no range of numbers is kept for anything else.</summary>
    public static IdentifierFormat BankCardNumber { get; } = new BankCardFormat();

    /// <summary>手机号码 of eleven digits. The first three, the range, stay; eight are encrypted. A ciphertext may be the number of a subscriber: never dial it or
    /// send to it.</summary>
    public static IdentifierFormat MobilePhoneNumber { get; } = new MobilePhoneFormat();

    /// <summary>The name of the kind on the command line.</summary>
    public string Name { get; }

    /// <summary>The format of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The format; <see langword="null"/> for kinds without one, whose values can have pseudonyms and tokens.</returns>
    public static IdentifierFormat? For(DataKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Name switch
        {
            "resident-id-number" or "social-security-number" => ResidentIdNumber,
            "unified-social-credit-code" => UnifiedSocialCreditCode,
            "bank-account-number" => BankCardNumber,
            "mobile-phone-number" => MobilePhoneNumber,
            _ => null,
        };
    }

    /// <summary>The length of the longest ciphertext and of the longest plaintext in normal form.</summary>
    internal int MaxLength { get; }

    /// <summary>Reads an identifier in normal form.</summary>
    /// <param name="text">The identifier.</param>
    /// <param name="isEncrypted">Whether it is one that was encrypted.</param>
    /// <param name="part">What is encrypted of it, and what stays.</param>
    /// <returns><see langword="false"/> when it has not the form.</returns>
    internal abstract bool TryRead(ReadOnlySpan<char> text, bool isEncrypted, out FormatPart part);

    /// <summary>Writes an identifier.</summary>
    /// <param name="source">The identifier that was read: what stays is taken from it.</param>
    /// <param name="part">What is to stand in it.</param>
    /// <param name="encrypted">Whether it is one that was encrypted.</param>
    /// <param name="destination">As long as the source.</param>
    internal abstract void Write(ReadOnlySpan<char> source, in FormatPart part, bool encrypted, Span<char> destination);

    /// <summary>Writes a number with leading zeros.</summary>
    private protected static void Digits(ulong number, Span<char> destination)
    {
        for (var i = destination.Length - 1; i >= 0; i--)
        {
            destination[i] = (char)('0' + (number % 10));
            number /= 10;
        }
    }

    /// <summary>Reads a number.</summary>
    /// <returns><see langword="false"/> when something else than half-width digits stands there.</returns>
    private protected static bool TryDigits(ReadOnlySpan<char> text, out ulong number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + (ulong)(c - '0');
        }

        return true;
    }
}
