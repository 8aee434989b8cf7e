using System.Numerics;
using System.Text.Json;
using GovDataSecurity.Cryptography;
using Xunit.Abstractions;

namespace GovDataSecurity.Masking.Tests;

public sealed class Ff1Tests(ITestOutputHelper output)
{
    private const string Numerals = "0123456789abcdefghijklmnopqrstuvwxyz";

    private static readonly byte[] Key = Convert.FromHexString("2B7E151628AED2A6ABF7158809CF4F3CEF4359D8D580AA4F7F036D6F04FC6A94");

    public static TheoryData<int> Radices =>
        [2, 3, 4, 5, 7, 8, 9, 10, 11, 16, 26, 31, 32, 33, 36, 62, 64, 100, 127, 128, 129, 255, 256, 257, 999, 1000, 1001, 1024, 4095, 4096, 20902, 32767, 32768, 46341, 65535, 65536];

    [Theory]
    [MemberData(nameof(Ff1Samples.All), MemberType = typeof(Ff1Samples))]
    public void Encrypt_SamplesOfNist_GivesTheirCiphertext(int radix, string key, string tweak, string plaintext, string ciphertext)
    {
        using var ff1 = new Ff1(Convert.FromHexString(key), radix);
        var numerals = Read(plaintext);
        ff1.Encrypt(Convert.FromHexString(tweak), numerals);
        Assert.Equal(ciphertext, Write(numerals));
        ff1.Decrypt(Convert.FromHexString(tweak), numerals);
        Assert.Equal(plaintext, Write(numerals));
    }

    [Theory]
    [InlineData("aes_ff1_radix10_test.json")]
    [InlineData("aes_ff1_base36_test.json")]
    public void EncryptAndDecrypt_Wycheproof_AgreeOrRefuse(string file)
    {
        var cases = 0;
        foreach (var group in SharedVectors.Wycheproof(file, output))
        {
            var radix = group.GetProperty("radix").GetInt32();
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                Check(test, radix);
                cases++;
            }
        }

