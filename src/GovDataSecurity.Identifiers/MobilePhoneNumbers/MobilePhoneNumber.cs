namespace GovDataSecurity.Identifiers;

/// <summary>手机号码: eleven digits from <c>13</c> to <c>19</c>, perhaps behind the country code 86, perhaps in groups of 3, 4 and 4; numbers of things (物联网) may have thirteen.</summary>
/// <remarks>电信网编号计划 (2017). Only half-width characters count.</remarks>
public static class MobilePhoneNumber
{
    /// <summary>The number of digits without country code.</summary>
    public const int Length = 11;

    /// <summary>The number of digits of a thing's number, without country code.</summary>
    public const int ThingLength = 13;

    private static readonly string[] CountryCodes = ["+86", "0086", "86"];

    /// <summary>Checks form and range. A country code directly before the number is allowed; separators aren't.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such a number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text) => Check(text, MobileNumberPlan.Current);

    /// <summary>Checks form and range after a plan.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="plan">The ranges that are in use.</param>
    /// <returns>Whether the text is such a number and nothing else; otherwise why not.</returns>
    /// <exception cref="ArgumentNullException">There is no plan.</exception>
    public static IdentifierCheck Check(ReadOnlySpan<char> text, MobileNumberPlan plan)
    {
        if (plan is null)
        {
            throw new ArgumentNullException(nameof(plan));
        }

        var number = text.Slice(CountryCodeLength(text));
        if (!AsciiText.AreDigits(number))
        {
            return IdentifierCheck.Malformed(text, IdentifierFault.Character);
        }

        return number.Length is not (Length or ThingLength) ? IdentifierCheck.Malformed(text, IdentifierFault.Length)
            : plan.IsInUse(number) ? IdentifierCheck.Valid()
            : IdentifierCheck.Invalid(IdentifierFault.Unassigned);
    }

    /// <summary>Writes a number half-width, without country code, spaces, hyphens and brackets.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        if (!AsciiText.TryCompact(text, destination, out var length))
        {
            written = 0;
            return false;
        }

        written = 0;
        for (var i = 0; i < length; i++)
        {
            if (destination[i] is not ('(' or ')'))
            {
                destination[written++] = destination[i];
            }
        }

        var start = CountryCodeLength(destination.Slice(0, written));
        if (start > 0 && destination[start] == '1')
        {
            destination.Slice(start, written - start).CopyTo(destination);
            written -= start;
        }

        return true;
    }

    /// <summary>Whether a text has the form of a number, such as <c>13900000000</c>, <c>+86 139 0000 0000</c> or <c>139-0000-0000</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="true"/> when nothing else stands in the text.</returns>
    public static bool HasShape(ReadOnlySpan<char> text) => HasShape(text, out _);

    /// <summary>Whether a text has the form of a number, and where the number begins.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="start">The index behind the country code and its separator; 0 without one.</param>
    /// <returns><see langword="true"/> when nothing else stands in the text.</returns>
    public static bool HasShape(ReadOnlySpan<char> text, out int start)
    {
        start = CountryCodeLength(text);
        start += start > 0 && IsSeparator(text[start]) ? 1 : 0;
        var number = text.Slice(start);
        if (number.Length == Length)
        {
            return AsciiText.AreDigits(number) && IsMobile(number);
        }

        return number.Length == Length + 2 && number[3] == number[8] && IsSeparator(number[3])
            && AsciiText.AreDigits(number.Slice(0, 3)) && AsciiText.AreDigits(number.Slice(4, 4)) && AsciiText.AreDigits(number.Slice(9))
            && IsMobile(number);
    }

    private static int CountryCodeLength(ReadOnlySpan<char> text)
    {
        foreach (var code in CountryCodes)
        {
            if (text.Length > code.Length && text.StartsWith(code.AsSpan(), StringComparison.Ordinal))
            {
                return code.Length;
            }
        }

        return 0;
    }

    private static bool IsMobile(ReadOnlySpan<char> number) => number[0] == '1' && number[1] is >= '3' and <= '9';

    private static bool IsSeparator(char c) => c is ' ' or '-';
}
