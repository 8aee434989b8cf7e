using System.Collections;
using System.Globalization;
using System.Text;

namespace GovDataSecurity.Testing;

/// <summary>How a value may be written.</summary>
internal static class ValueForms
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "yyyy/M/d", "yyyy.MM.dd", "yyyy年M月d日", "yyyy年MM月dd日", "MM/dd/yyyy", "d.M.yyyy"];

    private static readonly string[] Amounts = ["", "0.##", "0.00", "#,##0.00", "#,##0.##"];

    /// <summary>Whether a value is one thing, written in one piece.</summary>
    public static bool IsLeaf(object value)
        => value is string or byte[] or IFormattable or bool or Uri or Version or StringBuilder or ReadOnlyMemory<char> or char[] || value.GetType().IsPrimitive;

    public static IEnumerable<string> Of(object value) => value switch
    {
        string text => [text],
        char[] or ReadOnlyMemory<char> or StringBuilder => [value is char[] chars ? new string(chars) : value.ToString()!],
        DateOnly day => Days.Select(format => day.ToString(format, CultureInfo.InvariantCulture)),
        DateTime time => Days.Select(format => time.ToString(format, CultureInfo.InvariantCulture)),
        DateTimeOffset time => Days.Select(format => time.ToString(format, CultureInfo.InvariantCulture)),
        decimal or double or float => Amounts.Select(format => ((IFormattable)value).ToString(format, CultureInfo.InvariantCulture)),
        Guid id => [id.ToString("D"), id.ToString("N")],
        Uri uri => [uri.OriginalString],
        IFormattable formattable => [formattable.ToString(null, CultureInfo.InvariantCulture)],
        byte[] or IEnumerable => [],
        _ => [value.ToString() ?? ""],
    };
}
