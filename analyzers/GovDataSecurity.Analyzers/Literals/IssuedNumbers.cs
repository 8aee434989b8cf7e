using GovDataSecurity.Identifiers;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Literals;

/// <summary>Finds resident identity numbers that may have been issued to somebody: form, division, birth date and check character fit, and they are no part of something longer.</summary>
internal static class IssuedNumbers
{
    private const int EarliestBirth = 1900;

    /// <summary>No clock tells what a compilation says: a bound that lies beyond the use of this version.</summary>
    private const int LatestBirth = 2035;

    /// <summary>Where the numbers of 18 characters stand in a text.</summary>
    public static IEnumerable<TextSpan> In(string text)
    {
        for (var start = 0; start + ResidentIdNumber.Length <= text.Length;)
        {
            var end = start;
            while (end < text.Length && Digits.IsDigit(text[end]))
            {
                end++;
            }

            if (end - start >= ResidentIdNumber.Length - 1)
            {
                var last = Digits.Narrow(At(text, end)) is 'X' or 'x' ? end + 1 : end;
                var number = last - ResidentIdNumber.Length;
                if ((number == start || number == start + Escaped(text, start)) && IsAlone(text, number, last) && MayBeIssued(Narrow(text, number, ResidentIdNumber.Length)))
                {
                    yield return new TextSpan(number, ResidentIdNumber.Length);
                }
            }

            start = end + 1;
        }
    }

    /// <summary>Whether a text is a number of 15 digits. So are many others: it needs a second signal.</summary>
    public static bool IsOld(string text) => text.Length == ResidentIdNumber.OldLength && MayBeIssued(Narrow(text, 0, text.Length));

    /// <summary>The simulated number for the one at a place, as wide as that.</summary>
    public static string Simulate(string text, TextSpan number)
    {
        var simulated = ResidentIdNumber.Simulate(Narrow(text, number.Start, number.Length).AsSpan()).ToCharArray();
        for (var i = 0; i < simulated.Length; i++)
        {
            simulated[i] = Digits.AsWideAs(simulated[i], text[number.Start + i]);
        }

        return new string(simulated);
    }

    private static bool MayBeIssued(string number)
    {
        var text = number.AsSpan();
        return ResidentIdNumber.HasIssuedDivision(text)
            && (number.Length == ResidentIdNumber.OldLength || ResidentIdNumber.HasValidCheckCharacter(text))
            && ResidentIdNumber.TryGetBirthDate(text, out var birth)
            && birth.Year is >= EarliestBirth and <= LatestBirth;
    }

    /// <summary>The digits at the beginning that belong to an escaped character of a URL, as in <c>%22</c>.</summary>
    private static int Escaped(string text, int start)
        => start > 0 && text[start - 1] == '%' ? 2 : start > 1 && text[start - 2] == '%' && IsHexadecimal(text[start - 1]) ? 1 : 0;

    /// <summary>An order number, a key in hexadecimal digits or a fraction is not a number followed by something.</summary>
    private static bool IsAlone(string text, int start, int end)
        => IsBoundary(Before(text, start), At(text, start - 2)) && IsBoundary(At(text, end), At(text, end + 1));

    private static bool IsBoundary(char next, char second) => !Digits.IsLetter(next) && !char.IsDigit(next) && !(next == '.' && char.IsDigit(second));

    /// <summary>The character before a place; none where it is the last of an escaped one: <c>\n</c> in JSON, <c>%2C</c> in a URL.</summary>
    private static char Before(string text, int start)
        => At(text, start - 2) == '\\' && At(text, start - 1) is 'n' or 't' or 'r' || At(text, start - 3) == '%' && IsHexadecimal(At(text, start - 2)) && IsHexadecimal(At(text, start - 1))
            ? '\0'
            : At(text, start - 1);

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'F') or (>= 'a' and <= 'f');

    private static char At(string text, int index) => index >= 0 && index < text.Length ? text[index] : '\0';

    private static string Narrow(string text, int start, int length)
    {
        var narrow = text.ToCharArray(start, length);
        for (var i = 0; i < narrow.Length; i++)
        {
            narrow[i] = Digits.Narrow(narrow[i]);
        }

        return new string(narrow);
    }
}
