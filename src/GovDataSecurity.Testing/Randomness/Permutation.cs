using System.Numerics;

namespace GovDataSecurity.Testing;

/// <summary>The numbers below a size in an order that a key decides: every number once, without remembering which were given.</summary>
/// <remarks>Each step can be undone (adding, multiplying by an odd number, shifting into itself), so no two places give the same number. Steps run over the next power
/// of two; what falls outside the size is stepped again until it falls inside.</remarks>
internal sealed class Permutation
{
    private const int Rounds = 4;

    private readonly ulong _mask;
    private readonly int _shift;
    private readonly ulong[] _keys = new ulong[Rounds];
    private readonly ulong[] _factors = new ulong[Rounds];

    /// <param name="size">How many numbers there are: 1 to 2⁶².</param>
    /// <param name="key">Decides the order.</param>
    public Permutation(ulong size, ulong key)
    {
        ArgumentOutOfRangeException.ThrowIfZero(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 1UL << 62);
        Size = size;
        var bits = Math.Max(1, 64 - BitOperations.LeadingZeroCount(size - 1));
        _mask = (1UL << bits) - 1;
        _shift = (bits / 2) + 1;
        var numbers = new RandomNumbers(key);
        for (var round = 0; round < Rounds; round++)
        {
            _keys[round] = numbers.Next();
            _factors[round] = numbers.Next() | 1;
        }
    }

    /// <summary>How many numbers there are.</summary>
    public ulong Size { get; }

    /// <summary>The number at a place. Behind the last place the numbers come again, in the same order.</summary>
    public ulong this[ulong place]
    {
        get
        {
            var number = place % Size;
            do
            {
                for (var round = 0; round < Rounds; round++)
                {
                    number = ((number + _keys[round]) * _factors[round]) & _mask;
                    number ^= number >> _shift;
                }
            }
            while (number >= Size);

            return number;
        }
    }
}
