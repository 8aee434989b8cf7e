using System.Buffers.Binary;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>Moves all dates of a subject by the same number of days, which nobody without the key can tell: intervals within a subject stay.</summary>
/// <remarks>
/// <para>The number is never zero, at most <see cref="DateShiftOptions.MaxDays"/>, and uniform over the rest. It is the same in every table of a purpose, and
/// has nothing to do with that of another purpose. With the key dates are moved back.</para>
/// <para>Whoever knows one true date of a subject knows all of them. About one subject in 2 · <see cref="DateShiftOptions.MaxDays"/> shares a shift.</para>
/// <para>Safe for concurrent use.</para>
/// </remarks>
public sealed class DateShift : IDisposable
{
    private const int DaysOfWeek = 7;

    private readonly DerivedKey _key;

    /// <summary>Shifts dates for a purpose.</summary>
    /// <param name="keys">Where the key comes from.</param>
    /// <param name="purpose">What the shifted data is for.</param>
    /// <param name="options">How far.</param>
    /// <exception cref="GovDataSecurityException">No purpose, options that are not allowed (<see cref="ErrorCode.ArgumentInvalid"/>), or the ring refuses a key
    /// (<see cref="KeyRing.GetOrCreate"/>).</exception>
    public DateShift(PseudonymKeys keys, AuditCode purpose, DateShiftOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(keys);
        Options = options ?? DateShiftOptions.Default;
        var least = Options.KeepsDayOfWeek ? DaysOfWeek : 1;
        if (Options.MaxDays < least || Options.MaxDays > DateShiftOptions.GreatestMaxDays)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(DateShiftOptions.MaxDays), $"{least}..{DateShiftOptions.GreatestMaxDays}");
        }

        _key = keys.Derive(purpose, Options.Epoch, "date shift");
    }

    /// <summary>How far dates are shifted.</summary>
    public DateShiftOptions Options { get; }

    /// <summary>Shifts a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="subject">Whom it belongs to: an identifier of the person.</param>
    /// <param name="kind">The kind of that identifier, which says how it is normalized.</param>
    /// <returns>Another date.</returns>
    /// <exception cref="GovDataSecurityException">No subject (<see cref="ErrorCode.ArgumentEmpty"/>), malformed text (<see cref="ErrorCode.MalformedText"/>), the
    /// result is no date of the years 1 to 9999 (<see cref="ErrorCode.ArgumentInvalid"/>), or the key was destroyed (<see cref="ErrorCode.KeyDestroyed"/>).</exception>
    [Declassifier(DeclassificationMethod.Pseudonymization)]
    public DateOnly Shift(DateOnly date, ReadOnlySpan<char> subject, DataKind? kind = null) => Move(date, DaysOf(subject, kind));

    /// <summary>Shifts a point in time by whole days; the time of day stays.</summary>
    /// <inheritdoc cref="Shift(DateOnly, ReadOnlySpan{char}, DataKind?)" />
    [Declassifier(DeclassificationMethod.Pseudonymization)]
    public DateTime Shift(DateTime date, ReadOnlySpan<char> subject, DataKind? kind = null) => Move(date, DaysOf(subject, kind));

    /// <summary>Shifts a point in time by whole days; time of day and offset stay.</summary>
    /// <inheritdoc cref="Shift(DateOnly, ReadOnlySpan{char}, DataKind?)" />
    [Declassifier(DeclassificationMethod.Pseudonymization)]
    public DateTimeOffset Shift(DateTimeOffset date, ReadOnlySpan<char> subject, DataKind? kind = null) => Move(date, DaysOf(subject, kind));

    /// <summary>The date that a shifted one was.</summary>
    /// <inheritdoc cref="Shift(DateOnly, ReadOnlySpan{char}, DataKind?)" />
    public DateOnly Restore(DateOnly date, ReadOnlySpan<char> subject, DataKind? kind = null) => Move(date, -DaysOf(subject, kind));

    /// <summary>The point in time that a shifted one was.</summary>
    /// <inheritdoc cref="Shift(DateOnly, ReadOnlySpan{char}, DataKind?)" />
    public DateTime Restore(DateTime date, ReadOnlySpan<char> subject, DataKind? kind = null) => Move(date, -DaysOf(subject, kind));

    /// <summary>The point in time that a shifted one was.</summary>
    /// <inheritdoc cref="Shift(DateOnly, ReadOnlySpan{char}, DataKind?)" />
    public DateTimeOffset Restore(DateTimeOffset date, ReadOnlySpan<char> subject, DataKind? kind = null) => Move(date, -DaysOf(subject, kind));

    /// <summary>Zeroes the key.</summary>
    public void Dispose() => _key.Dispose();

    private static DateOnly Move(DateOnly date, int days)
        => date.DayNumber + days is var moved && moved >= DateOnly.MinValue.DayNumber && moved <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(moved) : throw OutOfRange();

    private static DateTime Move(DateTime date, int days)
    {
        try
        {
            return date.AddDays(days);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw OutOfRange();
        }
    }

    private static DateTimeOffset Move(DateTimeOffset date, int days)
    {
        try
        {
            return date.AddDays(days);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw OutOfRange();
        }
    }

    private static GovDataSecurityException OutOfRange() => new(ErrorCode.ArgumentInvalid, "date", "0001..9999");

    private int DaysOf(ReadOnlySpan<char> subject, DataKind? kind)
    {
        using var form = new ValueForm(subject, kind, stackalloc char[ValueForm.InitialLength]);
        if (form.Text.IsEmpty)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentEmpty, nameof(subject));
        }

        Span<byte> hash = stackalloc byte[SuiteAlgorithms.HashSize];
        _key.Hash("gds date shift v1", form, null, hash);

        // 128 bits modulo a few thousand: no remainder is likelier than another by more than 2⁻¹¹⁵.
        var unit = Options.KeepsDayOfWeek ? DaysOfWeek : 1;
        var side = Options.MaxDays / unit;
        var chosen = (int)(BinaryPrimitives.ReadUInt128BigEndian(hash) % (uint)(2 * side));
        return (chosen < side ? chosen - side : chosen - side + 1) * unit;
    }
}
