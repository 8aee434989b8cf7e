using System.Buffers.Text;
using System.Security.Cryptography;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Storage;

/// <summary>Finds protected values by equality: a keyed hash of the normalized value, under a key of its own, different in every field.</summary>
/// <remarks>
/// <para><c>gdi1.</c> and base64url without padding of the first 16 bytes of HMAC-SHA256. Without the key nobody can compute it, so it is no help to whoever
/// only has the database; equal values of one field have equal indexes, and that is what it tells them.</para>
/// <para>The key belongs to the data set, not to the subject. An index in an old backup of the data stays computable after a subject is destroyed: it
/// confirms a value that is already known, and gives away none.</para>
/// <para>Safe for concurrent use.</para>
/// </remarks>
public sealed class BlindIndex
{
    /// <summary>What every index starts with.</summary>
    public const string Prefix = "gdi1.";

    /// <summary>The length of every index in characters, all of them ASCII.</summary>
    public const int TextLength = 27;

    private const int Size = 16;

    private readonly KeyRing _ring;

    /// <summary>Makes an index.</summary>
    /// <param name="ring">The keys.</param>
    public BlindIndex(KeyRing ring)
    {
        ArgumentNullException.ThrowIfNull(ring);
        _ring = ring;
    }

    /// <summary>The index of a value.</summary>
    /// <param name="value">The value, as it was entered or read; may be empty.</param>
    /// <param name="kind">The kind, which says how it is normalized; <see langword="null"/> for exact comparison after Unicode normalization (NFC).</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="field">The field, by its stored name, 1 to 256 UTF-16 units.</param>
    /// <returns>The index to store or to search for.</returns>
    /// <exception cref="GovDataSecurityException">Malformed text, or the ring refuses a key (see <see cref="KeyRing.GetOrCreate"/>).</exception>
    [Declassifier(DeclassificationMethod.Pseudonymization)]
    public string Compute(string value, DataKind? kind, string tenant, string dataSet, string field)
    {
        ArgumentNullException.ThrowIfNull(value);
        StrictText.CheckLength(field, StrictText.MaxName, nameof(field));
        _ = StrictText.GetByteCount(value, nameof(value));
        var key = _ring.GetOrCreate(new KeyScope(tenant, dataSet, KeyUse.BlindIndex));
        var writer = new CanonicalWriter(stackalloc byte[512]);
        try
        {
            writer.Text("gds blind index v1", nameof(BlindIndex));
            writer.Text(tenant, nameof(tenant));
            writer.Text(dataSet, nameof(dataSet));
            writer.Text(field, nameof(field));
            writer.Text(SearchForm.Of(value, kind), nameof(value));
            Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
            key.ComputeKeyedHash(writer.Written, hash);
            return Prefix + Base64Url.EncodeToString(hash[..Size]);
        }
        finally
        {
            writer.Dispose();
        }
    }
}
