namespace GovDataSecurity.Testing;

/// <summary>Hands every family a part of all identity numbers under divisions that were never issued, so that no two people get the same one and nobody has to remember which were given.</summary>
/// <remarks>
/// A family gets a division, a block of sequences, and one of twelve turns. A member has two sequences of the block, one for each gender. Families with the same division and block have
/// different turns, and the turn decides in which month a member is born: so their numbers differ by the month, whatever their ages are.
/// </remarks>
internal sealed class IdSlots
{
    /// <summary>The most members that a family can have.</summary>
    public const int Members = 20;

    private const int Blocks = 24;
    private const int Months = 12;
    private const int FirstPair = 10;

    private readonly int _block;
    private readonly int _turn;

    /// <param name="number">The place of the family in the order of the permutation.</param>
    public IdSlots(ulong number)
    {
        (var rest, Division) = ((int)(number / Testing.Division.Count), (int)(number % Testing.Division.Count));
        (_turn, _block) = Math.DivRem(rest, Blocks);
    }

    /// <summary>How many families have slots of their own.</summary>
    public static ulong Families => (ulong)Testing.Division.Count * Blocks * Months;

    /// <summary>The division of the family.</summary>
    public int Division { get; }

    /// <summary>The month in which a member is born, 1 to 12.</summary>
    public int MonthOf(int member) => (int)((RandomNumbers.Mix((ulong)Division, (ulong)PairOf(member)) + (ulong)_turn) % Months) + 1;

    /// <summary>The three digits of sequence of a member: odd for men.</summary>
    public int SequenceOf(int member, bool isMale) => (PairOf(member) * 2) + (isMale ? 1 : 0);

    private int PairOf(int member) => FirstPair + (_block * Members) + member;
}
