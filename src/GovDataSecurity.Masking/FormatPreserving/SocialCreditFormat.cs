using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>Unified social credit codes: division and the eight characters of the organization; both check characters follow from them.</summary>
internal sealed class SocialCreditFormat() : IdentifierFormat("unified-social-credit-code", Identifiers.UnifiedSocialCreditCode.Length)
{
    private const int DivisionStart = 2;
    private const int OrganizationStart = 8;
    private const int OrganizationLength = 8;

    // GB 32100-2015, table 2: no I, O, S, V and Z.
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly ulong Organizations = (ulong)Math.Pow(Characters.Length, OrganizationLength);

    internal override bool TryRead(ReadOnlySpan<char> text, bool isEncrypted, out FormatPart part)
    {
        part = default;
        if (!Identifiers.UnifiedSocialCreditCode.Check(text).IsValid
            || !TryDigits(text.Slice(DivisionStart, 6), out var division) || !DivisionFormat.TryRead((int)division, isEncrypted, out var place))
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

        destination[^2] = OrganizationCode.CheckCharacter(code);
        destination[^1] = '0';
        destination[^1] = Identifiers.UnifiedSocialCreditCode.Check(destination).CheckCharacter;
    }
}
