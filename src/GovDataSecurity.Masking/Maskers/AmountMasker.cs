using System.Globalization;

namespace GovDataSecurity.Masking;

/// <summary>Replaces an amount of money by its band: 1, 2 and 5 times a power of ten, from <c>0-1000</c> to <c>100000000+</c>.</summary>
/// <remarks>Anything but one amount is masked as <c>***</c>, since the length of a number tells its size.</remarks>
internal sealed class AmountMasker : Masker
{
    private const int Longest = 40;
    private const long Lowest = 1_000;
    private const long Highest = 100_000_000;

    private static readonly string[] Currencies = ["人民币", "RMB", "CNY", "¥", "￥"];

    private static readonly string[] Units = ["元整", "元", "圆", "块"];

    private static readonly (string Name, decimal Factor)[] Multiples = [("千万", 1e7m), ("百万", 1e6m), ("亿", 1e8m), ("万", 1e4m), ("千", 1e3m)];

    protected override void Mask(TextElements value, MaskWriter mask)
    {
        var text = value.Text;
        if (text.Length > Longest || !TryParse(text, out var amount, out var unit))
        {
            mask.Fixed();
            return;
        }

        mask.Instead(Band(amount) + unit);
    }

    private static string Band(decimal amount)
    {
        if (amount < 0)
        {
            return "<0";
        }

        if (amount >= Highest)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Highest}+");
        }

        long from = 0, to = Lowest;
        for (var step = 0; amount >= to; step++)
        {
            (from, to) = (to, step % 3 == 1 ? to / 2 * 5 : to * 2);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{from}-{to}");
    }

    private static bool TryParse(ReadOnlySpan<char> text, out decimal amount, out string unit)
    {
        unit = "";
        foreach (var currency in Currencies)
        {
            if (text.StartsWith(currency, StringComparison.OrdinalIgnoreCase))
            {
                text = text[currency.Length..].TrimStart(' ');
                break;
            }
        }

        foreach (var candidate in Units)
        {
            if (text.EndsWith(candidate))
            {
                unit = "元";
                text = text[..^candidate.Length];
                break;
            }
        }

        var factor = 1m;
        foreach (var (name, multiple) in Multiples)
        {
            if (text.EndsWith(name))
            {
                factor = multiple;
                text = text[..^name.Length];
                break;
            }
        }

        text = text.TrimEnd(' ');
        if (!TryParseNumber(text, out amount))
        {
            return false;
        }

        amount = amount is > 0 and <= Highest ? amount * factor : amount;
        return true;
    }

    /// <summary>Digits, perhaps full-width, with a sign, a decimal point and commas between thousands.</summary>
    private static bool TryParseNumber(ReadOnlySpan<char> text, out decimal number)
    {
        Span<char> folded = stackalloc char[Longest];
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = Digits.Arabic(text[i]) is >= 0 and var digit ? (char)('0' + digit) : text[i] switch
            {
                '．' => '.',
                '，' => ',',
                '－' or '−' => '-',
                var other => other,
            };
        }

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        return decimal.TryParse(folded[..text.Length], Styles, CultureInfo.InvariantCulture, out number);
    }
}
