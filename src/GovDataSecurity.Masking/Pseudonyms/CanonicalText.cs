using System.Text;

namespace GovDataSecurity.Masking;

/// <summary>Text in NFC (Unicode Standard Annex 15), so that equal characters are equal however they were entered.</summary>
/// <remarks>In invariant mode (the default of some container images) the platform normalizes nothing and doesn't say so. There a text passes only when all its
/// characters are of blocks that NFC leaves alone: what other processes make of it must be the same.</remarks>
internal static class CanonicalText
{
    private static readonly bool IsNormalizing = "e\u0301".Normalize().Length == 1;

    /// <exception cref="GovDataSecurityException">The platform can't normalize it (<see cref="ErrorCode.NormalizationUnavailable"/>).</exception>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => Of(text, IsNormalizing);

    internal static ReadOnlySpan<char> Of(ReadOnlySpan<char> text, bool isNormalizing)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        if (isNormalizing)
        {
            return text.IsNormalized(NormalizationForm.FormC) ? text : new string(text).Normalize(NormalizationForm.FormC);
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsStable(rune.Value))
            {
                throw new GovDataSecurityException(ErrorCode.NormalizationUnavailable);
            }
        }

        return text;
    }

    /// <summary>Whether NFC leaves a character alone, whatever stands beside it.</summary>
    /// <remarks>Latin with its accents built in; punctuation; radicals, kana and CJK symbols without their combining marks; ideographs but the compatibility
    /// ones; Hangul syllables; full-width forms; private use; variation selectors.</remarks>
    internal static bool IsStable(int value) => value is < 0x300
        or (>= 0x2002 and <= 0x206F) or (>= 0x2E80 and <= 0x3029) or (>= 0x3030 and <= 0x3098) or (>= 0x309B and <= 0x33FF)
        or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xF8FF) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFE30 and <= 0xFFFD)
        or (>= 0x20000 and <= 0x2F7FF) or (>= 0x30000 and <= 0x3FFFD) or >= 0xE0100;
}
