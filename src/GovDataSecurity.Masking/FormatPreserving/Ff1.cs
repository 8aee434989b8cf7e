using System.Numerics;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>FF1, format-preserving encryption: a string of numerals becomes another one of the same length over the same alphabet.</summary>
/// <remarks>
/// <para>NIST SP 800-38G, algorithms 7 and 8. As its revision 1 (second public draft, February 2025) asks, fewer than 1,000,000 possible strings are refused.
/// FF3 is not offered: that revision removes it.</para>
/// <para>Encryption is deterministic: under one key and tweak equal inputs have equal outputs. It isn't authenticated: any string of the right form decrypts
/// to something. Strings whose longer half has at most 56 bits, 32 decimal digits in all, take no memory. Safe for concurrent use.</para>
/// </remarks>
public sealed class Ff1 : IDisposable
{
    /// <summary>The smallest radix.</summary>
    public const int MinRadix = 2;

    /// <summary>The largest radix (SP 800-38G, 5.2).</summary>
    public const int MaxRadix = 65536;

    /// <summary>The fewest strings that there must be (SP 800-38G revision 1, 5.2).</summary>
    public const int MinDomain = 1_000_000;

    /// <summary>The most numerals of a string that this implementation takes; the standard would take 2³².</summary>
    public const int MaxLength = 4096;

    /// <summary>The most bytes of a tweak.</summary>
    public const int MaxTweak = 4096;

    private const int Rounds = 10;

    private readonly BlockCipherPool _ciphers;
    private readonly int _minLength;

    /// <summary>FF1 with AES.</summary>
    /// <param name="key">16, 24 or 32 bytes.</param>
    /// <param name="radix">How many numerals there are, 2 to 65536.</param>
    /// <exception cref="GovDataSecurityException">A key of another length, or another radix (<see cref="ErrorCode.ArgumentInvalid"/>).</exception>
    public Ff1(ReadOnlySpan<byte> key, int radix)
        : this(key, radix, CipherSuite.International, MinDomain)
    {
    }

