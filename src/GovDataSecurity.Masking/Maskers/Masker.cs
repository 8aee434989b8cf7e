using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace GovDataSecurity.Masking;

/// <summary>Masks values of a kind. A masker says only what is special about the kind; this class sees to the rest.</summary>
/// <remarks>
/// <para>For every value that is not mask characters alone, the result differs from the value; masking twice shows no more than masking once;
/// the result is well-formed UTF-16 even where the value is not; a masker that throws shows nothing.</para>
/// <para>Maskers hold no state: one object serves all threads.</para>
/// </remarks>
public abstract class Masker
{
    private const int StackLimit = 256;

    /// <summary>The longest result for a value of a length: a destination of this size is always large enough.</summary>
    /// <param name="length">The length of the value in UTF-16 units.</param>
    /// <returns>The length of the result in UTF-16 units, at most.</returns>
    public static int MaxLength(int length) => Math.Max(length, MaskWriter.FixedMask.Length);

    /// <summary>Masks a value.</summary>
    /// <param name="value">Any text; malformed UTF-16 is masked, never shown.</param>
    /// <returns>The masked value; <see langword="null"/> for <see langword="null"/>.</returns>
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public string? Mask(string? value)
    {
        if (value is null)
        {
            return null;
        }

        var size = MaxLength(value.Length);
        char[]? rented = null;
        Span<char> buffer = size <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(size);
        var written = Write(value, buffer);
        var masked = new string(buffer[..written]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return masked;
    }

    /// <summary>Masks a value into a buffer.</summary>
    /// <param name="value">Any text; malformed UTF-16 is masked, never shown.</param>
    /// <param name="destination">Where the masked value goes; may be the memory of the value itself. <see cref="MaxLength"/> tells the size that is always enough.</param>
    /// <param name="charsWritten">How many UTF-16 units were written.</param>
    /// <returns><see langword="false"/> when the destination is too small; nothing is written then.</returns>
    [Declassifier(DeclassificationMethod.Masking)]
    public bool TryMask(ReadOnlySpan<char> value, Span<char> destination, out int charsWritten)
    {
        var size = MaxLength(value.Length);
        if (destination.Length >= size && !value.Overlaps(destination))
        {
            charsWritten = Write(value, destination);
            return true;
        }

        var rented = ArrayPool<char>.Shared.Rent(size);
        charsWritten = Write(value, rented);
        var fits = charsWritten <= destination.Length;
        if (fits)
        {
            rented.AsSpan(0, charsWritten).CopyTo(destination);
        }
        else
        {
            charsWritten = 0;
        }

        ArrayPool<char>.Shared.Return(rented);
        return fits;
    }

    /// <summary>Writes the masked form of a value.</summary>
    /// <param name="value">The value, perhaps empty.</param>
    /// <param name="mask">Where the masked form goes. Elements that are not written are masked.</param>
    protected abstract void Mask(TextElements value, MaskWriter mask);

    private int Write(ReadOnlySpan<char> value, Span<char> destination)
    {
        var position = default(MaskPosition);
        var writer = new MaskWriter(value, destination, ref position);
        try
        {
            Mask(new TextElements(value), writer);
            writer.Mask(int.MaxValue);
        }
        catch (Exception)
        {
            // The exception may hold the value, so it goes nowhere; only the count tells.
            MaskingMetrics.CountFailure("masker");
            writer.Fixed();
        }

        // A mask that changed nothing showed everything.
        if (destination[..position.Written].SequenceEqual(value))
        {
            writer.All();
        }

        return position.Written;
    }
}
