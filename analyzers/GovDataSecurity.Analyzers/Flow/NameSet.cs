namespace GovDataSecurity.Analyzers.Flow;

/// <summary>Names that are looked up by the characters of a text, without making a string of each word.</summary>
internal sealed class NameSet
{
    private readonly Dictionary<int, List<string>> _byHash = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public int Count => _names.Count;

    /// <returns>Whether the name is new.</returns>
    public bool Add(string name)
    {
        if (name.Length == 0 || !_names.Add(name))
        {
            return false;
        }

        var hash = Seed;
        foreach (var c in name)
        {
            hash = Next(hash, c);
        }

        if (!_byHash.TryGetValue(hash, out var same))
        {
            _byHash.Add(hash, same = []);
        }

        same.Add(name);
        return true;
    }

    /// <summary>The places of the names in a text; also in comments and literals.</summary>
    public List<int> Find(char[] text, int length)
    {
        var found = new List<int>();
        for (var i = 0; i < length;)
        {
            if (!IsStart(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var hash = Seed;
            for (; i < length && IsPart(text[i]); i++)
            {
                hash = Next(hash, text[i]);
            }

            if (_byHash.TryGetValue(hash, out var candidates) && Contains(candidates, text, start, i - start))
            {
                found.Add(start);
            }
        }

        return found;
    }

    private const int Seed = unchecked((int)2166136261);

    private static int Next(int hash, char c) => unchecked((hash ^ c) * 16777619);

    private static bool IsStart(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' || c > 127 && char.IsLetter(c);

    private static bool IsPart(char c) => IsStart(c) || c is >= '0' and <= '9' || c > 127 && char.IsLetterOrDigit(c);

    private static bool Contains(List<string> candidates, char[] text, int start, int length)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Length == length)
            {
                var i = 0;
                while (i < length && candidate[i] == text[start + i])
                {
                    i++;
                }

                if (i == length)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
