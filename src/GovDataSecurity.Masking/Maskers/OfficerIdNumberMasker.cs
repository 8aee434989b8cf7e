namespace GovDataSecurity.Masking;

/// <summary>Masks every digit of an officer's number and keeps the words around them, as in <c>军字第*******号</c>.</summary>
internal sealed class OfficerIdNumberMasker : Masker
{
    // A name in front of the number is longer, or is masked with it.
    private const int MaxPrefix = 1;
    private const int MinDigits = 4;
    private const int MaxDigits = 12;

    protected override void Mask(TextElements value, MaskWriter mask)
    {
        var text = value.Text;
        var prefix = text.IndexOf("字第");
        var rest = text[(prefix < 0 ? 0 : prefix + 2)..];
        var number = rest is [.., '号'] ? rest[..^1] : rest;
        if (prefix is < 1 or > MaxPrefix || !AreIdeographs(text[..prefix]) || number.Length is < MinDigits or > MaxDigits || !IsNumber(number))
        {
            mask.All();
            return;
        }

        mask.Keep(prefix + 2).Mask(number.Length).Keep(1);
    }

    /// <summary>Digits of any width; some services have letters among them, which are masked as well.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && Digits.Arabic(c) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreIdeographs(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('\u4E00', '\u9FFF');
}
