using System.Collections.Concurrent;

namespace GovDataSecurity.Masking;

/// <summary>Permutations of the numbers below a count: FF1 over the smallest strings that hold them, applied again while the result is too large (cycle
/// walking; SP 800-38G leaves the choice of strings to the application).</summary>
/// <remarks>With strings of two to four numerals over the smallest radix that is enough, fewer than one number in a hundred is applied twice.</remarks>
internal sealed class NumberPermutation(DerivedKey key) : IDisposable
{
    private const int MaxLength = 4;

    private readonly ConcurrentDictionary<UInt128, Lazy<(KeyedFf1 Ff1, int Length, ulong Radix)>> _byCount = new();

    /// <summary>Permutes a number.</summary>
    /// <param name="tweak">Which permutation.</param>
    /// <param name="number">The number.</param>
    /// <param name="count">How many there are, <see cref="Ff1.MinDomain"/> to 2⁶⁴.</param>
    /// <param name="encrypts">Whether forth or back.</param>
    public ulong Run(ReadOnlySpan<byte> tweak, ulong number, UInt128 count, bool encrypts)
    {
        var (ff1, length, radix) = _byCount.GetOrAdd(count, static (count, key) => new(() => Create(count, key)), key).Value;
        Span<ushort> numerals = stackalloc ushort[MaxLength];
        numerals = numerals[..length];
        do
        {
            for (var i = length - 1; i >= 0; i--)
            {
                (number, var numeral) = Math.DivRem(number, radix);
                numerals[i] = (ushort)numeral;
            }

            ff1.Run(tweak, numerals, encrypts);
            number = 0;
            foreach (var numeral in numerals)
            {
                number = (number * radix) + numeral;
            }
        }
        while (number >= count);
        return number;
    }

    public void Dispose()
    {
        key.Dispose();
        foreach (var made in _byCount.Values.Where(static made => made.IsValueCreated))
        {
            made.Value.Ff1.Dispose();
        }
    }

    private static (KeyedFf1 Ff1, int Length, ulong Radix) Create(UInt128 count, DerivedKey key)
    {
        var length = 2;
        while (Power(Ff1.MaxRadix, length) < count)
        {
            length++;
        }

        var radix = (ulong)Math.Ceiling(Math.Pow((double)count, 1.0 / length));
        while (Power(radix, length) < count)
        {
            radix++;
        }

        while (Power(radix - 1, length) >= count)
        {
            radix--;
        }

        return (new KeyedFf1(key, (int)radix), length, radix);
    }

    private static UInt128 Power(ulong radix, int exponent)
    {
        UInt128 power = radix;
        for (var i = 1; i < exponent; i++)
        {
            power *= radix;
        }

        return power;
    }
}
