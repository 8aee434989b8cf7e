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
    public string Tokenize(string value, DataKind kind) => TokenizeMany([value], kind)[0];

    /// <inheritdoc />
    [Declassifier(DeclassificationMethod.Pseudonymization)]
    public IReadOnlyList<string> TokenizeMany(IReadOnlyList<string> values, DataKind kind)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(kind);
        var lookups = new Id128?[values.Count];
        for (var i = 0; i < lookups.Length; i++)
        {
            lookups[i] = LookupOf(values[i], kind);
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
            Add([.. missing.Select(item => CreateEntry(item.Key, values[item.Value], kind))]);
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
        if (!TryOpen(sealedValue, context, out var plaintext))
        {
            throw Damaged();
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
            Refer(context, reference);
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

    /// <summary>A keyed hash for finding values.</summary>
    private protected abstract void Hash(ReadOnlySpan<byte> data, Span<byte> destination);

    /// <summary>A keyed hash for references in the audit log.</summary>
    private protected abstract void Refer(ReadOnlySpan<byte> data, Span<byte> destination);

    private protected abstract byte[] Seal(ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> context);

    private protected abstract bool TryOpen(byte[] sealedValue, ReadOnlySpan<byte> context, out byte[] plaintext);

    /// <summary>The token of a lookup.</summary>
    private protected abstract Id128? Find(Id128 lookup);

    /// <summary>What is kept under a token.</summary>
    private protected abstract byte[]? Read(Id128 token);

    /// <summary>Keeps those entries whose lookup has no token yet, all of them or none.</summary>
    private protected abstract void Add(IReadOnlyList<VaultEntry> entries);

    private protected abstract GovDataSecurityException Damaged();

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

    private Id128? LookupOf(string value, DataKind kind)
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
            Span<byte> hash = stackalloc byte[SuiteAlgorithms.HashSize];
            Hash(writer.Written, hash);
            return Id128.Read(hash);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private VaultEntry CreateEntry(Id128 lookup, string value, DataKind kind)
    {
        var token = Id128.Random();
        using var form = new ValueForm(value, kind, stackalloc char[ValueForm.InitialLength]);
        var writer = new CanonicalWriter(stackalloc byte[512]);
        try
        {
            writer.Text(kind.Name, nameof(kind));
            writer.Text(form.Text, nameof(value));
            return new VaultEntry(lookup, token, Seal(writer.Written, ContextOf(token)));
        }
        finally
        {
            writer.Dispose();
        }
    }

    private GovDataSecurityException Unknown() => new(ErrorCode.TokenUnknown, Name);
}
