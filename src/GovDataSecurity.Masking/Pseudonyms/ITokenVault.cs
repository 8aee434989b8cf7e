namespace GovDataSecurity.Masking;

/// <summary>Exchanges values for random tokens, and tokens for values.</summary>
/// <remarks>
/// <para>A token is <c>gdt1.</c> and 26 characters of base32: 128 random bits that have nothing to do with the value. A value has one token, whichever of many
/// concurrent callers asks first. Values are compared and kept in the normal form of their kind (see <see cref="Pseudonymizer"/>).</para>
/// <para>Implementations are safe for concurrent use, and return a token only when it will be found again as long as they promise.</para>
/// </remarks>
public interface ITokenVault : IDisposable
{
    /// <summary>How many tokens there are.</summary>
    int Count { get; }

    /// <summary>The token of a value; makes it when there is none.</summary>
    /// <param name="value">Any well-formed text.</param>
    /// <param name="kind">Its kind. Equal values of two kinds have two tokens.</param>
    /// <param name="subject">The subject that it belongs to and is destroyed with, 1 to 4096 UTF-16 units; equal values of two subjects have two tokens.
    /// <see langword="null"/> for a value that belongs to the whole set.</param>
    /// <returns>The token; the empty text for nothing but white space.</returns>
    /// <exception cref="GovDataSecurityException">Malformed text (<see cref="ErrorCode.MalformedText"/>), the vault cannot be written
    /// (<see cref="ErrorCode.TokenVaultUnwritable"/>), its key was destroyed (<see cref="ErrorCode.KeyDestroyed"/>), or the subject was
    /// (<see cref="ErrorCode.KeyReprovisioningRefused"/>).</exception>
    string Tokenize(string value, DataKind kind, string? subject = null);

    /// <summary>The tokens of many values; makes those that are missing at once.</summary>
    /// <param name="values">The values.</param>
    /// <param name="kind">Their kind.</param>
    /// <param name="subject">The subject that they belong to.</param>
    /// <returns>The tokens, in the order of the values.</returns>
    /// <exception cref="GovDataSecurityException">As <see cref="Tokenize"/>; then no token was made.</exception>
    IReadOnlyList<string> TokenizeMany(IReadOnlyList<string> values, DataKind kind, string? subject = null);

    /// <summary>The value of a token, in normal form. The reveal recorder of the vault is told before; when it throws, nothing is returned.</summary>
    /// <param name="token">The token; the empty text gives the empty text and is not recorded.</param>
    /// <param name="kind">The kind of the value.</param>
    /// <param name="purpose">What it is needed for.</param>
    /// <returns>The value.</returns>
    /// <exception cref="GovDataSecurityException">No purpose (<see cref="ErrorCode.ArgumentEmpty"/>), no such token of that kind
    /// (<see cref="ErrorCode.TokenUnknown"/>), or the key of the vault or of the subject was destroyed (<see cref="ErrorCode.KeyDestroyed"/>).</exception>
    string Detokenize(string token, DataKind kind, AuditCode purpose);
}
