using System.Globalization;
using System.Security.Cryptography;

namespace GovDataSecurity.Destruction;

/// <summary>Numbers of orders: the day and twelve random letters, for example <c>do-20261121-bcdfghjklmnp</c>.</summary>
internal static class OrderNumber
{
    public const string Prefix = "do-";

    private const string Letters = "bcdfghjklmnpqrstvwxz";
    private const int DayLength = 8;
    private const int RandomLength = 12;

    public static AuditCode Create(DateTimeOffset now)
        => Prefix + now.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "-" + RandomNumberGenerator.GetString(Letters, RandomLength);

    public static bool IsNumber(string? text)
        => text is { Length: 3 + DayLength + 1 + RandomLength }
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && text.AsSpan(3, DayLength).IndexOfAnyExceptInRange('0', '9') < 0
            && text[3 + DayLength] == '-'
            && text.AsSpan(3 + DayLength + 1).IndexOfAnyExcept(Letters) < 0;
}