    internal Ff1(ReadOnlySpan<byte> key, int radix, CipherSuite suite, int minDomain)
    {
        if (radix is < MinRadix or > MaxRadix)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(radix), $"{MinRadix}..{MaxRadix}");
        }

        Radix = radix;
        _minLength = LengthFor(radix, minDomain);
        _ciphers = new BlockCipherPool(suite, key);
    }

    /// <summary>How many numerals there are.</summary>
    public int Radix { get; }

    /// <summary>The fewest numerals of a string: enough for <see cref="MinDomain"/> strings.</summary>
    public int MinLength => _minLength;

    /// <summary>Encrypts a string of numerals in place.</summary>
    /// <param name="tweak">Up to 4096 bytes that need not be secret; equal strings under different tweaks have unrelated outputs. May be empty.</param>
    /// <param name="numerals">Numerals from 0 to <see cref="Radix"/> − 1, the most significant one first.</param>
    /// <exception cref="GovDataSecurityException">Too few (<see cref="ErrorCode.FormatDomainTooSmall"/>) or too many numerals, too long a tweak
    /// (<see cref="ErrorCode.ArgumentTooLong"/>), or a numeral that the radix does not have (<see cref="ErrorCode.CharacterOutsideAlphabet"/>).</exception>
    public void Encrypt(ReadOnlySpan<byte> tweak, Span<ushort> numerals) => Run(tweak, numerals, encrypts: true);

    /// <summary>Decrypts a string of numerals in place.</summary>
    /// <inheritdoc cref="Encrypt" />
    public void Decrypt(ReadOnlySpan<byte> tweak, Span<ushort> numerals) => Run(tweak, numerals, encrypts: false);

    /// <summary>Zeroes the key.</summary>
    public void Dispose() => _ciphers.Dispose();

    private void Run(ReadOnlySpan<byte> tweak, Span<ushort> numerals, bool encrypts)
    {
        Check(tweak, numerals);
        var u = numerals.Length / 2;
        var cipher = _ciphers.Rent();
        try
        {
            var round = new Ff1Round(cipher, Radix, numerals.Length, tweak);
            if (round.NumberSize <= Ff1Round.MaxSmallNumber)
            {
                RunSmall(round, numerals[..u], numerals[u..], encrypts);
            }
            else
            {
                RunLarge(round, numerals[..u], numerals[u..], encrypts);
            }
        }
        finally
        {
            _ciphers.Return(cipher);
        }
    }

    private static int LengthFor(int radix, int minDomain)
    {
        var length = 2;
        for (long domain = (long)radix * radix; domain < minDomain; domain *= radix)
        {
            length++;
        }

        return length;
    }

    private void Check(ReadOnlySpan<byte> tweak, ReadOnlySpan<ushort> numerals)
    {
        if (numerals.Length < _minLength)
        {
            throw new GovDataSecurityException(ErrorCode.FormatDomainTooSmall, MinDomain, numerals.Length, Radix);
        }

        if (numerals.Length > MaxLength)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentTooLong, nameof(numerals), MaxLength);
        }

        if (tweak.Length > MaxTweak)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentTooLong, nameof(tweak), MaxTweak);
        }

        if (Radix < MaxRadix)
        {
            var foreign = numerals.IndexOfAnyExceptInRange((ushort)0, (ushort)(Radix - 1));
            if (foreign >= 0)
            {
                throw new GovDataSecurityException(ErrorCode.CharacterOutsideAlphabet, foreign + 1);
            }
        }
    }

    private void RunSmall(Ff1Round round, Span<ushort> left, Span<ushort> right, bool encrypts)
    {
        var modulusLeft = SmallPower(left.Length);
        var modulusRight = right.Length == left.Length ? modulusLeft : modulusLeft * (ulong)Radix;
        var a = SmallNumber(left);
        var b = SmallNumber(right);
        for (var i = 0; i < Rounds; i++)
        {
            if (encrypts)
            {
                var modulus = i % 2 == 0 ? modulusLeft : modulusRight;
                var c = (a + round.Apply(i, b, modulus)) % modulus;
                a = b;
                b = c;
            }
            else
            {
                var number = Rounds - 1 - i;
                var modulus = number % 2 == 0 ? modulusLeft : modulusRight;
                var c = (b + modulus - round.Apply(number, a, modulus)) % modulus;
                b = a;
                a = c;
            }
        }

        WriteSmall(a, left);
        WriteSmall(b, right);
    }

    private ulong SmallPower(int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++)
        {
            power *= (ulong)Radix;
        }

        return power;
    }

    private ulong SmallNumber(ReadOnlySpan<ushort> numerals)
    {
        var number = 0UL;
        foreach (var numeral in numerals)
        {
            number = (number * (ulong)Radix) + numeral;
        }

        return number;
    }

    private void WriteSmall(ulong number, Span<ushort> numerals)
    {
        for (var i = numerals.Length - 1; i >= 0; i--)
        {
            (number, var numeral) = Math.DivRem(number, (ulong)Radix);
            numerals[i] = (ushort)numeral;
        }
    }

    private void RunLarge(Ff1Round round, Span<ushort> left, Span<ushort> right, bool encrypts)
    {
        var modulusLeft = BigInteger.Pow(Radix, left.Length);
        var modulusRight = right.Length == left.Length ? modulusLeft : modulusLeft * Radix;
        var a = LargeNumber(left);
        var b = LargeNumber(right);
        for (var i = 0; i < Rounds; i++)
        {
            if (encrypts)
            {
                var modulus = i % 2 == 0 ? modulusLeft : modulusRight;
                var c = (a + round.Apply(i, b)) % modulus;
                a = b;
                b = c;
            }
            else
            {
                var number = Rounds - 1 - i;
                var modulus = number % 2 == 0 ? modulusLeft : modulusRight;
                var c = (b - round.Apply(number, a)) % modulus;
                b = a;
                a = c.Sign < 0 ? c + modulus : c;
            }
        }

        WriteLarge(a, left);
        WriteLarge(b, right);
    }

    private BigInteger LargeNumber(ReadOnlySpan<ushort> numerals)
    {
        var number = BigInteger.Zero;
        while (!numerals.IsEmpty)
        {
            var (count, power) = Chunk(numerals.Length);
            number = (number * power) + SmallNumber(numerals[..count]);
            numerals = numerals[count..];
        }

        return number;
    }

    private void WriteLarge(BigInteger number, Span<ushort> numerals)
    {
        while (!numerals.IsEmpty)
        {
            var (count, power) = Chunk(numerals.Length);
            number = BigInteger.DivRem(number, power, out var rest);
            WriteSmall((ulong)rest, numerals[^count..]);
            numerals = numerals[..^count];
        }
    }

    // As many numerals as make a number of 32 bits: dividing by such a number is one pass.
    private (int Count, uint Power) Chunk(int most)
    {
        var count = 1;
        ulong power = (ulong)Radix;
        while (count < most && power * (ulong)Radix <= uint.MaxValue)
        {
            power *= (ulong)Radix;
            count++;
        }

        return (count, (uint)power);
    }
}
