using GovDataSecurity.Storage;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>The longest envelope of a value, for the length of its column.</summary>
internal static class EnvelopeLength
{
    private const int BytesPerUnit = 3;

    // Longer values than this go into columns without a length anyway.
    private const int LongestPlanned = 1 << 20;

    /// <summary>The length of the longest envelope, in characters.</summary>
    /// <param name="maxLength">The configured length of the plaintext, in units of its type; <see langword="null"/> when it has no limit.</param>
    /// <param name="type">The type of the member.</param>
    /// <returns>The length, or <see langword="null"/> when there is no limit.</returns>
    public static int? For(int? maxLength, Type type)
        => maxLength is not (> 0 and < LongestPlanned) ? null
            : type == typeof(string) ? FieldProtector.PlanLength(maxLength.Value * BytesPerUnit)
            : type == typeof(byte[]) ? FieldProtector.PlanLength(maxLength.Value)
            : null;
}
