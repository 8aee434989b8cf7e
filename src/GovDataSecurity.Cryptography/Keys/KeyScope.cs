using System.Security.Cryptography;

namespace GovDataSecurity.Cryptography;

/// <summary>What a data key is for: there is one key for a scope.</summary>
/// <param name="Tenant">The tenant, 1 to 256 UTF-16 units.</param>
/// <param name="DataSet">The data set, by its registered name, 1 to 256 UTF-16 units.</param>
/// <param name="Use">What the key does.</param>
/// <param name="Subject">The subject that can be destroyed by itself, 1 to 4096 UTF-16 units; <see langword="null"/> for one key for the whole set.
/// Only a keyed reference of it reaches the disk.</param>
public sealed record KeyScope(string Tenant, string DataSet, KeyUse Use, string? Subject = null)
{
    /// <summary>The scope without its names: a subject may be a personal identifier.</summary>
    /// <returns>The use, and whether the scope is a subject or a set.</returns>
    public override string ToString() => $"{Use} ({(Subject is null ? "set" : "subject")})";

    /// <summary>The reference that stands for the scope on the disk: 16 bytes of an HMAC, so that no name of a subject gets there.</summary>
    internal Id128 ReferenceUnder(ReadOnlySpan<byte> key)
    {
        StrictText.CheckLength(Tenant, StrictText.MaxName, nameof(Tenant));
        StrictText.CheckLength(DataSet, StrictText.MaxName, nameof(DataSet));
        if (Subject is not null)
        {
            StrictText.CheckLength(Subject, StrictText.MaxKey, nameof(Subject));
        }

        if (!Enum.IsDefined(Use))
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(Use), (int)Use);
        }

        var writer = new CanonicalWriter(stackalloc byte[512]);
        try
        {
            writer.Text(Tenant, nameof(Tenant));
            writer.Text(DataSet, nameof(DataSet));
            writer.Byte((byte)Use);
            writer.Optional(Subject, nameof(Subject));
            Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
            HMACSHA256.HashData(key, writer.Written, hash);
            return Id128.Read(hash);
        }
        finally
        {
            writer.Dispose();
        }
    }
}
