using System.Globalization;

namespace GovDataSecurity.Masking;

/// <summary>Numbers, dates and the like as the text that maskers know: dates as in ISO 8601, numbers without grouping.</summary>
internal static class ScalarText
{
    /// <summary>The text of a value.</summary>
    /// <returns><see langword="null"/> for what is neither a number, a date nor the like.</returns>
    public static string? TryFormat(object value) => value switch
    {
        string text => text,
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool or char or Uri or Version or IFormattable => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
