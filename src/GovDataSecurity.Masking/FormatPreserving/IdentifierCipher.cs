using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using GovDataSecurity.Cryptography;
using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>Encrypts identifiers as identifiers of the same form, with valid dates and check characters that fit, and back: FF1 over their structure, under a
/// key of a purpose.</summary>
/// <remarks>
/// <para>Deterministic: equal identifiers under one tweak have equal ciphertexts, so foreign keys survive. Different ones never have the same. Decrypting
/// gives back the normal form of the identifier, exactly.</para>
/// <para>What is no well-formed identifier is refused; a pseudonym or a token takes any text. Safe for concurrent use.</para>
/// </remarks>
public sealed class IdentifierCipher : IDisposable
{
    /// <summary>The most bytes of a tweak.</summary>
    public const int MaxTweak = 4000;

    private const int OnStack = 64;

    private readonly Identifier? _identifier;
    private readonly NumberPermutation _permutation;

    /// <summary>A cipher for identifiers of a format.</summary>
    /// <param name="keys">Where the key comes from.</param>
    /// <param name="purpose">What the encrypted data is for.</param>
    /// <param name="format">The format.</param>
    /// <param name="epoch">The epoch of the key, from 1 on.</param>
    /// <exception cref="GovDataSecurityException">No purpose, or the ring refuses a key (<see cref="KeyRing.GetOrCreate"/>).</exception>
    public IdentifierCipher(PseudonymKeys keys, AuditCode purpose, IdentifierFormat format, int epoch = 1)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(format);
        Format = format;
        _identifier = Identifier.For(format.Name);
        _permutation = new NumberPermutation(keys.Derive(purpose, epoch, "ff1 " + format.Name));
    }

    /// <summary>The format.</summary>
    public IdentifierFormat Format { get; }

    /// <summary>Encrypts an identifier.</summary>
    /// <param name="identifier">The identifier, in normal form or as it was typed: full width, spaces and hyphens are left out.</param>
    /// <param name="tweak">What it belongs to, such as the name of the column; need not be secret, may be empty, at most 4000 bytes. Needed again to decrypt.
    /// Leave it empty where columns must stay joinable.</param>
    /// <returns>An identifier as long as the normal form.</returns>
    /// <exception cref="GovDataSecurityException">Not such an identifier, or one that was encrypted (<see cref="ErrorCode.FormatUnsuitable"/>); too long a tweak
    /// (<see cref="ErrorCode.ArgumentTooLong"/>); the key was destroyed (<see cref="ErrorCode.KeyDestroyed"/>).</exception>
    [Declassifier(DeclassificationMethod.Encryption)]
    public string Encrypt(ReadOnlySpan<char> identifier, ReadOnlySpan<byte> tweak = default) => Run(identifier, tweak, encrypts: true);

    /// <summary>Decrypts an identifier.</summary>
    /// <param name="ciphertext">What <see cref="Encrypt"/> returned.</param>
    /// <param name="tweak">The tweak that it was encrypted with.</param>
    /// <returns>The identifier in normal form.</returns>
    /// <exception cref="GovDataSecurityException">Not what an encryption returns (<see cref="ErrorCode.FormatUnsuitable"/>), and as <see cref="Encrypt"/>.</exception>
    public string Decrypt(ReadOnlySpan<char> ciphertext, ReadOnlySpan<byte> tweak = default) => Run(ciphertext, tweak, encrypts: false);

    /// <summary>Zeroes the key.</summary>
    public void Dispose() => _permutation.Dispose();

    private string Run(ReadOnlySpan<char> text, ReadOnlySpan<byte> tweak, bool encrypts)
    {
        if (tweak.Length > MaxTweak)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentTooLong, nameof(tweak), MaxTweak);
        }

        char[]? rented = null;
        Span<char> normalized = text.Length <= OnStack ? stackalloc char[OnStack] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        Span<char> result = stackalloc char[Format.MaxLength];
        var full = new CanonicalWriter(stackalloc byte[256]);
        try
        {
            var source = Normalize(text, normalized);
            if (source.Length > Format.MaxLength || !Format.TryRead(source, isEncrypted: !encrypts, out var part))
            {
                throw new GovDataSecurityException(ErrorCode.FormatUnsuitable, Format.Name);
            }

            full.Text("gds identifier v1", nameof(tweak));
            full.Int64((long)part.Class);
            full.UInt32((uint)tweak.Length);
            full.Fixed(tweak);
            part = part with { Value = _permutation.Run(full.Written, part.Value, part.Count, encrypts) };
            result = result[..source.Length];
            Format.Write(source, part, encrypts, result);
            return new string(result);
        }
        finally
        {
            full.Dispose();
            CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(normalized));
            CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(result));
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }

    private ReadOnlySpan<char> Normalize(ReadOnlySpan<char> text, Span<char> destination)
    {
        if (_identifier?.TryNormalize(text, destination, out var written) == true)
        {
            return destination[..written];
        }

        text.CopyTo(destination);
        return destination[..text.Length];
    }
}
