using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using GovDataSecurity.Cryptography;
using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>A value as it is compared, and the space of values that it belongs to: one identifier has one form however it was typed.</summary>
internal ref struct ValueForm
{
    /// <summary>Room on the stack that is enough for identifiers.</summary>
    public const int InitialLength = 128;

    private readonly char[]? _rented;

    /// <param name="value">Any text.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="initial">Space to start in; more is taken from the pool when it isn't enough.</param>
    /// <exception cref="GovDataSecurityException">Malformed text (<see cref="ErrorCode.MalformedText"/>).</exception>
    public ValueForm(ReadOnlySpan<char> value, DataKind? kind, Span<char> initial)
    {
        _ = StrictText.GetByteCount(value, nameof(value));
        value = CanonicalText.Of(value).Trim();
        Space = SpaceOf(kind);
        if (Identifier.For(Space) is not { } identifier)
        {
            Text = value;
            return;
        }

        // A normal form may be longer than its text: 15 digits become 18 characters.
        var needed = Math.Max(value.Length, ResidentIdNumber.Length);
        if (needed > initial.Length)
        {
            initial = _rented = ArrayPool<char>.Shared.Rent(needed);
        }

        while (true)
        {
            // What a normal form would make disappear altogether stays as it is: it is some value.
            if (!identifier.TryNormalize(value, initial, out var written) || written == 0 && HasLetterOrDigit(value))
            {
                Text = value;
                return;
            }

            // Characters that have become neighbors, or half-width, may go together.
            var normalized = initial[..written];
            value = CanonicalText.Of(normalized);
            if (value == normalized)
            {
                Text = Space == ResidentSpace && written == ResidentIdNumber.OldLength && Upgrade(normalized, initial)
                    ? initial[..ResidentIdNumber.Length]
                    : normalized;
                return;
            }
        }
    }

    /// <summary>The value; empty when there was nothing but white space.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>The name of the kind; empty without one.</summary>
    public string Space { get; }

    private static string ResidentSpace => DataKind.Of(typeof(ResidentIdNumberAttribute)).Name;

    /// <summary>Writes space and value so that no two of them give the same bytes.</summary>
    public readonly void WriteTo(scoped ref CanonicalWriter writer, string? space)
    {
        writer.Text(space ?? Space, nameof(space));
        writer.Text(Text, "value");
    }

    /// <summary>Zeroes what was taken.</summary>
    public readonly void Dispose()
    {
        if (_rented is not null)
        {
            CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(_rented.AsSpan()));
            ArrayPool<char>.Shared.Return(_rented);
        }
    }

    // The social security number of a person is the resident identity number (Social Insurance Law, article 58).
    private static string SpaceOf(DataKind? kind)
        => kind is null ? "" : kind.AttributeType == typeof(SocialSecurityNumberAttribute) ? ResidentSpace : kind.Name;

    private static bool HasLetterOrDigit(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Upgrade(ReadOnlySpan<char> old, Span<char> destination)
    {
        Span<char> upgraded = stackalloc char[ResidentIdNumber.Length];
        return ResidentIdNumber.TryUpgrade(old, upgraded) && upgraded.TryCopyTo(destination);
    }
}
