namespace GovDataSecurity.Identifiers;

/// <summary>Luhn's formula (ISO/IEC 7812-1 annex B): payment cards, device identities.</summary>
internal static class Luhn
{
    /// <summary>The check digit behind a row of digits.</summary>
    public static char CheckDigit(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = body.Length - 1; i >= 0; i--)
        {
            var value = (body[i] - '0') * (1 + ((body.Length - i) % 2));
            sum += value > 9 ? value - 9 : value;
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
