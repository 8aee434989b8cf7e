namespace GovDataSecurity.Testing;

/// <summary>The simulated values of a kind: how many there are, each by its number, and how one is recognized.</summary>
/// <param name="size">How many values there are; they come in a random order, none twice before all have come. 0 where values repeat as they do among people.</param>
/// <param name="write">The value of a number below the size; of any number where the size is 0.</param>
/// <param name="isSimulated">Whether a text is one of them.</param>
internal sealed class ValueSpace(ulong size, Func<ulong, string> write, ValueTest isSimulated)
{
    public ulong Size => size;

    public string Write(ulong number) => write(number);

    public bool IsSimulated(ReadOnlySpan<char> text) => isSimulated(text);
}
