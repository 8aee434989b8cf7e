using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GovDataSecurity.Auditing;

/// <summary>A public key that signs notes, with the name it signs under.</summary>
/// <remarks>C2SP signed-note, in the text form <c>name+hex8(key id)+base64(type || key)</c>. The key id of ECDSA is the start of the SHA-256 of its
/// SubjectPublicKeyInfo; of the other types, of name, line feed, type and key. Ed25519 keys are read and named; this version verifies ECDSA P-256 only.</remarks>
public sealed class VerifierKey
{
    /// <summary>Where a log of this library keeps its public key, for whom no other way to it is given.</summary>
    internal const string FileName = "log.vkey";

    internal const byte Ed25519 = 1;
    internal const byte Ecdsa = 2;
    internal const byte Cosignature = 4;
    private const int Ed25519Length = 32;
    private const string P256 = "1.2.840.10045.3.1.7";

    private readonly byte[] _key;

    private VerifierKey(string name, byte type, byte[] key)
    {
        Name = name;
        Type = type;
        _key = key;
        Id = KeyId(name, type, key);
    }

    /// <summary>The name that stands in front of a signature; for a log, its origin.</summary>
    public string Name { get; }

    /// <summary>The key id: four bytes, big-endian.</summary>
    public uint Id { get; }

    /// <summary>Whether this version can verify signatures of this key.</summary>
    public bool CanVerify => Type == Ecdsa;

    internal byte Type { get; }

    /// <summary>Reads the text form.</summary>
    /// <param name="text">The text, without white space around it.</param>
    /// <returns>The key.</returns>
    /// <exception cref="GovDataSecurityException">The text is no such key, or the key id is not its own (<see cref="ErrorCode.ArgumentInvalid"/>).</exception>
    public static VerifierKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var key) ? key : throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(text), "vkey");
    }

    /// <summary>Reads the text form.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="key">The key.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out VerifierKey? key)
    {
        key = null;
        var parts = text?.Split('+', 3);
        if (parts is not { Length: 3 } || !SignedNote.IsName(parts[0]) || parts[1].Length != 8 || parts[1].Any(c => c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
            || !Base64Text.TryDecode(parts[2], out var bytes) || bytes.Length < 2)
        {
            return false;
        }

        var (type, material) = (bytes[0], bytes[1..]);
        var known = type switch
        {
            Ed25519 or Cosignature => material.Length == Ed25519Length,
            Ecdsa => TryImport(material) is { } ecdsa && Disposed(ecdsa),
            _ => false,
        };
        if (!known || KeyId(parts[0], type, material) != uint.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        {
            return false;
        }

        key = new VerifierKey(parts[0], type, material);
        return true;
    }

    /// <summary>The text form.</summary>
    /// <returns>The text, as it is given to those who verify.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String([Type, .. _key])}");

    internal static VerifierKey Of(string name, ECDsa key) => new(name, Ecdsa, key.ExportSubjectPublicKeyInfo());

    internal bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        using var ecdsa = CanVerify ? TryImport(_key) : null;
        try
        {
            return ecdsa is not null && ecdsa.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static uint KeyId(string name, byte type, byte[] key)
        => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(type == Ecdsa ? key : [.. Encoding.UTF8.GetBytes(name), (byte)'\n', type, .. key]));

    private static ECDsa? TryImport(byte[] key)
    {
        var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportSubjectPublicKeyInfo(key, out var read);
            if (read == key.Length && IsP256(ecdsa))
            {
                return ecdsa;
            }
        }
        catch (CryptographicException)
        {
            // Not a key: the caller refuses.
        }

        ecdsa.Dispose();
        return null;
    }

    internal static bool IsP256(ECDsa key) => key.KeySize == 256 && key.ExportParameters(false).Curve.Oid is { } curve && (curve.Value == P256 || curve.FriendlyName == ECCurve.NamedCurves.nistP256.Oid.FriendlyName);

    private static bool Disposed(ECDsa key)
    {
        key.Dispose();
        return true;
    }
}
