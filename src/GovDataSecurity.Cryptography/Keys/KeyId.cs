using System.Security.Cryptography;

namespace GovDataSecurity.Cryptography;

/// <summary>The 16-byte id of a data key, made from the key itself: the first half of SHA-256 over a label, the suite and the key.</summary>
/// <remarks>A key is checked against its id whenever it is unwrapped, so the id in an envelope commits to the key. Strength: 128 bits against finding
/// another key for a given id, 64 bits against whoever may choose both keys.</remarks>
public readonly record struct KeyId
{
    /// <summary>The length of an id in bytes.</summary>
    public const int Size = Id128.Size;

    private readonly Id128 _value;

    private KeyId(Id128 value) => _value = value;

    /// <summary>Reads an id.</summary>
    /// <param name="source">At least 16 bytes.</param>
    /// <returns>The id.</returns>
    /// <exception cref="GovDataSecurityException">Fewer than 16 bytes (<see cref="ErrorCode.ArgumentInvalid"/>).</exception>
    public static KeyId FromBytes(ReadOnlySpan<byte> source)
        => source.Length >= Size ? new KeyId(Id128.Read(source)) : throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(source), $"< {Size} bytes");

    /// <summary>Writes the id.</summary>
    /// <param name="destination">At least 16 bytes.</param>
    public void CopyTo(Span<byte> destination) => _value.Write(destination);

    /// <summary>32 lower-case hex digits.</summary>
    /// <returns>The digits.</returns>
    public override string ToString() => _value.ToString();

    internal static KeyId Of(CipherSuite suite, ReadOnlySpan<byte> key)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData("gds1 key id"u8);
        hash.AppendData([(byte)suite]);
        hash.AppendData(key);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return FromBytes(digest);
    }
}
