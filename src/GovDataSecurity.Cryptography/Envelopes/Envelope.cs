using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace GovDataSecurity.Cryptography;

/// <summary>A protected value as it is stored: text that names its suite and key, and authenticates where it belongs.</summary>
/// <remarks>
/// <c>gds1.</c> and base64url without padding of: 1 magic <c>F6</c>, 1 version <c>01</c>, 1 suite, 1 flags (bit 0: a subject reference is present, all
/// others 0), 16 key id, [16 subject reference], 12 nonce, the ciphertext, 16 tag. Everything before the ciphertext except the nonce, then the canonical
/// context of the place, is the associated data. The subject reference is an HMAC of the scope under a key of the ring: it stays the same when a subject
/// gets another key, and outlives the key.
/// </remarks>
public sealed class Envelope
{
    /// <summary>What every envelope starts with.</summary>
    public const string Prefix = "gds1.";

    internal const byte SubjectFlag = 1;
    internal const int NonceSize = 12;
    internal const int TagSize = 16;
    private const byte Magic = 0xF6;
    private const byte Version = 1;
    private const int FixedHeader = 4 + KeyId.Size;

    private static readonly SearchValues<char> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private readonly byte[] _bytes;

    private Envelope(byte[] bytes) => _bytes = bytes;

    /// <summary>The algorithms.</summary>
    public CipherSuite Suite => (CipherSuite)_bytes[2];

    /// <summary>The key that opens it.</summary>
    public KeyId KeyId => KeyId.FromBytes(_bytes.AsSpan(4));

    /// <summary>Whether it belongs to a subject with a key of its own.</summary>
    public bool HasSubject => (_bytes[3] & SubjectFlag) != 0;

    /// <summary>The length of the plaintext in bytes.</summary>
    public int PlaintextLength => _bytes.Length - BinaryLength(0, HasSubject);

    internal ReadOnlySpan<byte> Header => _bytes.AsSpan(0, HeaderLength(HasSubject));

    internal ReadOnlySpan<byte> Nonce => _bytes.AsSpan(HeaderLength(HasSubject), NonceSize);

    internal ReadOnlySpan<byte> Ciphertext => _bytes.AsSpan(HeaderLength(HasSubject) + NonceSize, PlaintextLength);

    internal ReadOnlySpan<byte> Tag => _bytes.AsSpan(_bytes.Length - TagSize);

    /// <summary>Whether a text starts like an envelope. Says nothing about whether it opens.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="true"/> when it carries the prefix.</returns>
    public static bool IsEnvelope([NotNullWhen(true)] string? text) => text is not null && text.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The length of the text for a plaintext, for planning a column.</summary>
    /// <param name="plaintextBytes">The length of the plaintext in bytes.</param>
    /// <param name="hasSubject">Whether the value belongs to a subject with a key of its own.</param>
    /// <returns>The length in characters, all of them ASCII.</returns>
    /// <exception cref="GovDataSecurityException">The length is negative or the text would not fit into a string.</exception>
    public static int TextLength(int plaintextBytes, bool hasSubject)
    {
        var binary = (long)plaintextBytes + BinaryLength(0, hasSubject);
        var length = Prefix.Length + (((binary * 4) + 2) / 3);
        return plaintextBytes >= 0 && length <= 0x3FFF_FFDF
            ? (int)length
            : throw new GovDataSecurityException(ErrorCode.ArgumentTooLong, nameof(plaintextBytes), 0x3000_0000);
    }

    /// <summary>Takes an envelope apart. Nothing is decrypted.</summary>
    /// <param name="text">The stored text.</param>
    /// <returns>The envelope.</returns>
    /// <exception cref="GovDataSecurityException">The text is no envelope (<see cref="ErrorCode.EnvelopeMalformed"/>, the message says what is wrong), or one
    /// of a suite that this version does not have (<see cref="ErrorCode.SuiteUnsupported"/>).</exception>
    public static Envelope Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsEnvelope(text))
        {
            throw Malformed("prefix");
        }

        var body = text.AsSpan(Prefix.Length);
        if (body.ContainsAnyExcept(Alphabet))
        {
            throw Malformed("alphabet");
        }

        if (body.Length % 4 == 1 || body.Length < (BinaryLength(0, hasSubject: false) * 4 + 2) / 3)
        {
            throw Malformed("length");
        }

        var bytes = new byte[body.Length / 4 * 3 + Math.Max(0, body.Length % 4 - 1)];
        if (Base64Url.DecodeFromChars(body, bytes, out _, out var written) != OperationStatus.Done || written != bytes.Length)
        {
            // The unused bits of the last character are not zero: one envelope has one text.
            throw Malformed("base64url");
        }

        if (bytes[0] != Magic)
        {
            throw Malformed("magic");
        }

        if (bytes[1] != Version)
        {
            throw Malformed("version");
        }

        if (bytes[2] != (byte)CipherSuite.International)
        {
            throw new GovDataSecurityException(ErrorCode.SuiteUnsupported, bytes[2]);
        }

        if ((bytes[3] & ~SubjectFlag) != 0)
        {
            throw Malformed("flags");
        }

        var envelope = new Envelope(bytes);
        return envelope.PlaintextLength >= 0 ? envelope : throw Malformed("length");
    }

    internal static int HeaderLength(bool hasSubject) => FixedHeader + (hasSubject ? Id128.Size : 0);

    internal static int BinaryLength(int plaintextBytes, bool hasSubject) => HeaderLength(hasSubject) + NonceSize + plaintextBytes + TagSize;

    internal static void WriteHeader(Span<byte> destination, KeyId key, Id128? subject)
    {
        destination[0] = Magic;
        destination[1] = Version;
        destination[2] = (byte)CipherSuite.International;
        destination[3] = subject is null ? (byte)0 : SubjectFlag;
        key.CopyTo(destination[4..]);
        subject?.Write(destination[FixedHeader..]);
    }

    internal static string ToText(byte[] bytes, int length)
        => string.Create(Prefix.Length + Base64Url.GetEncodedLength(length), (bytes, length), static (text, source) =>
        {
            Prefix.CopyTo(text);
            Base64Url.EncodeToChars(source.bytes.AsSpan(0, source.length), text[Prefix.Length..]);
        });

    private static GovDataSecurityException Malformed(string what) => new(ErrorCode.EnvelopeMalformed, what);
}
