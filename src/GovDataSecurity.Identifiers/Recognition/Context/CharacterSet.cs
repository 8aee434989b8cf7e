namespace GovDataSecurity.Identifiers;

/// <summary>A set of UTF-16 units, one bit each.</summary>
internal sealed class CharacterSet
{
    private readonly ulong[] _bits = new ulong[1024];

    public CharacterSet(IEnumerable<char> characters)
    {
        foreach (var c in characters)
        {
            _bits[c >> 6] |= 1UL << (c & 63);
        }
    }

    public bool Contains(char c) => (_bits[c >> 6] >> (c & 63) & 1) != 0;
}
