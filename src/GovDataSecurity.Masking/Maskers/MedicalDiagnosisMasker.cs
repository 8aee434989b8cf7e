using System.Buffers;

namespace GovDataSecurity.Masking;

/// <summary>Replaces a diagnosis with a code of ICD-10 by the code range of its chapter, <c>J45.901</c> by <c>J00-J99</c>; drops all others.</summary>
/// <remarks>Chapters of ICD-10 (GB/T 14396). A diagnosis in words is dropped: which words name a chapter only a physician knows.</remarks>
internal sealed class MedicalDiagnosisMasker : Masker
{
    private const int LongestExtension = 8;

    private static readonly SearchValues<char> CodeCharacters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.+");

    // The first category of each chapter and its last one. Z99 and U99 end the list.
    private static readonly string[] Chapters =
    [
        "A00-B99", "C00-D48", "D50-D89", "E00-E90", "F00-F99", "G00-G99", "H00-H59", "H60-H95", "I00-I99", "J00-J99", "K00-K93",
        "L00-L99", "M00-M99", "N00-N99", "O00-O99", "P00-P96", "Q00-Q99", "R00-R99", "S00-T98", "V01-Y98", "Z00-Z99", "U00-U99",
    ];

    protected override void Mask(TextElements value, MaskWriter mask)
    {
        if (CodeOf(value) is { IsEmpty: false } code && ChapterOf(code) is { } chapter)
        {
            mask.Instead(chapter);
        }
        else
        {
            mask.Fixed();
        }
    }

    /// <summary>The code, alone or with the words for it; empty when there is none, or more than one.</summary>
    private static ReadOnlySpan<char> CodeOf(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(CodeCharacters);
        var code = end < 0 ? text : text[..end];
        if (end >= 0 && text[end..].ContainsAnyInRange('0', '9'))
        {
            return default;
        }

        var isCode = code.Length is >= 3 and <= 4 + LongestExtension
            && char.IsAsciiLetter(code[0]) && char.IsAsciiDigit(code[1]) && char.IsAsciiDigit(code[2])
            && (code.Length == 3 || code.Length > 4 && code[3] == '.' && AreExtension(code[4..]));
        return isCode ? code[..3] : default;
    }

    private static bool AreExtension(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '+')
            {
                return false;
            }
        }

        return true;
    }

    private static string? ChapterOf(ReadOnlySpan<char> category)
    {
        foreach (var chapter in Chapters)
        {
            if (category.CompareTo(chapter.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase) >= 0
                && category.CompareTo(chapter.AsSpan(4), StringComparison.OrdinalIgnoreCase) <= 0)
            {
                return chapter;
            }
        }

        return null;
    }
}
