namespace GovDataSecurity.Analyzers.Flow;

/// <summary>Reads the words of a text without making strings of them.</summary>
internal static class WordReader
{
    private const int Seed = unchecked((int)2166136261);

    private static readonly int New = HashOf("new");

    public static int HashOf(string word)
    {
        var hash = Seed;
        foreach (var c in word)
        {
            hash = Next(hash, c);
        }

        return hash;
    }

    /// <param name="text">Holds the text.</param>
    /// <param name="length">How much of <paramref name="text"/> is the text.</param>
    /// <param name="words">Takes the words, in their order.</param>
    public static void Read(char[] text, int length, List<Word> words)
    {
        var before = '\0';
        var last = 0;
        var open = new Stack<char>();
        for (var i = 0; i < length;)
        {
            var c = text[i];
            if (!IsStart(c))
            {
                if (c > ' ')
                {
                    Nest(open, c);
                    before = c;
                    last = 0;
                }

                i++;
                continue;
            }

            var start = i;
            var hash = Seed;
            for (; i < length && IsPart(text[i]); i++)
            {
                hash = Next(hash, text[i]);
            }

            var next = i;
            while (next < length && text[next] <= ' ')
            {
                next++;
            }

            var after = next < length ? text[next] : '\0';
            words.Add(new Word(
                start,
                hash,
                before is '.' or '{' || last == New || after == ':' || after == '=' && (next + 1 >= length || text[next + 1] != '='),
                open.Count > 0 && open.Peek() == '[' && before is '[' or ',' or '.' or ':' && after is ']' or '(' or ','));
            last = hash;
            before = 'a';
        }
    }

    /// <summary>Keeps the brackets that are open; one in a literal or comment that fits none is passed over, and a block begins anew.</summary>
    private static void Nest(Stack<char> open, char c)
    {
        switch (c)
        {
            case '(' or '[':
                open.Push(c);
                break;
            case ')' or ']' when open.Count > 0 && open.Peek() == (c == ')' ? '(' : '['):
                open.Pop();
                break;
            case '{' or '}' or ';':
                open.Clear();
                break;
        }
    }

    private static int Next(int hash, char c) => unchecked((hash ^ c) * 16777619);

    private static bool IsStart(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' || c > 127 && char.IsLetter(c);

    private static bool IsPart(char c) => IsStart(c) || c is >= '0' and <= '9' || c > 127 && char.IsLetterOrDigit(c);
}
