using System.Security.Cryptography;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Storage;

/// <summary>Protects the values of fields: each under the key of its subject, each bound to its place.</summary>
/// <remarks>Safe for concurrent use. A missing value stays missing: <see langword="null"/> is the caller's to keep.</remarks>
public sealed class FieldProtector
{
    private readonly KeyRing _ring;

    /// <summary>Makes a protector.</summary>
    /// <param name="ring">The keys.</param>
    public FieldProtector(KeyRing ring)
    {
        ArgumentNullException.ThrowIfNull(ring);
        _ring = ring;
    }

    /// <summary>The ring whose keys are used.</summary>
    public KeyRing Ring => _ring;

    /// <summary>Whether values of a type can be protected: text, Booleans, numbers, dates and times, <see cref="Guid"/>, enumerations, bytes, and nullable forms of them.</summary>
    /// <param name="type">The type of a field.</param>
    /// <returns><see langword="true"/> when <see cref="ProtectValue"/> takes it.</returns>
    public static bool Supports(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return ScalarEncoding.Supports(Nullable.GetUnderlyingType(type) ?? type);
    }

    /// <summary>The length of the column that a value needs.</summary>
    /// <param name="plainUtf8Bytes">The longest value in UTF-8 bytes; a Chinese character takes 3.</param>
    /// <param name="hasSubject">Whether rows have a subject with a key of its own.</param>
    /// <returns>The length in characters, all of them ASCII.</returns>
    /// <exception cref="GovDataSecurityException">The length is negative or too large.</exception>
    public static int PlanLength(int plainUtf8Bytes, bool hasSubject = true) => Envelope.TextLength(plainUtf8Bytes, hasSubject);

    /// <summary>Protects a text.</summary>
    /// <param name="value">The text; may be empty.</param>
    /// <param name="context">Where it belongs.</param>
    /// <returns>The envelope to store.</returns>
    /// <exception cref="GovDataSecurityException">The text or the context is malformed, or the ring refuses a key (see <see cref="KeyRing.GetOrCreate"/>).</exception>
    [Declassifier(DeclassificationMethod.Encryption)]
    public string Protect(string value, in FieldContext context)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Seal(StrictText.GetBytes(value, nameof(value)), context);
    }

    /// <summary>Opens a text.</summary>
    /// <param name="envelope">What was stored.</param>
    /// <param name="context">Where it stood.</param>
    /// <returns>The text.</returns>
    /// <exception cref="GovDataSecurityException">No envelope (<see cref="ErrorCode.EnvelopeMalformed"/>), altered or moved
    /// (<see cref="ErrorCode.EnvelopeNotAuthentic"/>), of another suite, or its key is destroyed or unknown (see <see cref="KeyRing.Get"/>).</exception>
    public string Unprotect(string envelope, in FieldContext context) => (string)UnprotectValue(envelope, typeof(string), context);

    /// <summary>Protects a value of a supported type, in a form that depends on no culture and keeps it exactly.</summary>
    /// <param name="value">The value, with the scale of a decimal, the kind of a date, the offset of a time.</param>
    /// <param name="context">Where it belongs.</param>
    /// <returns>The envelope to store.</returns>
    /// <exception cref="GovDataSecurityException">The type is not supported (<see cref="ErrorCode.ProtectedTypeUnsupported"/>), or as <see cref="Protect"/>.</exception>
    [Declassifier(DeclassificationMethod.Encryption)]
    public string ProtectValue(object value, in FieldContext context)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Supports(value.GetType()) ? Seal(ScalarEncoding.Encode(value), context) : throw Unsupported(context, value.GetType());
    }

    /// <summary>Opens a value.</summary>
    /// <param name="envelope">What was stored.</param>
    /// <param name="type">The type it had when it was protected; the nullable form will do.</param>
    /// <param name="context">Where it stood.</param>
    /// <returns>The value.</returns>
    /// <exception cref="GovDataSecurityException">As <see cref="Unprotect"/>, or the value is none of this type (<see cref="ErrorCode.EnvelopeMalformed"/>).</exception>
    public object UnprotectValue(string envelope, Type type, in FieldContext context)
    {
        ArgumentNullException.ThrowIfNull(type);
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (!ScalarEncoding.Supports(target))
        {
            throw Unsupported(context, type);
        }

        var plaintext = Open(envelope, context);
        try
        {
            return ScalarEncoding.Decode(plaintext, target) ?? throw new GovDataSecurityException(ErrorCode.EnvelopeMalformed, $"no {target.Name}");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plaintext);
        }
    }

    private static GovDataSecurityException Unsupported(in FieldContext context, Type type)
        => new(ErrorCode.ProtectedTypeUnsupported, context.Field ?? "", type.Name);

    private string Seal(byte[] plaintext, in FieldContext context)
    {
        var writer = new CanonicalWriter(stackalloc byte[512]);
        try
        {
            context.Encode(ref writer);
            return _ring.GetOrCreate(context.Scope).Seal(plaintext, writer.Written);
        }
        finally
        {
            writer.Dispose();
            CryptographicOperations.ZeroMemory(plaintext);
        }
    }

    private byte[] Open(string envelope, in FieldContext context)
    {
        var parsed = Envelope.Parse(envelope);
        var writer = new CanonicalWriter(stackalloc byte[512]);
        try
        {
            context.Encode(ref writer);
            return _ring.Get(parsed.KeyId).TryOpen(parsed, writer.Written, out var plaintext)
                ? plaintext
                : throw new GovDataSecurityException(ErrorCode.EnvelopeNotAuthentic, context.Field);
        }
        finally
        {
            writer.Dispose();
        }
    }
}
