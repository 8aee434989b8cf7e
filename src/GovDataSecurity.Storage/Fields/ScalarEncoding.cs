using System.Globalization;
using System.Text;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Storage;

/// <summary>Scalar values as bytes: text in UTF-8, bytes as they are, everything else as invariant text that gives back exactly the same value.</summary>
/// <remarks>
/// Boolean <c>0</c> or <c>1</c>; integers and enumerations (their number) in decimal; decimals with their scale; floating point in the shortest form
/// that reads back, every NaN as the same one; dates <c>yyyy-MM-dd</c>; times <c>HH:mm:ss.fffffff</c>; date and time with seven decimals and <c>Z</c> for UTC, <c>L</c> for local,
/// nothing for unspecified, or with the offset; durations in ticks; identifiers as 32 digits with hyphens.
/// </remarks>
internal static class ScalarEncoding
{
    private const string DateForm = "yyyy-MM-dd";
    private const string TimeForm = "HH:mm:ss.fffffff";
    private const string DateTimeForm = "yyyy-MM-ddTHH:mm:ss.fffffff";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static bool Supports(Type type)
        => type.IsEnum || type == typeof(Guid) || type == typeof(byte[]) || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(TimeSpan)
            || type == typeof(DateTimeOffset) || Type.GetTypeCode(type) is not (TypeCode.Object or TypeCode.Empty or TypeCode.DBNull);

    public static byte[] Encode(object value) => value switch
    {
        byte[] bytes => bytes.ToArray(),
        string text => StrictText.GetBytes(text, nameof(value)),
        char character => StrictText.GetBytes(character.ToString(), nameof(value)),
        bool boolean => [boolean ? (byte)'1' : (byte)'0'],
        Enum number => Ascii(number.ToString("D")),
        decimal number => Ascii((decimal.IsNegative(number) && number == 0 ? "-" : "") + number.ToString(Invariant)),
        float number => Ascii(number.ToString("R", Invariant)),
        double number => Ascii(number.ToString("R", Invariant)),
        DateOnly date => Ascii(date.ToString(DateForm, Invariant)),
        TimeOnly time => Ascii(time.ToString(TimeForm, Invariant)),
        TimeSpan span => Ascii(span.Ticks.ToString(Invariant)),
        DateTime time => Ascii(time.ToString(DateTimeForm, Invariant) + Suffix(time.Kind)),
        DateTimeOffset time => Ascii(time.ToString(DateTimeForm + "zzz", Invariant)),
        Guid guid => Ascii(guid.ToString("D")),
        IFormattable number => Ascii(number.ToString(null, Invariant)),
        _ => throw new ArgumentException(null, nameof(value)),
    };

    /// <summary>The value, or <see langword="null"/> when the bytes are none of the type.</summary>
    public static object? Decode(byte[] bytes, Type type)
    {
        if (type == typeof(byte[]))
        {
            return bytes.ToArray();
        }

        if (!StrictText.TryGetString(bytes, out var text))
        {
            return null;
        }

        if (type.IsEnum)
        {
            return Number(text, Enum.GetUnderlyingType(type)) is { } number ? Enum.ToObject(type, number) : null;
        }

        if (type == typeof(string))
        {
            return text;
        }

        return type == typeof(Guid) ? Guid.TryParseExact(text, "D", out var guid) ? guid : null
            : type == typeof(DateOnly) ? DateOnly.TryParseExact(text, DateForm, Invariant, DateTimeStyles.None, out var date) ? date : null
            : type == typeof(TimeOnly) ? TimeOnly.TryParseExact(text, TimeForm, Invariant, DateTimeStyles.None, out var time) ? time : null
            : type == typeof(TimeSpan) ? Number(text, typeof(long)) is long ticks ? TimeSpan.FromTicks(ticks) : null
            : type == typeof(DateTimeOffset) ? DateTimeOffset.TryParseExact(text, DateTimeForm + "zzz", Invariant, DateTimeStyles.None, out var offset) ? offset : null
            : type == typeof(DateTime) ? LocalTime(text)
            : type == typeof(bool) ? text switch { "1" => true, "0" => false, _ => null }
            : type == typeof(char) ? text.Length == 1 ? text[0] : null
            : Number(text, type);
    }

    private static object? Number(string text, Type type)
    {
        const NumberStyles integer = NumberStyles.AllowLeadingSign;
        const NumberStyles floating = integer | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Byte => byte.TryParse(text, integer, Invariant, out var value) ? value : null,
            TypeCode.SByte => sbyte.TryParse(text, integer, Invariant, out var value) ? value : null,
            TypeCode.Int16 => short.TryParse(text, integer, Invariant, out var value) ? value : null,
            TypeCode.UInt16 => ushort.TryParse(text, integer, Invariant, out var value) ? value : null,
            TypeCode.Int32 => int.TryParse(text, integer, Invariant, out var value) ? value : null,
            TypeCode.UInt32 => uint.TryParse(text, integer, Invariant, out var value) ? value : null,
            TypeCode.Int64 => long.TryParse(text, integer, Invariant, out var value) ? value : null,
            TypeCode.UInt64 => ulong.TryParse(text, integer, Invariant, out var value) ? value : null,
            TypeCode.Decimal => decimal.TryParse(text, integer | NumberStyles.AllowDecimalPoint, Invariant, out var value) ? value : null,
            TypeCode.Single => float.TryParse(text, floating, Invariant, out var value) ? value : null,
            TypeCode.Double => double.TryParse(text, floating, Invariant, out var value) ? value : null,
            _ => null,
        };
    }

    private static object? LocalTime(string text)
    {
        var (kind, length) = text switch
        {
            [.., 'Z'] => (DateTimeKind.Utc, text.Length - 1),
            [.., 'L'] => (DateTimeKind.Local, text.Length - 1),
            _ => (DateTimeKind.Unspecified, text.Length),
        };
        return DateTime.TryParseExact(text.AsSpan(0, length), DateTimeForm, Invariant, DateTimeStyles.None, out var time) ? DateTime.SpecifyKind(time, kind) : null;
    }

    private static string Suffix(DateTimeKind kind) => kind switch
    {
        DateTimeKind.Utc => "Z",
        DateTimeKind.Local => "L",
        _ => "",
    };

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
