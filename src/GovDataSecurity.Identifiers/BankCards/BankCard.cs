namespace GovDataSecurity.Identifiers;

/// <summary>银行账号 and 银行卡号: digits, perhaps in groups.</summary>
/// <remarks>Card numbers: ISO/IEC 7812-1, check digit by Luhn's formula. Only half-width characters count.</remarks>
public static class BankCard
{
    /// <summary>The fewest digits of an account; anything shorter is too short to keep four of them.</summary>
    public const int MinDigits = 12;

    /// <summary>The most digits of an account.</summary>
    public const int MaxDigits = 32;

    private const int MinCardDigits = 13;

    private const int MaxCardDigits = 19;

    private const int MinChineseCardDigits = 16;

    /// <summary>Whether a text has the form of an account or card number: 12 to 32 digits, with single spaces or hyphens between them or without.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="true"/> when nothing else stands in the text.</returns>
    public static bool HasShape(ReadOnlySpan<char> text)
    {
        var digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (AsciiText.IsDigit(text[i]))
            {
                digits++;
            }
            else if (!IsSeparator(text[i]) || i == 0 || i == text.Length - 1 || !AsciiText.IsDigit(text[i - 1]))
            {
                return false;
            }
        }

        return digits is >= MinDigits and <= MaxDigits;
    }

    /// <summary>Whether a text of that form has the length of a card number, 13 to 19 digits, and a check digit that fits.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="false"/> for any other form. Account numbers that are no card numbers have no such check digit.</returns>
    public static bool HasValidCheckDigit(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[MaxCardDigits];
        if (!HasShape(text) || !AsciiText.TryCompact(text, digits, out var length) || length < MinCardDigits)
        {
            return false;
        }

        var number = digits.Slice(0, length);
        return Luhn.CheckDigit(number.Slice(0, length - 1)) == number[length - 1];
    }

    /// <summary>Checks a card number: 16 to 19 digits, or fewer where a foreign network has them; the check digit; and that it doesn't begin with 0, which no issuer has.</summary>
    /// <remarks>The account numbers behind a card, which every bank forms by itself, have no check digit and are told as unfit.</remarks>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is a card number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
    {
        if (!AsciiText.AreDigits(text))
        {
            return IdentifierCheck.Malformed(text, IdentifierFault.Character);
        }

        if (text.Length is < MinCardDigits or > MaxCardDigits || text.Length < MinChineseCardDigits && !HasShortNumbers(GetNetwork(text), text.Length))
        {
            return IdentifierCheck.Malformed(text, IdentifierFault.Length);
        }

        var check = IdentifierCheck.Compare(text[text.Length - 1], Luhn.CheckDigit(text.Slice(0, text.Length - 1)));
        return text[0] == '0' ? IdentifierCheck.Invalid(IdentifierFault.Unassigned, check.CheckCharacter) : check;
    }

    /// <summary>The network of a card by the first digits of its number.</summary>
    /// <param name="text">A number without separators.</param>
    /// <returns><see cref="CardNetwork.Unknown"/> for any other text, and for a prefix that no network has.</returns>
    public static CardNetwork GetNetwork(ReadOnlySpan<char> text)
    {
        if (text.Length is < MinCardDigits or > MaxCardDigits || !AsciiText.AreDigits(text))
        {
            return CardNetwork.Unknown;
        }

        return AsciiText.Number(text.Slice(0, 4)) switch
        {
            (>= 6200 and <= 6299) or (>= 8100 and <= 8171) => CardNetwork.UnionPay,
            >= 4000 and <= 4999 => CardNetwork.Visa,
            (>= 5100 and <= 5599) or (>= 2221 and <= 2720) => CardNetwork.Mastercard,
            >= 3528 and <= 3589 => CardNetwork.Jcb,
            (>= 3400 and <= 3499) or (>= 3700 and <= 3799) => CardNetwork.AmericanExpress,
            (>= 3000 and <= 3059) or (>= 3600 and <= 3699) or (>= 3800 and <= 3999) => CardNetwork.DinersClub,
            6011 or (>= 6440 and <= 6599) => CardNetwork.Discover,
            _ => CardNetwork.Unknown,
        };
    }

    /// <summary>The bank that issued a card, by the first digits of its number.</summary>
    /// <param name="text">A number without separators.</param>
    /// <returns>The Chinese name of a bank that issues all over the country; <see langword="null"/> for any other text, and for prefixes that aren't in the table.</returns>
    public static string? GetIssuer(ReadOnlySpan<char> text)
        => text.Length is >= MinCardDigits and <= MaxCardDigits && AsciiText.AreDigits(text) ? CardIssuers.Find(text) : null;

    /// <summary>Writes a number half-width, without spaces and hyphens.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryCompact(text, destination, out written);

    private static bool HasShortNumbers(CardNetwork network, int length) => (network, length) is (CardNetwork.AmericanExpress, 15) or (CardNetwork.DinersClub, 14) or (CardNetwork.Visa, 13);

    private static bool IsSeparator(char c) => c is ' ' or '-';
}
