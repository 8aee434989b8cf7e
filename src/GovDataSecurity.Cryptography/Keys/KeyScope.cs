namespace GovDataSecurity.Cryptography;

/// <summary>What a data key is for: there is one key for a scope.</summary>
/// <param name="Tenant">The tenant, 1 to 256 UTF-16 units.</param>
/// <param name="DataSet">The data set, by its registered name, 1 to 256 UTF-16 units.</param>
/// <param name="Use">What the key does.</param>
/// <param name="Subject">The subject that can be destroyed by itself, 1 to 4096 UTF-16 units; <see langword="null"/> for one key for the whole set.
/// Only a keyed reference of it reaches the disk.</param>
public sealed record KeyScope(string Tenant, string DataSet, KeyUse Use, string? Subject = null)
{
    /// <summary>The names of the scope as they are never printed: a subject may be a personal identifier.</summary>
    /// <returns>Use, and whether the scope is a subject or a set.</returns>
    public override string ToString() => $"{Use} ({(Subject is null ? "set" : "subject")})";
}
