namespace GovDataSecurity.Masking;

/// <summary>Unified social credit codes: division and the eight characters of the organization; both check characters follow from them.</summary>
internal sealed class SocialCreditFormat() : IdentifierFormat("unified-social-credit-code", Length)
{
    private const int Length = 18;
    private const int DivisionStart = 2;
    private const int OrganizationStart = 8;
    private const int OrganizationLength = 8;

    // GB 32100-2015, table 2: no I, O, S, V and Z.
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly ulong Organizations = (ulong)Math.Pow(Characters.Length, OrganizationLength);

    internal override bool TryRead(ReadOnlySpan<char> text, bool isEncrypted, out FormatPart part)
    {
        part = default;
        if (text.Length != Length || text.ContainsAnyExcept(Characters)
            || !TryDigits(text.Slice(DivisionStart, 6), out var division) || !DivisionFormat.TryRead((int)division, isEncrypted, out var place)
            || OrganizationCheck(text.Slice(OrganizationStart, OrganizationLength)) != text[Length - 2] || Check(text[..(Length - 1)]) != text[Length - 1])
        {
            return false;
        }

        var organization = 0UL;
        foreach (var c in text.Slice(OrganizationStart, OrganizationLength))
        {
            organization = (organization * (ulong)Characters.Length) + (ulong)Characters.IndexOf(c);
        }

        part = new FormatPart(((ulong)place * Organizations) + organization, (UInt128)DivisionFormat.Count * Organizations, ((ulong)text[0] << 16) | text[1]);
        return true;
    }

    internal override void Write(ReadOnlySpan<char> source, in FormatPart part, bool encrypted, Span<char> destination)
    {
        source[..DivisionStart].CopyTo(destination);
        var (place, organization) = Math.DivRem(part.Value, Organizations);
        Digits((ulong)DivisionFormat.Write((int)place, encrypted), destination.Slice(DivisionStart, 6));
        var code = destination.Slice(OrganizationStart, OrganizationLength);
        for (var i = OrganizationLength - 1; i >= 0; i--)
        {
            (organization, var digit) = Math.DivRem(organization, (ulong)Characters.Length);
            code[i] = Characters[(int)digit];
        }

        destination[Length - 2] = OrganizationCheck(code);
        destination[Length - 1] = Check(destination[..(Length - 1)]);
    }

    // GB 11714-1997, 4.3.
    private static char OrganizationCheck(ReadOnlySpan<char> code)
    {
        ReadOnlySpan<byte> weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < code.Length; i++)
        {
            sum += (char.IsAsciiDigit(code[i]) ? code[i] - '0' : code[i] - 'A' + 10) * weights[i];
        }

        return "0123456789X"[(11 - (sum % 11)) % 11];
    }

    // GB 32100-2015, annex B.
    private static char Check(ReadOnlySpan<char> code)
    {
        var sum = 0;
        var weight = 1;
        foreach (var c in code)
        {
            sum += Characters.IndexOf(c) * weight;
            weight = weight * 3 % Characters.Length;
        }

        return Characters[(Characters.Length - (sum % Characters.Length)) % Characters.Length];
    }
}
