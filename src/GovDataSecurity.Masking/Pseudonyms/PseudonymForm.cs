namespace GovDataSecurity.Masking;

/// <summary>How a pseudonym is written.</summary>
public enum PseudonymForm
{
    /// <summary><c>gdp1.</c>, the epoch, a dot, and 26 characters of base32 (RFC 4648, 6; lower case, no padding): 128 bits.</summary>
    Base32,

    /// <summary>32 lower-case hex digits: 128 bits.</summary>
    Hex,

    /// <summary>A UUID of version 8 (RFC 9562, 5.8) with hyphens, for columns of such a type: 122 bits.</summary>
    Guid,
}
