namespace GovDataSecurity.Identifiers;

/// <summary>Reads 64 UTF-16 units into masks. All readers give the same masks; they differ in what they need of the processor.</summary>
internal interface IBlockReader
{
    /// <summary>Reads the first 64 units.</summary>
    /// <param name="text">64 units or more.</param>
    /// <param name="block">Their masks.</param>
    void Read(ReadOnlySpan<char> text, out CharacterBlock block);
}
