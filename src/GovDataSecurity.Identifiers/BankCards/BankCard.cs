namespace GovDataSecurity.Identifiers;

/// <summary>银行账号 and 银行卡号: digits, perhaps in groups.</summary>
/// <remarks>Card numbers: ISO/IEC 7812-1, check digit by Luhn's formula. Only half-width characters count.</remarks>
public static class BankCard
{
    /// <summary>The fewest digits of an account; anything shorter is too short to keep four of them.</summary>
    public const int MinDigits = 12;

    /// <summary>The most digits of an account.</summary>
    public const int MaxDigits = 32;

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
        if (!HasShape(text))
        {
            return false;
        }

        int digits = 0, sum = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (IsSeparator(text[i]))
            {
                continue;
            }

            var value = (text[i] - '0') * (1 + (digits % 2));
            sum += value > 9 ? value - 9 : value;
            digits++;
        }

        return digits is >= 13 and <= 19 && sum % 10 == 0;
    }

    /// <summary>Checks the length of a card number and its check digit.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is a card number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
    {
        if (text.Length is < 13 or > 19 || !AsciiText.AreDigits(text))
        {
            return IdentifierCheck.Malformed(text, AsciiText.AreDigits(text) ? IdentifierFault.Length : IdentifierFault.Character);
        }

        return HasValidCheckDigit(text) ? IdentifierCheck.Valid(text[text.Length - 1]) : IdentifierCheck.Invalid(IdentifierFault.CheckCharacter);
    }

    /// <summary>Writes a number half-width, without spaces and hyphens.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryCompact(text, destination, out written);

    private static bool IsSeparator(char c) => c is ' ' or '-';
}
