using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>Card numbers: the digits between issuer and check digit.</summary>
internal sealed class BankCardFormat() : IdentifierFormat("bank-account-number", MaxDigits)
{
    private const int MinDigits = 13;
    private const int MaxDigits = 19;
    private const int IssuerLength = 6;

    internal override bool TryRead(ReadOnlySpan<char> text, bool isEncrypted, out FormatPart part)
    {
        part = default;
        if (text.Length is < MinDigits or > MaxDigits || !TryDigits(text[..IssuerLength], out var issuer) || !TryDigits(text[IssuerLength..^1], out var account)
            || text[^1] != Luhn.CheckDigit(text[..^1]))
        {
            return false;
        }

        var count = 1UL;
        for (var i = 0; i < text.Length - IssuerLength - 1; i++)
        {
            count *= 10;
        }

        part = new FormatPart(account, count, (issuer * 100) + (ulong)text.Length);
        return true;
    }

    internal override void Write(ReadOnlySpan<char> source, in FormatPart part, bool encrypted, Span<char> destination)
    {
        source[..IssuerLength].CopyTo(destination);
        Digits(part.Value, destination[IssuerLength..^1]);
        destination[^1] = Luhn.CheckDigit(destination[..^1]);
    }
}
