namespace GovDataSecurity.Identifiers;

/// <summary>Values by a UTF-16 unit, for few units asked for very often: one multiplication, hardly ever a second look.</summary>
/// <typeparam name="T">The values.</typeparam>
internal sealed class CharacterMap<T>
    where T : class
{
    private const int Size = 2048;

    private readonly char[] _keys = new char[Size];
    private readonly T?[] _values = new T?[Size];

    public CharacterMap(IEnumerable<KeyValuePair<char, T>> values)
    {
        foreach (var pair in values)
        {
            var slot = Slot(pair.Key);
            while (_values[slot] is not null)
            {
                slot = (slot + 1) & (Size - 1);
            }

            _keys[slot] = pair.Key;
            _values[slot] = pair.Value;
        }
    }

    /// <summary>The value of a unit, or <see langword="null"/>.</summary>
    public T? Find(char c)
    {
        for (var slot = Slot(c); _values[slot] is { } value; slot = (slot + 1) & (Size - 1))
        {
            if (_keys[slot] == c)
            {
                return value;
            }
        }

        return null;
    }

    private static int Slot(char c) => (int)(c * 40503u >> 5) & (Size - 1);
}
