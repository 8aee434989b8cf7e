using System.Globalization;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>The text of a value as it is searched: one text for each value, whatever the culture or the static type of the search.</summary>
internal static class SearchText
{
    public static string Of(object value, Type type) => Typed(value, type) switch
    {
        string text => text,
        byte[] bytes => Convert.ToHexStringLower(bytes),
        bool flag => flag ? "1" : "0",
        Enum constant => constant.ToString("D"),
        Guid guid => guid.ToString("D"),
        decimal number => Normalized(number),
        double number => (number + 0.0).ToString("R", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(other is DateOnly or TimeOnly ? "O" : null, CultureInfo.InvariantCulture),
        var other => throw new GovDataSecurityException(ErrorCode.ProtectedTypeUnsupported, nameof(value), other.GetType().Name),
    };

    // A comparison may have widened the value: enums compare as numbers, small numbers as int. A value that doesn't fit equals nothing stored.
    private static object Typed(object value, Type type)
    {
        if (value.GetType() == type || (!type.IsEnum && value is not IConvertible))
        {
            return value;
        }

        try
        {
            return type.IsEnum ? Enum.ToObject(type, value) : Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is OverflowException or InvalidCastException or FormatException or ArgumentException)
        {
            return value;
        }
    }

    // 1.0 equals 1: the trailing zeros that a decimal remembers do not count.
    private static string Normalized(decimal number) => (number / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
