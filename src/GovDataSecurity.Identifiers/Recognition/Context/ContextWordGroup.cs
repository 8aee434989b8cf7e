namespace GovDataSecurity.Identifiers;

/// <summary>The words that end in the same character, the longest first, with the characters before their last ones apart, since these rule out nearly all of them.</summary>
internal sealed class ContextWordGroup
{
    private readonly ContextWord[] _words;
    private readonly char[] _seconds;

    public ContextWordGroup(IEnumerable<ContextWord> words)
    {
        _words = [.. words.OrderByDescending(word => word.Text.Length)];
        _seconds = [.. _words.Select(word => word.Text.Length > 1 ? word.Text[word.Text.Length - 2] : '\0')];
    }

    /// <summary>The longest of the words that ends at a place; <see langword="null"/> for none.</summary>
    public ContextWord? Find(ReadOnlySpan<char> text, int end)
    {
        var before = end > 1 ? Characters.ToLower(text[end - 2]) : '\0';
        for (var i = 0; i < _seconds.Length; i++)
        {
            if ((_seconds[i] == before || _seconds[i] == '\0') && EndsWith(text, end, _words[i].Text))
            {
                return _words[i];
            }
        }

        return null;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, int end, string word)
    {
        var start = end - word.Length;
        if (start < 0)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (Characters.ToLower(text[start + i]) != word[i])
            {
                return false;
            }
        }

        // A Latin word is whole: no letter before it, unless it begins with a capital as in userPhone, and no small letter behind it.
        return !Characters.IsLetter(word[0])
            || ((start == 0 || !Characters.IsLetter(text[start - 1]) || (text[start] is >= 'A' and <= 'Z' && text[start - 1] is >= 'a' and <= 'z'))
                && (end == text.Length || text[end] is not (>= 'a' and <= 'z')));
    }
}
