using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;

namespace GovDataSecurity.Masking;

/// <summary>Masks values of a kind. A masker says only what is special about the kind; this class sees to the rest.</summary>
/// <remarks>
/// <para>For every value that is not mask characters alone, the result differs from the value; masking twice shows no more than masking once;
/// the result is well-formed even where the value is not; a masker that throws shows nothing.</para>
/// <para>Maskers hold no state: one object serves all threads.</para>
/// </remarks>
public abstract class Masker
{
    // A band or a pattern in the place of a short value is longer than the value.
    private const int Shortest = 32;

    private const int StackLimit = 128;

    // U+FFFD in the place of one malformed byte takes three.
    private const int MaxUtf8BytesPerUnit = 3;

    /// <summary>The longest result for a value of a length: a destination of this size is always large enough.</summary>
    /// <param name="length">The length of the value in UTF-16 units.</param>
    /// <returns>The length of the result in UTF-16 units, at most.</returns>
    public static int MaxLength(int length) => Math.Max(length, Shortest);

    /// <summary>The longest result for a value in UTF-8.</summary>
    /// <param name="byteCount">The length of the value in bytes.</param>
    /// <returns>The length of the result in bytes, at most.</returns>
    public static int MaxByteCount(int byteCount) => checked(MaxLength(byteCount) * MaxUtf8BytesPerUnit);

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
        Return(rented);
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
        if (destination.Length >= value.Length && TryWriteFrequentForm(value, destination) is >= 0 and var written)
        {
            charsWritten = written;
            return true;
        }

        var size = MaxLength(value.Length);
        if (destination.Length >= size && !value.Overlaps(destination))
        {
            charsWritten = WriteAnyForm(value, destination);
            return true;
        }

        char[]? rented = null;
        Span<char> buffer = size <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(size);
        charsWritten = WriteAnyForm(value, buffer);
        var fits = buffer[..charsWritten].TryCopyTo(destination);
        charsWritten = fits ? charsWritten : 0;
        Return(rented);
        return fits;
    }

    /// <summary>Masks a value in UTF-8 into a buffer.</summary>
    /// <param name="utf8Value">Any bytes; what is not UTF-8 counts as the replacement character U+FFFD.</param>
    /// <param name="utf8Destination">Where the masked value goes, in UTF-8; may be the memory of the value itself. <see cref="MaxByteCount"/> tells the
    /// size that is always enough.</param>
    /// <param name="bytesWritten">How many bytes were written.</param>
    /// <returns><see langword="false"/> when the destination is too small; what it holds then is undefined and no part of the value.</returns>
    [Declassifier(DeclassificationMethod.Masking)]
    public bool TryMask(ReadOnlySpan<byte> utf8Value, Span<byte> utf8Destination, out int bytesWritten)
    {
        var size = MaxLength(utf8Value.Length);
        char[]? rented = null;
        Span<char> buffer = size <= StackLimit ? stackalloc char[2 * StackLimit] : rented = ArrayPool<char>.Shared.Rent(2 * size);
        var value = buffer[..size];
        var masked = buffer[size..];
        Utf8.ToUtf16(utf8Value, value, out _, out var length);
        var fits = Utf8.FromUtf16(masked[..Write(value[..length], masked)], utf8Destination, out _, out bytesWritten) == OperationStatus.Done;
        bytesWritten = fits ? bytesWritten : 0;
        Return(rented);
        return fits;
    }

    /// <summary>Writes the masked form of a value.</summary>
    /// <param name="value">The value, perhaps empty.</param>
    /// <param name="mask">Where the masked form goes. Elements that are not written are masked.</param>
    protected abstract void Mask(TextElements value, MaskWriter mask);

    /// <summary>Writes the masked form of a value of the most frequent form, without counting its elements.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">At least as long as the value; perhaps its own memory.</param>
    /// <returns>The length of the result, which differs from the value; -1 for any other form, nothing being written then.</returns>
    private protected virtual int WriteFrequentForm(ReadOnlySpan<char> value, Span<char> destination) => -1;

    private static void Return(char[]? rented)
    {
        if (rented is not null)
        {
            // It held the value, or a form of it.
            ArrayPool<char>.Shared.Return(rented, clearArray: true);
        }
    }

    private int Write(ReadOnlySpan<char> value, Span<char> destination)
        => TryWriteFrequentForm(value, destination) is >= 0 and var written ? written : WriteAnyForm(value, destination);

    /// <summary>A failure shows when the value is masked as any other form.</summary>
    private int TryWriteFrequentForm(ReadOnlySpan<char> value, Span<char> destination)
    {
        try
        {
            return WriteFrequentForm(value, destination);
        }
        catch (Exception)
        {
            return -1;
        }
    }

    private int WriteAnyForm(ReadOnlySpan<char> value, Span<char> destination)
    {
        var position = default(MaskPosition);
        var elements = new TextElements(value);
        var writer = new MaskWriter(elements, destination, ref position);
        try
        {
            Mask(elements, writer);
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
