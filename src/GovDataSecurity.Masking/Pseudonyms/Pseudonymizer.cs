using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>Replaces values by pseudonyms: keyed hashes that are the same for equal values of a purpose, so that foreign keys survive, and different for
/// another purpose.</summary>
/// <remarks>
/// <para>The first 16 bytes of HMAC-SHA-256 (RFC 2104) over a label, the space and the value, each behind its length, under a key that HKDF (RFC 5869)
/// derives for tenant, purpose and epoch.</para>
/// <para>Values are compared in the normal form of their kind: <c>11010119900307777x</c>, the same in full width or with spaces, and the number of 15 digits
/// that it replaced have one pseudonym. Text of kinds without such a form is compared in NFC without white space around it.</para>
/// <para>Collisions: with 128 bits, n different values have two equal pseudonyms with a probability below n²/2¹²⁹ (1.4 billion people: 3·10⁻²¹), as a
/// <see cref="Guid"/> below n²/2¹²³ (2·10⁻¹⁹). None was ever found by chance; nothing checks for one.</para>
/// <para>Pseudonyms are personal information as long as the key exists (PIPL art. 73, GB/T 37964). Nobody without the key can compute or confirm one; equal
/// ones tell that the values are equal, and how often.</para>
/// <para>Safe for concurrent use.</para>
/// </remarks>
public sealed class Pseudonymizer : IDisposable
{
    /// <summary>What pseudonyms in base32 start with.</summary>
    public const string Prefix = "gdp1.";

    /// <summary>The length in characters of the longest pseudonym.</summary>
    public const int MaxTextLength = 42;

    private const int Size = 16;
    private const int Base32Length = 26;

    private readonly DerivedKey _key;

