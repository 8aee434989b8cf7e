using static GovDataSecurity.Identifiers.RecognitionEvidence;
using static GovDataSecurity.Identifiers.RecognizedKind;

namespace GovDataSecurity.Identifiers;

/// <summary>Bank cards: Luhn's digit fits one number in ten, so a card scheme or a word must speak for it as well.</summary>
internal static class CardReader
{
    /// <summary>Looks at 15 to 19 digits, perhaps gathered from groups.</summary>
    /// <returns>Whether they may be a card.</returns>
    public static bool Read(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> digits, ref FoundSpans found)
    {
        if (digits.Length is < 15 or > 19 || !BankCard.HasValidCheckDigit(digits))
        {
            return false;
        }

        var scheme = Scheme(digits);
        var context = ContextWords.Before(text, start);
        if (context.Announces(BankAccount))
        {
            found.Add(start, end, BankAccount, scheme > 0 ? 98 : 90, CheckDigit | Context | (scheme > 0 ? AssignedRange : None));
        }
        else if (!context.Denies(BankAccount))
        {
            found.Add(start, end, BankAccount, scheme, CheckDigit | AssignedRange);
        }

        return true;
    }

    /// <summary>How far the first digits speak for a card: 0 for not at all.</summary>
    private static int Scheme(ReadOnlySpan<char> digits) => (digits[0], digits[1]) switch
    {
        ('6', '2') when digits.Length >= 16 => 88,
        ('4', _) when digits.Length == 16 => 65,
        ('5', >= '1' and <= '5') when digits.Length == 16 => 65,
        ('3', '5') when digits.Length == 16 => 62,
        _ => 0,
    };
}
