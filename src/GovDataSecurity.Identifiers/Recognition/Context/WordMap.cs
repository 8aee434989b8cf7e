namespace GovDataSecurity.Identifiers;

/// <summary>Words by their first or their last UTF-16 unit.</summary>
internal sealed class WordMap
{
    private readonly CharacterMap<string[]> _words;
    private readonly CharacterSet _keys;

    public WordMap(IEnumerable<string> words, bool byLast = false)
    {
        var all = words.Distinct(StringComparer.Ordinal).ToArray();
        _keys = new CharacterSet(all.Select(word => byLast ? word[word.Length - 1] : word[0]));
        _words = new CharacterMap<string[]>(all.GroupBy(word => byLast ? word[word.Length - 1] : word[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(word => word.Length).ToArray()));
    }

    /// <summary>The length of the longest word that begins at a place; 0 for none.</summary>
    public int LengthAt(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && _keys.Contains(text[at]) && _words.Find(text[at]) is { } words)
        {
            foreach (var word in words)
            {
                if (Characters.StandsAt(text, at, word))
                {
                    return word.Length;
                }
            }
        }

        return 0;
    }

    /// <summary>The length of the longest word that ends before a place, Latin letters in lower case; 0 for none.</summary>
    public int LengthBefore(ReadOnlySpan<char> text, int end)
    {
        if (end > 0 && _keys.Contains(Characters.ToLower(text[end - 1])) && _words.Find(Characters.ToLower(text[end - 1])) is { } words)
        {
            foreach (var word in words)
            {
                if (word.Length <= end && EndsWith(text.Slice(end - word.Length, word.Length), word))
                {
                    return word.Length;
                }
            }
        }

        return 0;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (Characters.ToLower(text[i]) != word[i])
            {
                return false;
            }
        }

        return true;
    }
}