    /// <summary>Makes pseudonyms for a purpose.</summary>
    /// <param name="keys">Where the key comes from.</param>
    /// <param name="purpose">What the pseudonymized data is for.</param>
    /// <param name="options">How they are made.</param>
    /// <exception cref="GovDataSecurityException">No purpose, options that are not allowed, or the ring refuses a key (<see cref="KeyRing.GetOrCreate"/>).</exception>
    public Pseudonymizer(PseudonymKeys keys, AuditCode purpose, PseudonymOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(keys);
        Options = options ?? PseudonymOptions.Default;
        if (!Enum.IsDefined(Options.Form))
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(PseudonymOptions.Form), (int)Options.Form);
        }

        if (Options.Space is not null)
        {
            StrictText.CheckLength(Options.Space, StrictText.MaxName, nameof(PseudonymOptions.Space));
            _ = StrictText.GetByteCount(Options.Space, nameof(PseudonymOptions.Space));
        }

        Purpose = purpose;
        _key = keys.Derive(purpose, Options.Epoch, "pseudonym");
    }

    /// <summary>What the pseudonyms are for.</summary>
    public AuditCode Purpose { get; }

    /// <summary>How they are made.</summary>
    public PseudonymOptions Options { get; }

    /// <summary>The epoch that a pseudonym in base32 was made in.</summary>
    /// <param name="pseudonym">Any text.</param>
    /// <param name="epoch">The epoch.</param>
    /// <returns><see langword="false"/> when the text is no pseudonym in base32.</returns>
    public static bool TryGetEpoch(ReadOnlySpan<char> pseudonym, out int epoch)
    {
        epoch = 0;
        return pseudonym.Length > Prefix.Length + Base32Length
            && pseudonym.StartsWith(Prefix, StringComparison.Ordinal)
            && pseudonym[^(Base32Length + 1)] == '.'
            && Base32.IsText(pseudonym[^Base32Length..])
            && pseudonym[Prefix.Length] is >= '1' and <= '9'
            && int.TryParse(pseudonym[Prefix.Length..^(Base32Length + 1)], NumberStyles.None, CultureInfo.InvariantCulture, out epoch);
    }

    /// <summary>The pseudonym of a value.</summary>
    /// <param name="value">Any well-formed text.</param>
    /// <param name="kind">Its kind, which says how it is normalized.</param>
    /// <returns>The pseudonym; <see langword="null"/> for <see langword="null"/>, and the empty text for one without anything but white space: that is no
    /// value, and all of them having one pseudonym would join rows that have nothing to do with each other.</returns>
    /// <exception cref="GovDataSecurityException">Malformed text (<see cref="ErrorCode.MalformedText"/>), or the key was destroyed
    /// (<see cref="ErrorCode.KeyDestroyed"/>).</exception>
    [Declassifier(DeclassificationMethod.Pseudonymization)]
    [return: NotNullIfNotNull(nameof(value))]
    public string? Of(string? value, DataKind? kind = null)
    {
        if (value is null)
        {
            return null;
        }

        Span<char> text = stackalloc char[MaxTextLength];
        return new string(text[..Write(value, kind, text)]);
    }

    /// <summary>The pseudonym of a value of a kind: <c>pseudonyms.Of&lt;ResidentIdNumberAttribute&gt;(number)</c>.</summary>
    /// <typeparam name="TKind">The attribute class of the kind.</typeparam>
    /// <inheritdoc cref="Of(string?, DataKind?)" />
    [Declassifier(DeclassificationMethod.Pseudonymization)]
    [return: NotNullIfNotNull(nameof(value))]
    public string? Of<TKind>(string? value)
        where TKind : ClassifiedAttribute
        => Of(value, DataKind.Of(typeof(TKind)));

    /// <summary>Writes the pseudonym of a value. Takes no memory for identifiers and short text in ASCII.</summary>
    /// <param name="value">Any well-formed text.</param>
    /// <param name="kind">Its kind, which says how it is normalized.</param>
    /// <param name="destination">Room for <see cref="MaxTextLength"/> characters.</param>
    /// <returns>How many characters were written; 0 for text without anything but white space.</returns>
    /// <exception cref="GovDataSecurityException">As <see cref="Of(string?, DataKind?)"/>; too little room (<see cref="ErrorCode.ArgumentInvalid"/>).</exception>
    [Declassifier(DeclassificationMethod.Pseudonymization)]
    public int Write(ReadOnlySpan<char> value, DataKind? kind, Span<char> destination)
    {
        if (destination.Length < MaxTextLength)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(destination), $"< {MaxTextLength}");
        }

        Span<byte> hash = stackalloc byte[SuiteAlgorithms.HashSize];
        if (!TryHash(value, kind, hash))
        {
            return 0;
        }

        switch (Options.Form)
        {
            case PseudonymForm.Hex:
                Convert.TryToHexStringLower(hash[..Size], destination, out var written);
                return written;
            case PseudonymForm.Guid:
                ToGuid(hash).TryFormat(destination, out written);
                return written;
            default:
                Prefix.CopyTo(destination);
                Options.Epoch.TryFormat(destination[Prefix.Length..], out written, provider: CultureInfo.InvariantCulture);
                var start = Prefix.Length + written;
                destination[start] = '.';
                Base32.Write(hash[..Size], destination[(start + 1)..]);
                return start + 1 + Base32Length;
        }
    }

    /// <summary>The pseudonym of a value as a <see cref="Guid"/>, whatever <see cref="PseudonymOptions.Form"/> says.</summary>
    /// <param name="value">Any well-formed text with something else than white space.</param>
    /// <param name="kind">Its kind, which says how it is normalized.</param>
    /// <returns>A UUID of version 8 (RFC 9562, 5.8).</returns>
    /// <exception cref="GovDataSecurityException">As <see cref="Of(string?, DataKind?)"/>; nothing but white space (<see cref="ErrorCode.ArgumentEmpty"/>).</exception>
    [Declassifier(DeclassificationMethod.Pseudonymization)]
    public Guid GuidOf(ReadOnlySpan<char> value, DataKind? kind = null)
    {
        Span<byte> hash = stackalloc byte[SuiteAlgorithms.HashSize];
        return TryHash(value, kind, hash) ? ToGuid(hash) : throw new GovDataSecurityException(ErrorCode.ArgumentEmpty, nameof(value));
    }

    /// <summary>Zeroes the key.</summary>
    public void Dispose() => _key.Dispose();

    private static Guid ToGuid(Span<byte> hash)
    {
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..Size], bigEndian: true);
    }

    private bool TryHash(ReadOnlySpan<char> value, DataKind? kind, Span<byte> hash)
    {
        using var form = new ValueForm(value, kind, stackalloc char[ValueForm.InitialLength]);
        if (form.Text.IsEmpty)
        {
            _key.ThrowIfUnusable();
            return false;
        }

        _key.Hash("gds pseudonym v1", form, Options.Space, hash);
        return true;
    }
}
