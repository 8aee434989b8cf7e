using System.Diagnostics;
using System.Text.Json.Serialization;

namespace GovDataSecurity.Masking;

/// <summary>A value that shows itself masked wherever it is printed, formatted, interpolated or serialized, and is given in full only for a purpose, after a recorder was told.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>
/// <para>Two wrapped values are equal only when they are the same object: comparing would let anyone find out a value by trying candidates, without a record.</para>
/// <para>JSON writes the mask and never reads one of these: a value comes in as a plain member and is wrapped afterwards.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MaskedJsonConverter))]
public sealed class Masked<T> : ISpanFormattable
    where T : notnull
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly T _value;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly MaskerRegistry _maskers;

    internal Masked(T value, DataKind kind, RecordReference record, MaskerRegistry maskers)
    {
        if (record.IsNone)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentEmpty, nameof(record));
        }

        _value = value;
        _maskers = maskers;
        Kind = kind;
        Record = record;
    }

    /// <summary>The kind of the value.</summary>
    public DataKind Kind { get; }

    /// <summary>The keyed reference of the record that the value belongs to.</summary>
    public RecordReference Record { get; }

    /// <summary>Gives the value in full.</summary>
    /// <param name="purpose">What it is needed for.</param>
    /// <param name="recorder">Is told first; when it fails, the value is not given.</param>
    /// <returns>The value.</returns>
    /// <exception cref="GovDataSecurityException">There is no purpose, or the recorder failed.</exception>
    public T Reveal(AuditCode purpose, IRevealRecorder recorder)
    {
        ArgumentNullException.ThrowIfNull(recorder);
        if (purpose.IsNone)
        {
            throw new GovDataSecurityException(ErrorCode.PurposeMissing, Kind.Name);
        }

        try
        {
            recorder.Reveal(Kind, Record, purpose);
        }
        catch (Exception e)
        {
            MaskingMetrics.CountFailure("reveal");
            throw new GovDataSecurityException(ErrorCode.RevealRefused, e, Kind.Name);
        }

        return _value;
    }

    /// <summary>The mask of the value.</summary>
    /// <returns>What the masker of the kind shows; <c>***</c> for numbers, dates and other values whose kind has no masker for them.</returns>
    public override string ToString()
    {
        try
        {
            var masker = _maskers.For(Kind);
            return _value is string text ? masker.Mask(text)
                : masker == Maskers.Fallback || ScalarText.TryFormat(_value) is not { } scalar ? MaskWriter.FixedMask
                : masker.Mask(scalar);
        }
        catch (Exception)
        {
            MaskingMetrics.CountFailure("masked");
            return MaskWriter.FixedMask;
        }
    }

    /// <inheritdoc cref="ToString()" />
    /// <param name="format">Not looked at.</param>
    /// <param name="formatProvider">Not looked at.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var mask = ToString();
        var fits = mask.TryCopyTo(destination);
        charsWritten = fits ? mask.Length : 0;
        return fits;
    }
}
