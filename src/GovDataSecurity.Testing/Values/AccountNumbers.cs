using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Testing;

/// <summary>Accounts that no bank and no office keeps.</summary>
internal static class AccountNumbers
{
    private const string Issuer = "6299";
    private const ulong Cards = 100_000_000_000_000;
    private const ulong Serials = 1_000_000;

    /// <summary>Card numbers of 19 digits under 6299: in the range of UnionPay, under no issuer that its published tables have; the check digit is right.</summary>
    public static ValueSpace BankCards { get; } = new(Cards, BankCard, IsBankCard);

    /// <summary>Accounts of housing funds and archives of driving licenses: twelve digits, the first six of a division that was never issued.</summary>
    public static ValueSpace DivisionSerials { get; } = new(
        (ulong)Division.Count * Serials,
        number => $"{Division.Code((int)(number / Serials)):D6}{number % Serials:D6}",
        text => text.Length == 12 && AsciiText.AreDigits(text) && Division.Begins(text));

    private static string BankCard(ulong number)
    {
        Span<char> card = stackalloc char[19];
        Issuer.CopyTo(card);
        Digit.Write(card[4..18], number);
        Checked.Complete(card, "bank-account-number");
        return card.ToString();
    }

    private static bool IsBankCard(ReadOnlySpan<char> text) => text.StartsWith(Issuer) && Identifiers.BankCard.HasShape(text);
}
