namespace GovDataSecurity.Identifiers;

/// <summary>What the last complete unit of the block before was: 1 or 0.</summary>
internal struct BlockCarry
{
    public ulong Digit;
    public ulong Word;
    public ulong Wide;
}
