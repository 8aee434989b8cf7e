using System.Collections.Immutable;

namespace GovDataSecurity.Analyzers.Names;

/// <summary>Splits identifiers and short texts into lower-case words: <c>IDCardNo2</c>, <c>id_card_no</c> and <c>ID card no</c> give <c>id card no</c>.</summary>
internal static class NameSplitter
{
    /// <summary>The words; a run of Chinese characters is one word, digits only separate.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || i > start && StartsWord(text, i) || !IsPart(text[i]))
            {
                if (i > start)
                {
                    words.Add(text.Substring(start, i - start).ToLowerInvariant());
                }

                start = i < text.Length && IsPart(text[i]) ? i : i + 1;
            }
        }

        return words.ToImmutable();
    }

    public static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9fff';

    private static bool IsPart(char c) => char.IsLetter(c);

    private static bool StartsWord(string text, int i)
    {
        char previous = text[i - 1], current = text[i];
        if (IsChinese(previous) != IsChinese(current))
        {
            return true;
        }

        var next = i + 1 < text.Length ? text[i + 1] : '\0';
        return char.IsUpper(current) && (char.IsLower(previous) || char.IsUpper(previous) && char.IsLower(next));
    }
}
