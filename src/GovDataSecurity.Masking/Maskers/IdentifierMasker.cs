using System.Buffers;

namespace GovDataSecurity.Masking;

/// <summary>Masks an identifier of a known form, keeping some characters at its ends and all separators.</summary>
/// <remarks>Any other form is masked completely, and so is an identifier that has no more characters than would be kept.</remarks>
internal sealed class IdentifierMasker(IdentifierShape shape, int first, int last) : Masker
{
    private static readonly SearchValues<char> AsciiLettersAndDigits = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The same identifiers with another number of characters kept.</summary>
    public IdentifierMasker Keeping(KeptCharacters kept) => new(shape, kept.First, kept.Last);

    private protected override int WriteFrequentForm(ReadOnlySpan<char> value, Span<char> destination)
    {
        if (!shape(value, out var start, out var length) || start + length != value.Length || length <= first + last
            || value[start..].ContainsAnyExcept(AsciiLettersAndDigits))
        {
            return -1;
        }

        value.CopyTo(destination);
        destination.Slice(start + first, length - first - last).Fill(MaskWriter.MaskCharacter);
        return value.Length;
    }

    protected override void Mask(TextElements value, MaskWriter mask)
    {
        if (!shape(value, out var start, out var length))
        {
            mask.All();
            return;
        }

        var part = value.Text.Slice(start, length);
        var significant = CountLettersAndDigits(part);
        if (significant <= first + last)
        {
            mask.All();
            return;
        }

        mask.KeepTo(start);
        var index = 0;
        foreach (var c in part)
        {
            var isHidden = char.IsLetterOrDigit(c) && index++ is var at && at >= first && at < significant - last;
            _ = isHidden ? mask.Mask(1) : mask.Keep(1);
        }
    }

    private static int CountLettersAndDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return count;
    }
}
