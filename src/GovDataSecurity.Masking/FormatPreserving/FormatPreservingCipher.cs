using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>Encrypts text of an alphabet as text of the same alphabet and length, and back: FF1 under a key of a purpose.</summary>
/// <remarks>
/// <para>Deterministic: equal texts under one tweak have equal ciphertexts, so foreign keys survive and frequencies show. Nothing tells an altered
/// ciphertext: it decrypts to another text. Fewer than 1,000,000 possible texts of a length are refused (SP 800-38G revision 1), which excludes
/// short codes and suffixes, and single Chinese characters.</para>
/// <para>A permutation may leave a text as it is: with a probability of one in the number of texts of its length, at most one in a million.</para>
/// <para>For identifiers with dates and check characters use <see cref="IdentifierCipher"/>. Safe for concurrent use.</para>
/// </remarks>
public sealed class FormatPreservingCipher : IDisposable
{
    private readonly KeyedFf1 _ff1;

    /// <summary>A cipher for texts of an alphabet.</summary>
    /// <param name="keys">Where the key comes from.</param>
    /// <param name="purpose">What the encrypted data is for.</param>
    /// <param name="alphabet">The characters.</param>
    /// <param name="epoch">The epoch of the key, from 1 on.</param>
    /// <exception cref="GovDataSecurityException">No purpose, or the ring refuses a key (<see cref="KeyRing.GetOrCreate"/>).</exception>
    public FormatPreservingCipher(PseudonymKeys keys, AuditCode purpose, NumeralAlphabet alphabet, int epoch = 1)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(alphabet);
        Alphabet = alphabet;
        _ff1 = new KeyedFf1(keys.Derive(purpose, epoch, "ff1"), alphabet.Radix);
    }

    /// <summary>The characters.</summary>
    public NumeralAlphabet Alphabet { get; }

    /// <summary>The fewest characters of a text.</summary>
    public int MinLength => _ff1.MinLength;

    /// <summary>Encrypts a text.</summary>
    /// <param name="plaintext">At least <see cref="MinLength"/> and at most 4096 characters of the alphabet.</param>
    /// <param name="tweak">What it belongs to, such as the name of the column or the rest of the row; need not be secret, may be empty, at most 4096 bytes.
    /// Needed again to decrypt.</param>
    /// <returns>As many characters of the alphabet.</returns>
    /// <exception cref="GovDataSecurityException">Too short (<see cref="ErrorCode.FormatDomainTooSmall"/>), too long, or a character that the alphabet does not
    /// have (<see cref="ErrorCode.CharacterOutsideAlphabet"/>); or the key was destroyed (<see cref="ErrorCode.KeyDestroyed"/>).</exception>
    [Declassifier(DeclassificationMethod.Encryption)]
    public string Encrypt(string plaintext, ReadOnlySpan<byte> tweak = default) => Run(plaintext, tweak, encrypts: true);

    /// <summary>Decrypts a text.</summary>
    /// <param name="ciphertext">What <see cref="Encrypt"/> returned.</param>
    /// <param name="tweak">The tweak that it was encrypted with.</param>
    /// <returns>The text.</returns>
    /// <exception cref="GovDataSecurityException">As <see cref="Encrypt"/>.</exception>
    public string Decrypt(string ciphertext, ReadOnlySpan<byte> tweak = default) => Run(ciphertext, tweak, encrypts: false);

    /// <summary>Zeroes the key.</summary>
    public void Dispose() => _ff1.Dispose();

    private string Run(string text, ReadOnlySpan<byte> tweak, bool encrypts)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 2 * Ff1.MaxLength)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentTooLong, nameof(text), Ff1.MaxLength);
        }

        const int onStack = 64;
        ushort[]? rented = null;
        var numerals = text.Length <= onStack ? stackalloc ushort[onStack] : rented = ArrayPool<ushort>.Shared.Rent(text.Length);
        char[]? rentedText = null;
        var written = text.Length <= onStack ? stackalloc char[2 * onStack] : rentedText = ArrayPool<char>.Shared.Rent(2 * text.Length);
        try
        {
            var used = numerals[..Alphabet.Read(text, numerals)];
            _ff1.Run(tweak, used, encrypts);
            return new string(written[..Alphabet.Write(used, written)]);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(numerals));
            CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(written));
            Return(rented);
            Return(rentedText);
        }
    }

    private static void Return<T>(T[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<T>.Shared.Return(rented);
        }
    }
}
