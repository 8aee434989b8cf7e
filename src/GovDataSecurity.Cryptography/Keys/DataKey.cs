using System.Buffers;
using System.Security.Cryptography;

namespace GovDataSecurity.Cryptography;

/// <summary>A data key of a ring. Its bytes never leave it; it is closed when it is destroyed or its ring is disposed.</summary>
/// <remarks>Safe for concurrent use. Encryption, keyed hashes and audit references each use a key of their own, derived by HKDF-SHA256.</remarks>
public sealed class DataKey
{
    /// <summary>The length of a data key in bytes.</summary>
    internal const int Size = 32;

    private readonly CipherPool _ciphers;
    private readonly Lock _gate = new();
    private readonly Id128 _reference;
    private readonly byte[] _derived = GC.AllocateArray<byte>(3 * Size, pinned: true);
    private volatile KeyClosing _closing;

    internal DataKey(KeyRecord record, ReadOnlySpan<byte> key, KeyNames names, CipherPool ciphers)
    {
        Id = record.Id;
        Use = record.Use;
        HasSubject = record.HasSubject;
        Tenant = names.Tenant;
        DataSet = names.DataSet;
        _reference = record.Reference;
        _ciphers = ciphers;
        HKDF.Expand(HashAlgorithmName.SHA256, key, EncryptionPart, "gds1 envelope aes-256-gcm"u8);
        HKDF.Expand(HashAlgorithmName.SHA256, key, MacPart, "gds1 keyed hash hmac-sha256"u8);
        HKDF.Expand(HashAlgorithmName.SHA256, key, ReferencePart, "gds1 record reference hmac-sha256"u8);
    }

    /// <summary>The id, which stands in every envelope of this key.</summary>
    public KeyId Id { get; }

    /// <summary>What the key is used for.</summary>
    public KeyUse Use { get; }

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>The data set.</summary>
    public string DataSet { get; }

    /// <summary>Whether the key belongs to one subject rather than to the whole set.</summary>
    public bool HasSubject { get; }

    internal bool IsClosed => _closing != KeyClosing.None;

    private Span<byte> EncryptionPart => _derived.AsSpan(0, Size);

    private Span<byte> MacPart => _derived.AsSpan(Size, Size);

    private Span<byte> ReferencePart => _derived.AsSpan(2 * Size, Size);

    /// <summary>Protects bytes.</summary>
    /// <param name="plaintext">What to protect; may be empty.</param>
    /// <param name="context">Where it belongs, in a canonical encoding; needed again to open it.</param>
    /// <returns>The text of the envelope.</returns>
    /// <exception cref="GovDataSecurityException">The key was destroyed (<see cref="ErrorCode.KeyDestroyed"/>), or the plaintext is too long.</exception>
    /// <exception cref="ObjectDisposedException">The ring was disposed.</exception>
    [Declassifier(DeclassificationMethod.Encryption)]
    public string Seal(ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> context)
    {
        _ = Envelope.TextLength(plaintext.Length, HasSubject);
        var header = Envelope.HeaderLength(HasSubject);
        var length = Envelope.BinaryLength(plaintext.Length, HasSubject);
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        var associated = Associated(header, context, out var rented);
        try
        {
            Envelope.WriteHeader(buffer, Id, HasSubject ? _reference : null);
            buffer.AsSpan(0, header).CopyTo(rented);
            var nonce = buffer.AsSpan(header, Envelope.NonceSize);
            RandomNumberGenerator.Fill(nonce);
            var ciphertext = buffer.AsSpan(header + Envelope.NonceSize, plaintext.Length);
            var tag = buffer.AsSpan(length - Envelope.TagSize, Envelope.TagSize);
            using (var cipher = _ciphers.Rent(this))
            {
                cipher.Aes.Encrypt(nonce, plaintext, ciphertext, tag, rented.AsSpan(0, associated));
            }

            return Envelope.ToText(buffer, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Opens an envelope.</summary>
    /// <param name="envelope">An envelope of this key.</param>
    /// <param name="context">Where it belongs, as it was when it was sealed.</param>
    /// <param name="plaintext">The bytes; zero them after use.</param>
    /// <returns><see langword="false"/> when the envelope was altered, belongs to another place or to another key: which of them is not told.</returns>
    /// <exception cref="GovDataSecurityException">The key was destroyed (<see cref="ErrorCode.KeyDestroyed"/>).</exception>
    /// <exception cref="ObjectDisposedException">The ring was disposed.</exception>
    public bool TryOpen(Envelope envelope, ReadOnlySpan<byte> context, out byte[] plaintext)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        plaintext = [];
        if (envelope.KeyId != Id)
        {
            return false;
        }

        var associated = Associated(envelope.Header.Length, context, out var rented);
        var opened = new byte[envelope.PlaintextLength];
        try
        {
            envelope.Header.CopyTo(rented);
            using var cipher = _ciphers.Rent(this);
            cipher.Aes.Decrypt(envelope.Nonce, envelope.Ciphertext, envelope.Tag, opened, rented.AsSpan(0, associated));
            plaintext = opened;
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>HMAC-SHA256 under a key that dies with this one.</summary>
    /// <param name="data">What to hash, in a canonical encoding that says what it is for.</param>
    /// <param name="destination">32 bytes.</param>
    /// <exception cref="GovDataSecurityException">The key was destroyed (<see cref="ErrorCode.KeyDestroyed"/>).</exception>
    /// <exception cref="ObjectDisposedException">The ring was disposed.</exception>
    [Declassifier(DeclassificationMethod.Pseudonymization)]
    public void ComputeKeyedHash(ReadOnlySpan<byte> data, Span<byte> destination) => Hash(MacPart, data, destination);

    internal void ComputeReference(ReadOnlySpan<byte> data, Span<byte> destination) => Hash(ReferencePart, data, destination);

    internal AesGcm CreateCipher()
    {
        lock (_gate)
        {
            ThrowIfClosed();
            return new AesGcm(EncryptionPart, Envelope.TagSize);
        }
    }

    internal void Close(KeyClosing reason)
    {
        lock (_gate)
        {
            if (_closing == KeyClosing.None)
            {
                _closing = reason;
                CryptographicOperations.ZeroMemory(_derived);
            }
        }
    }

    internal void ThrowIfClosed()
    {
        switch (_closing)
        {
            case KeyClosing.Destroyed:
                throw new GovDataSecurityException(ErrorCode.KeyDestroyed, Id);
            case KeyClosing.RingDisposed:
                throw new ObjectDisposedException(nameof(KeyRing));
            default:
                return;
        }
    }

    private static int Associated(int header, ReadOnlySpan<byte> context, out byte[] rented)
    {
        var length = checked(header + context.Length);
        rented = ArrayPool<byte>.Shared.Rent(length);
        context.CopyTo(rented.AsSpan(header));
        return length;
    }

    private void Hash(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> destination)
    {
        Span<byte> copy = stackalloc byte[Size];
        lock (_gate)
        {
            ThrowIfClosed();
            key.CopyTo(copy);
        }

        HMACSHA256.HashData(copy, data, destination);
        CryptographicOperations.ZeroMemory(copy);
    }
}
