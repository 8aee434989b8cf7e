namespace GovDataSecurity.Masking;

/// <summary>Masks a public code of an organization, keeping two characters and four.</summary>
/// <remarks>Such codes are public and nothing masks them by itself; this serves who asks for it.</remarks>
internal sealed class PublicCodeMasker : Masker
{
    private const int Shortest = 9;
    private const int Longest = 20;

    protected override void Mask(TextElements value, MaskWriter mask)
    {
        if (value.Length is < Shortest or > Longest || !IsCode(value))
        {
            mask.All();
            return;
        }

        mask.Keep(2).MaskTo(value.Length - 4).Keep(4);
    }

    private static bool IsCode(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }
}
