namespace GovDataSecurity.Analyzers.Flow;

/// <summary>Names that are looked up by the characters of a text, without making a string of each word.</summary>
internal sealed class NameSet
{
    private readonly Dictionary<int, List<int>> _byHash = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    /// <returns>The index by which the name is found.</returns>
    public int Add(string name)
    {
        if (_indexes.TryGetValue(name, out var known))
        {
            return known;
        }

        var index = _names.Count;
        _names.Add(name);
        _indexes.Add(name, index);
        var hash = Seed;
        foreach (var c in name)
        {
            hash = Next(hash, c);
        }

        if (!_byHash.TryGetValue(hash, out var same))
        {
            _byHash.Add(hash, same = []);
        }

        same.Add(index);
        return index;
    }

    /// <summary>The places of the names in a text; also in comments and literals.</summary>
    public List<(int Position, int Name)> Find(char[] text, int length)
    {
        var found = new List<(int Position, int Name)>();
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

            if (_byHash.TryGetValue(hash, out var candidates) && IndexOf(candidates, text, start, i - start) is >= 0 and var name)
            {
                found.Add((start, name));
            }
        }

        return found;
    }

    private const int Seed = unchecked((int)2166136261);

    private static int Next(int hash, char c) => unchecked((hash ^ c) * 16777619);

    private static bool IsStart(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' || c > 127 && char.IsLetter(c);

    private static bool IsPart(char c) => IsStart(c) || c is >= '0' and <= '9' || c > 127 && char.IsLetterOrDigit(c);

    private int IndexOf(List<int> candidates, char[] text, int start, int length)
    {
        foreach (var index in candidates)
        {
            var candidate = _names[index];
            if (candidate.Length == length)
            {
                var i = 0;
                while (i < length && candidate[i] == text[start + i])
                {
                    i++;
                }

                if (i == length)
                {
                    return index;
                }
            }
        }

        return -1;
    }
}
