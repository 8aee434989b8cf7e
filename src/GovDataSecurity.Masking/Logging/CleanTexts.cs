using System.Runtime.CompilerServices;

namespace GovDataSecurity.Masking;

/// <summary>Remembers texts of the program, such as templates and names of holes, in which nothing was recognized. By identity: literals are always the same object.</summary>
internal sealed class CleanTexts
{
    private const int Size = 1024;
    private const int Longest = 512;

    private readonly string?[] _texts = new string?[Size];

    /// <summary>Whether the very same text was added; one that shares its place may have taken it.</summary>
    public bool Contains(string text) => ReferenceEquals(Volatile.Read(ref PlaceOf(text)), text);

    public void Add(string text)
    {
        if (text.Length <= Longest)
        {
            Volatile.Write(ref PlaceOf(text), text);
        }
    }

    private ref string? PlaceOf(string text) => ref _texts[RuntimeHelpers.GetHashCode(text) & (Size - 1)];
}
