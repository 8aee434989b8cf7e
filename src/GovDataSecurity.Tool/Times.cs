using System.Globalization;

namespace GovDataSecurity.Tool;

/// <summary>Times as RFC 3339, durations as a number with h or d.</summary>
internal static class Times
{
    private static readonly string[] Rfc3339 = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static DateTimeOffset? ParseTime(string text)
        => text.Length > 19 && (text[^1] is 'Z' or 'z' || text[^3] == ':')
            && DateTimeOffset.TryParseExact(text.ToUpperInvariant(), Rfc3339, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time
                : null;

    public static TimeSpan? ParseDuration(string text)
        => text.Length > 1 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? text[^1] switch
            {
                'h' when number <= 24_000_000 => TimeSpan.FromHours(number),
                'd' when number <= 1_000_000 => TimeSpan.FromDays(number),
                _ => null,
            }
            : null;
}
