namespace GovDataSecurity.Analyzers.Flow;

/// <summary>The inputs of a method for which a summary is made: those that are given labeled data. What the others hold isn't followed into further calls.</summary>
internal readonly record struct Inputs
{
    public static readonly Inputs None;

    private const int Receiver = 63;

    private readonly ulong _bits;

    private Inputs(ulong bits) => _bits = bits;

    public bool HasReceiver => (_bits & (1UL << Receiver)) != 0;

    /// <summary>Whether a parameter is one of them; those far behind count as one.</summary>
    public bool Has(int ordinal) => (_bits & Bit(ordinal)) != 0;

    public Inputs With(int ordinal) => new(_bits | Bit(ordinal));

    public Inputs WithReceiver() => new(_bits | (1UL << Receiver));

    private static ulong Bit(int ordinal) => 1UL << Math.Min(ordinal, Receiver - 1);
}
