using System.Globalization;

namespace GovDataSecurity.Masking;

/// <summary>Replaces an age by its five-year band: 37 by <c>35-39</c>.</summary>
/// <remarks>Anything but an age up to 129 is masked as <c>***</c>, since the length of a number tells its size.</remarks>
internal sealed class AgeMasker : Masker
{
    private const int Oldest = 129;
    private const int Years = 5;

    private static readonly string[] Units = ["周岁", "岁"];

    protected override void Mask(TextElements value, MaskWriter mask)
    {
        var number = value.Text;
        var unit = "";
        foreach (var candidate in Units)
        {
            if (number.EndsWith(candidate))
            {
                unit = candidate;
                number = number[..^candidate.Length];
                break;
            }
        }

        if (AgeOf(number.TrimEnd(' ')) is not (>= 0 and <= Oldest and var age))
        {
            mask.Fixed();
            return;
        }

        var from = age / Years * Years;
        mask.Instead(string.Create(CultureInfo.InvariantCulture, $"{from}-{from + Years - 1}{unit}"));
    }

    private static int AgeOf(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 3 || Digits.Arabic(text[0]) < 0)
        {
            return Digits.UpToNinetyNine(text);
        }

        var age = 0;
        foreach (var c in text)
        {
            var digit = Digits.Arabic(c);
            if (digit < 0)
            {
                return -1;
            }

            age = (age * 10) + digit;
        }

        return age;
    }
}
