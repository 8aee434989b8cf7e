namespace GovDataSecurity.Masking;

/// <summary>Mobile numbers: the eight digits behind the range.</summary>
internal sealed class MobilePhoneFormat() : IdentifierFormat("mobile-phone-number", Identifiers.MobilePhoneNumber.Length)
{
    private const int RangeLength = 3;
    private const int Count = 100_000_000;

    internal override bool TryRead(ReadOnlySpan<char> text, bool isEncrypted, out FormatPart part)
    {
        part = default;
        if (text.Length != Identifiers.MobilePhoneNumber.Length || !Identifiers.MobilePhoneNumber.HasShape(text)
            || !TryDigits(text[..RangeLength], out var range) || !TryDigits(text[RangeLength..], out var number))
        {
            return false;
        }

        part = new FormatPart(number, Count, range);
        return true;
    }

    internal override void Write(ReadOnlySpan<char> source, in FormatPart part, bool encrypted, Span<char> destination)
    {
        source[..RangeLength].CopyTo(destination);
        Digits(part.Value, destination[RangeLength..]);
    }
}
