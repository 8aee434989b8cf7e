namespace GovDataSecurity.Identifiers.Tests;

/// <summary>SplitMix64: the same texts from the same seed everywhere.</summary>
internal sealed class TestRandom(ulong seed)
{
    private ulong _state = seed;

    public int Next(int below)
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }

    public char[] Text(string alphabet, int length)
    {
        var text = new char[length];
        for (var i = 0; i < length; i++)
        {
            text[i] = alphabet[Next(alphabet.Length)];
        }

        return text;
    }
}
