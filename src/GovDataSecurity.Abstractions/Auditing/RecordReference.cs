namespace GovDataSecurity;

/// <summary>A keyed reference to a record or subject: the first 16 bytes of an HMAC under a key that can be destroyed, in lower-case hex.</summary>
/// <remarks>Whoever holds the key can look a person up in the audit log; when the key is destroyed nobody can, and the log still verifies.</remarks>
public readonly record struct RecordReference
{
    /// <summary>The length of a reference in bytes.</summary>
    public const int Length = 16;

    private readonly string? _hex;

    private RecordReference(string hex) => _hex = hex;

    /// <summary>32 hex digits; empty for the default value, which stands for "none".</summary>
    public string Hex => _hex ?? "";

    /// <summary>Whether this is the default value.</summary>
    public bool IsNone => _hex is null;

    /// <summary>Takes the output of a keyed hash.</summary>
    /// <param name="keyedHash">At least 16 bytes of an HMAC; never an unkeyed hash, which is no protection for identifiers.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="GovDataSecurityException">Fewer than 16 bytes.</exception>
    public static RecordReference FromKeyedHash(byte[] keyedHash)
    {
        if (keyedHash is null || keyedHash.Length < Length)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(keyedHash), $">= {Length} bytes");
        }

        const string digits = "0123456789abcdef";
        var hex = new char[Length * 2];
        for (var i = 0; i < Length; i++)
        {
            hex[2 * i] = digits[keyedHash[i] >> 4];
            hex[(2 * i) + 1] = digits[keyedHash[i] & 15];
        }

        return new RecordReference(new string(hex));
    }

    /// <inheritdoc />
    public override string ToString() => Hex;
}
