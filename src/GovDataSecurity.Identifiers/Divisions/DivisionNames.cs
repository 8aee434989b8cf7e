namespace GovDataSecurity.Identifiers;

/// <summary>Names, found at the beginning of a text.</summary>
internal sealed class DivisionNames
{
    private readonly Dictionary<char, List<string>> _byFirst = [];

    public DivisionNames(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (!_byFirst.TryGetValue(name[0], out var list))
            {
                _byFirst.Add(name[0], list = []);
            }

            list.Add(name);
        }
    }

    public bool IsEmpty => _byFirst.Count == 0;

    /// <returns>The length of the longest name that the text begins with; 0 when it begins with none.</returns>
    public int LongestPrefix(ReadOnlySpan<char> text)
    {
        var longest = 0;
        if (!text.IsEmpty && _byFirst.TryGetValue(text[0], out var names))
        {
            foreach (var name in names)
            {
                if (name.Length > longest && text.StartsWith(name.AsSpan(), StringComparison.Ordinal))
                {
                    longest = name.Length;
                }
            }
        }

        return longest;
    }
}
