using System.Globalization;
using System.Text;

namespace GovDataSecurity.Masking;

/// <summary>Masks the characters of some classes and keeps all others.</summary>
/// <remarks>A value that has no character of the classes is masked completely.</remarks>
internal sealed class ClassMasker(CharacterClasses classes) : Masker
{
    private const string ChineseDigits = "〇○零一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟";

    protected override void Mask(TextElements value, MaskWriter mask)
    {
        for (var rest = value.Text; !rest.IsEmpty;)
        {
            var length = TextElements.LengthOfFirst(rest);
            _ = (ClassOf(rest[..length]) & classes) != 0 ? mask.Mask(1) : mask.Keep(1);
            rest = rest[length..];
        }
    }

    private static CharacterClasses ClassOf(ReadOnlySpan<char> element)
    {
        if (Rune.DecodeFromUtf16(element, out var rune, out _) != System.Buffers.OperationStatus.Done)
        {
            return CharacterClasses.All;
        }

        if (rune.IsBmp && ChineseDigits.Contains((char)rune.Value, StringComparison.Ordinal))
        {
            return CharacterClasses.Digits | CharacterClasses.Ideographs;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharacterClasses.Digits,
            UnicodeCategory.OtherLetter or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => CharacterClasses.Ideographs,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter => CharacterClasses.Letters,
            _ => CharacterClasses.Others,
        };
    }
}
