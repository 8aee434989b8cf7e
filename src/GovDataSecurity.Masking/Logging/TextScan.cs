using System.Diagnostics.CodeAnalysis;
using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>Masks what is recognized in text that nobody labeled.</summary>
internal static class TextScan
{
    /// <summary>Whether anything is recognized in a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="maskers">Which masker serves which kind.</param>
    /// <param name="masked">The text with what was recognized masked.</param>
    public static bool Finds(ReadOnlySpan<char> text, MaskerRegistry maskers, [NotNullWhen(true)] out string? masked)
    {
        masked = null;
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiDigit(text[start]))
            {
                continue;
            }

            var end = start;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
            }

            var word = text[start..end];
            var masker = ResidentIdNumber.HasShape(word) ? Maskers.ResidentIdNumber
                : MobilePhoneNumber.HasShape(word) ? Maskers.MobilePhoneNumber
                : word.Length is >= 16 and <= 19 && BankCard.HasShape(word) ? Maskers.BankAccountNumber : null;
            if (masker is not null)
            {
                masked = string.Concat(masked ?? text.ToString()).Remove(start, word.Length).Insert(start, masker.Mask(word.ToString()));
            }

            start = end;
        }

        return masked is not null;
    }
}