        output.WriteLine($"{file}: {cases}");
    }

    /// <summary>All lengths up to 70 with all radices cover halves of one to 140 bytes, and every number of bits around the ends of 32, 56 and 64.</summary>
    [Theory]
    [MemberData(nameof(Radices))]
    public void Decrypt_AnyRadixAndLength_GivesBack(int radix)
    {
        using var ff1 = new Ff1(Key, radix);
        var random = new Seeded(radix);
        for (var length = ff1.MinLength; length <= 70; length++)
        {
            foreach (var fill in new[] { -1, 0, radix - 1 })
            {
                var plaintext = random.Numerals(radix, length, fill);
                var tweak = random.Bytes(length % 40);
                var numerals = plaintext.ToArray();
                ff1.Encrypt(tweak, numerals);
                Assert.All(numerals, numeral => Assert.InRange(numeral, 0, radix - 1));
                Assert.NotEqual(plaintext, numerals);
                ff1.Decrypt(tweak, numerals);
                Assert.Equal(plaintext, numerals);
            }
        }
    }

    [Fact]
    public void Decrypt_EveryRadix_GivesBack()
    {
        var random = new Seeded(2);
        for (var radix = Ff1.MinRadix; radix <= Ff1.MaxRadix; radix++)
        {
            using var ff1 = new Ff1(Key, radix);
            var plaintext = random.Numerals(radix, ff1.MinLength + random.Below(8), -1);
            var numerals = plaintext.ToArray();
            ff1.Encrypt([], numerals);
            ff1.Decrypt([], numerals);
            Assert.Equal(plaintext.AsSpan(), numerals.AsSpan());
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(65536)]
    public void Decrypt_LongestText_GivesBack(int radix)
    {
        using var ff1 = new Ff1(Key, radix);
        var plaintext = new Seeded(7).Numerals(radix, Ff1.MaxLength, -1);
        var numerals = plaintext.ToArray();
        ff1.Encrypt([], numerals);
        Assert.NotEqual(plaintext, numerals);
        ff1.Decrypt([], numerals);
        Assert.Equal(plaintext, numerals);
    }

    /// <summary>The algorithm of the standard written down once more, with big numbers only.</summary>
    [Fact]
    public void Encrypt_AnyInput_AgreesWithTheAlgorithmAsItIsWritten()
    {
        var random = new Seeded(1);
        foreach (var radix in new[] { 2, 10, 36, 255, 256, 257, 20902, 65535, 65536 })
        {
            using var ff1 = new Ff1(Key, radix);
            for (var length = ff1.MinLength; length <= 48; length++)
            {
                var tweak = random.Bytes((length * 5) % 67);
                var numerals = random.Numerals(radix, length, -1);
                var expected = Ff1Reference.Encrypt(Key, radix, tweak, numerals);
                ff1.Encrypt(tweak, numerals);
                Assert.Equal(expected, numerals);
            }
        }
    }

    [Fact]
    public void Encrypt_AllStringsOfSixDigits_IsAPermutation()
    {
        using var ff1 = new Ff1(Key, 10);
        var seen = new bool[1_000_000];
        Span<ushort> numerals = stackalloc ushort[6];
        for (var i = 0; i < seen.Length; i++)
        {
            Split(i, 10, numerals);
            ff1.Encrypt("tweak"u8, numerals);
            var image = Join(numerals, 10);
            Assert.False(seen[image]);
            seen[image] = true;
        }
    }

    [Theory]
    [InlineData(2, 7)]
    [InlineData(3, 5)]
    [InlineData(10, 3)]
    [InlineData(16, 2)]
    [InlineData(31, 2)]
    public void Encrypt_SmallDomainWithoutGuard_IsAPermutation(int radix, int length)
    {
        using var ff1 = new Ff1(Key, radix, CipherSuite.International, minDomain: 100);
        var seen = new bool[(int)BigInteger.Pow(radix, length)];
        var numerals = new ushort[length];
        for (var i = 0; i < seen.Length; i++)
        {
            Split(i, radix, numerals);
            ff1.Encrypt([], numerals);
            var image = Join(numerals, radix);
            Assert.False(seen[image]);
            seen[image] = true;
            ff1.Decrypt([], numerals);
            Assert.Equal(i, Join(numerals, radix));
        }
    }

    [Theory]
    [InlineData(2, 20)]
    [InlineData(10, 6)]
    [InlineData(36, 4)]
    [InlineData(999, 3)]
    [InlineData(1000, 2)]
    [InlineData(65536, 2)]
    public void Encrypt_DomainBelowAMillion_IsRefused(int radix, int minLength)
    {
        using var ff1 = new Ff1(Key, radix);
        Assert.Equal(minLength, ff1.MinLength);
        ff1.Encrypt([], new ushort[minLength]);
        Refusal.Of(ErrorCode.FormatDomainTooSmall, () => ff1.Encrypt([], new ushort[minLength - 1]));
        Refusal.Of(ErrorCode.FormatDomainTooSmall, () => ff1.Decrypt([], new ushort[minLength - 1]));
        Refusal.Of(ErrorCode.FormatDomainTooSmall, () => ff1.Encrypt([], []));
    }

    [Fact]
    public void Encrypt_WhatTheFormatDoesNotAllow_IsRefusedAndNothingChanges()
    {
        using var ff1 = new Ff1(Key, 10);
        ushort[] numerals = [1, 2, 3, 4, 5, 10];
        Refusal.Of(ErrorCode.CharacterOutsideAlphabet, () => ff1.Encrypt([], numerals));
        Assert.Equal(10, numerals[5]);
        Refusal.Of(ErrorCode.ArgumentTooLong, () => ff1.Encrypt([], new ushort[Ff1.MaxLength + 1]));
        Refusal.Of(ErrorCode.ArgumentTooLong, () => ff1.Encrypt(new byte[Ff1.MaxTweak + 1], new ushort[6]));
        ff1.Encrypt(new byte[Ff1.MaxTweak], new ushort[6]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(17)]
    [InlineData(33)]
    [InlineData(64)]
    [InlineData(65)]
    public void Constructor_KeyOfAnotherLength_IsRefused(int length)
        => Refusal.Of(ErrorCode.ArgumentInvalid, () => new Ff1(new byte[length], 10));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(65537)]
    [InlineData(int.MaxValue)]
    public void Constructor_RadixOutOfRange_IsRefused(int radix)
        => Refusal.Of(ErrorCode.ArgumentInvalid, () => new Ff1(Key, radix));

    [Fact]
    public void Constructor_SuiteThatIsNotThere_IsRefused()
        => Refusal.Of(ErrorCode.SuiteUnsupported, () => new Ff1(Key, 10, (CipherSuite)2, Ff1.MinDomain));

    [Fact]
    public void Encrypt_ManyThreads_GiveTheSame()
    {
        using var ff1 = new Ff1(Key, 10);
        var expected = Enumerable.Range(0, 500).Select(i => Image(ff1, i)).ToArray();
        Parallel.For(0, 8, _ =>
        {
            for (var i = 0; i < expected.Length; i++)
            {
                Assert.Equal(expected[i], Image(ff1, i));
            }
        });
    }

    [Fact]
    public void Encrypt_Disposed_IsRefused()
    {
        var ff1 = new Ff1(Key, 10);
        ff1.Dispose();
        ff1.Dispose();
        Assert.Throws<ObjectDisposedException>(() => ff1.Encrypt([], new ushort[6]));
    }

    [Fact]
    public void Dispose_WhileOthersEncrypt_LeavesRightResultsOrRefusals()
    {
        for (var round = 0; round < 20; round++)
        {
            var ff1 = new Ff1(Key, 10);
            var expected = Image(ff1, 42);
            Parallel.For(0, 9, worker =>
            {
                try
                {
                    for (var i = 0; i < 200; i++)
                    {
                        if (worker == 0 && i == 20)
                        {
                            ff1.Dispose();
                        }

                        Assert.Equal(expected, Image(ff1, 42));
                    }
                }
                catch (ObjectDisposedException)
                {
                }
            });
        }
    }

    [Fact]
    public void Encrypt_SixteenDigits_AllocatesNothing()
    {
        using var ff1 = new Ff1(Key, 10);
        var numerals = new ushort[16];
        ff1.Encrypt("tweak"u8, numerals);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            ff1.Encrypt("tweak"u8, numerals);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static int Image(Ff1 ff1, int number)
    {
        Span<ushort> numerals = stackalloc ushort[7];
        Split(number, 10, numerals);
        ff1.Encrypt([], numerals);
        return Join(numerals, 10);
    }

    private static void Check(JsonElement test, int radix)
    {
        var id = test.GetProperty("tcId").GetInt32();
        var message = NumeralsOf(test.GetProperty("msg"));
        var expected = NumeralsOf(test.GetProperty("ct"));
        var key = Convert.FromHexString(test.GetProperty("key").GetString()!);
        var tweak = Convert.FromHexString(test.GetProperty("tweak").GetString()!);
        var isAllowed = test.GetProperty("result").GetString() == "valid" && BigInteger.Pow(radix, message.Length) >= Ff1.MinDomain;
        try
        {
            using var ff1 = new Ff1(key, radix);
            var numerals = message.ToArray();
            ff1.Encrypt(tweak, numerals);
            Assert.True(isAllowed, $"{id} was not refused");
            Assert.True(expected.AsSpan().SequenceEqual(numerals), $"{id} encrypts to something else");
            ff1.Decrypt(tweak, numerals);
            Assert.True(message.AsSpan().SequenceEqual(numerals), $"{id} decrypts to something else");
        }
        catch (GovDataSecurityException e)
        {
            Assert.False(isAllowed, $"{id}: {e.Code}");
        }
    }

    // A character that the alphabet lacks becomes a numeral that no radix of these files has.
    private static ushort[] NumeralsOf(JsonElement text) => text.ValueKind == JsonValueKind.String
        ? [.. text.GetString()!.Select(static c => unchecked((ushort)Numerals.IndexOf(char.ToLowerInvariant(c), char.IsAsciiLetterLower(c) ? Numerals.Length : 0)))]
        : [.. text.EnumerateArray().Select(static item => (ushort)(item.GetInt32() is var numeral and >= 0 and < Ff1.MaxRadix ? numeral : Ff1.MaxRadix - 1))];

    private static ushort[] Read(string text) => [.. text.Select(static c => unchecked((ushort)Numerals.IndexOf(c, StringComparison.Ordinal)))];

    private static string Write(ushort[] numerals) => string.Concat(numerals.Select(static numeral => Numerals[numeral]));

    private static void Split(int number, int radix, Span<ushort> numerals)
    {
        for (var i = numerals.Length - 1; i >= 0; i--)
        {
            (number, var numeral) = Math.DivRem(number, radix);
            numerals[i] = (ushort)numeral;
        }
    }

    private static int Join(ReadOnlySpan<ushort> numerals, int radix)
    {
        var number = 0;
        foreach (var numeral in numerals)
        {
            number = (number * radix) + numeral;
        }

        return number;
    }
}
