namespace GovDataSecurity.Masking;

/// <summary>Remembers texts of the program, such as templates and names of holes, in which nothing was recognized. By identity: literals are always the same object.</summary>
internal sealed class CleanTexts
{
    private const int Size = 1024;
    private const int Longest = 512;

    private readonly string?[] _texts = new string?[Size];

    /// <summary>A place for a text that costs less to find than a hash of all its characters.</summary>
    public static int PlaceOf(string text, int size)
        => text.Length == 0 ? 0 : ((((text.Length * 31) + text[0]) * 31) + (text[text.Length / 2] * 17) + text[^1]) & (size - 1);

    /// <summary>Whether the very same text was added; one that shares its place may have taken it.</summary>
    public bool Contains(string text) => ReferenceEquals(Volatile.Read(ref PlaceOf(text)), text);

    public void Add(string text)
    {
        if (text.Length <= Longest)
        {
            Volatile.Write(ref PlaceOf(text), text);
        }
    }

    private ref string? PlaceOf(string text) => ref _texts[PlaceOf(text, Size)];
}
