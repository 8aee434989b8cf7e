using System.Security.Cryptography;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>What the vaults of this package have in common: tokens, normal forms, the order of a reveal.</summary>
public abstract class TokenVault : ITokenVault
{
    /// <summary>What every token starts with.</summary>
    public const string Prefix = "gdt1.";

    /// <summary>The length of every token in characters, all of them ASCII.</summary>
    public const int TextLength = 31;

    private readonly IRevealRecorder _recorder;

    private protected TokenVault(IRevealRecorder recorder)
    {
        ArgumentNullException.ThrowIfNull(recorder);
        _recorder = recorder;
    }

    /// <inheritdoc />
    public abstract int Count { get; }

    /// <summary>The name of the vault in messages.</summary>
    private protected abstract string Name { get; }

    /// <inheritdoc />
    [Declassifier(DeclassificationMethod.Pseudonymization)]
    public string Tokenize(string value, DataKind kind, string? subject = null) => TokenizeMany([value], kind, subject)[0];

    /// <inheritdoc />
    [Declassifier(DeclassificationMethod.Pseudonymization)]
    public IReadOnlyList<string> TokenizeMany(IReadOnlyList<string> values, DataKind kind, string? subject = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(kind);
        if (subject is not null)
        {
            StrictText.CheckLength(subject, StrictText.MaxKey, nameof(subject));
        }

        var key = KeyOf(subject);
        var lookups = new Id128?[values.Count];
        for (var i = 0; i < lookups.Length; i++)
        {
            lookups[i] = LookupOf(key, values[i], kind, subject);
        }

        var missing = new Dictionary<Id128, int>();
        for (var i = 0; i < lookups.Length; i++)
        {
            if (lookups[i] is { } lookup && Find(lookup) is null)
            {
                missing.TryAdd(lookup, i);
            }
        }

        if (missing.Count > 0)
        {
            Add([.. missing.Select(item => CreateEntry(key, item.Key, values[item.Value], kind))]);
        }

        return [.. lookups.Select(lookup => lookup is { } present ? TextOf(Find(present)!.Value) : "")];
    }

    /// <inheritdoc />
    public string Detokenize(string token, DataKind kind, AuditCode purpose)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(kind);
        if (purpose.IsNone)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentEmpty, nameof(purpose));
        }

        if (token.Length == 0)
        {
            return "";
        }

        if (!TryParse(token, out var id) || Read(id) is not { } sealedValue)
        {
            throw Unknown();
        }

        var context = ContextOf(id);
        var key = KeyOf(sealedValue);
        if (!key.TryOpen(sealedValue, context, out var plaintext))
        {
            throw new GovDataSecurityException(ErrorCode.TokenVaultDamaged, Name, "entry");
        }

        try
        {
            var reader = new CanonicalReader(plaintext);
            var kindName = reader.Text();
            var value = reader.Text();
            if (!reader.AtEnd || kindName != kind.Name)
            {
                throw Unknown();
            }

            var reference = new byte[SuiteAlgorithms.HashSize];
            key.Refer(context, reference);
            _recorder.Reveal(kind, RecordReference.FromKeyedHash(reference), purpose);
            return value;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plaintext);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Zeroes keys and closes files.</summary>
    /// <param name="disposing">Whether it is called by <see cref="Dispose()"/>.</param>
    protected abstract void Dispose(bool disposing);

    /// <summary>The key that protects values of a subject, or of the vault.</summary>
    private protected abstract VaultKey KeyOf(string? subject);

    /// <summary>The key that an entry was encrypted under.</summary>
    private protected abstract VaultKey KeyOf(byte[] sealedValue);

    /// <summary>The token of a lookup.</summary>
    private protected abstract Id128? Find(Id128 lookup);

    /// <summary>What is kept under a token.</summary>
    private protected abstract byte[]? Read(Id128 token);

    /// <summary>Keeps those entries whose lookup has no token yet, all of them or none.</summary>
    private protected abstract void Add(IReadOnlyList<VaultEntry> entries);

    private static string TextOf(Id128 token) => string.Create(TextLength, token, static (text, token) =>
    {
        Span<byte> bytes = stackalloc byte[Id128.Size];
        token.Write(bytes);
        Prefix.CopyTo(text);
        Base32.Write(bytes, text[Prefix.Length..]);
    });

    private static bool TryParse(string text, out Id128 token)
    {
        Span<byte> bytes = stackalloc byte[Id128.Size];
        var isToken = text.Length == TextLength && text.StartsWith(Prefix, StringComparison.Ordinal) && Base32.TryRead(text.AsSpan(Prefix.Length), bytes);
        token = Id128.Read(bytes);
        return isToken;
    }

    private static byte[] ContextOf(Id128 token)
    {
        var writer = new CanonicalWriter(stackalloc byte[64]);
        writer.Text("gds token v1", nameof(token));
        writer.Id(token);
        return writer.Written.ToArray();
    }

    private static Id128? LookupOf(VaultKey key, string value, DataKind kind, string? subject)
    {
        ArgumentNullException.ThrowIfNull(value);
        using var form = new ValueForm(value, kind, stackalloc char[ValueForm.InitialLength]);
        if (form.Text.IsEmpty)
        {
            return null;
        }

        var writer = new CanonicalWriter(stackalloc byte[512]);
        try
        {
            writer.Text("gds token lookup v1", nameof(value));
            form.WriteTo(ref writer, kind.Name);
            writer.Optional(subject, nameof(subject));
            Span<byte> hash = stackalloc byte[SuiteAlgorithms.HashSize];
            key.Hash(writer.Written, hash);
            return Id128.Read(hash);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static VaultEntry CreateEntry(VaultKey key, Id128 lookup, string value, DataKind kind)
    {
        var token = Id128.Random();
        using var form = new ValueForm(value, kind, stackalloc char[ValueForm.InitialLength]);
        var writer = new CanonicalWriter(stackalloc byte[512]);
        try
        {
            writer.Text(kind.Name, nameof(kind));
            writer.Text(form.Text, nameof(value));
            return new VaultEntry(lookup, token, key.Seal(writer.Written, ContextOf(token)));
        }
        finally
        {
            writer.Dispose();
        }
    }

    private GovDataSecurityException Unknown() => new(ErrorCode.TokenUnknown, Name);
}
