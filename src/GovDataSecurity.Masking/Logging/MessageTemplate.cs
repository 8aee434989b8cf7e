using System.Collections;
using System.Globalization;
using System.Text;

namespace GovDataSecurity.Masking;

/// <summary>Writes a log message again from its template and its values, as Microsoft.Extensions.Logging writes it.</summary>
internal static class MessageTemplate
{
    /// <summary>The key under which a log state carries its template.</summary>
    public const string Key = "{OriginalFormat}";

    private const string Null = "(null)";

    /// <summary>Writes the message of a state.</summary>
    /// <param name="values">The values, each under the name of its hole; the template under <see cref="Key"/>.</param>
    /// <returns>The message; without a template the names and values.</returns>
    public static string Render(IReadOnlyList<KeyValuePair<string, object?>> values)
        => values.LastOrDefault(pair => pair.Key == Key).Value is string template ? Render(template, values) : List(values);

    private static string Render(string template, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        var text = new StringBuilder(template.Length * 2);
        var hole = 0;
        for (var i = 0; i < template.Length; i++)
        {
            var c = template[i];
            if (c is not ('{' or '}'))
            {
                text.Append(c);
            }
            else if (i + 1 < template.Length && template[i + 1] == c)
            {
                text.Append(c);
                i++;
            }
            else
            {
                var end = c == '{' ? template.IndexOf('}', i) : -1;
                if (end < 0)
                {
                    text.Append(c);
                    continue;
                }

                AppendHole(text, template.AsSpan(i + 1, end - i - 1), hole++, values);
                i = end;
            }
        }

        return text.ToString();
    }

    private static void AppendHole(StringBuilder text, ReadOnlySpan<char> hole, int index, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        var end = hole.IndexOfAny(',', ':');
        var name = end < 0 ? hole : hole[..end];
        if (!TryFind(name, index, values, out var value))
        {
            text.Append('{').Append(hole).Append('}');
            return;
        }

        var shown = Printable(value);
        try
        {
            text.AppendFormat(CultureInfo.InvariantCulture, string.Concat("{0", end < 0 ? "" : hole[end..], "}"), shown);
        }
        catch (FormatException)
        {
            text.Append(CultureInfo.InvariantCulture, $"{shown}");
        }
    }

    /// <summary>Values stand in the order of the holes where the state comes from a template, and under their names where code was generated.</summary>
    private static bool TryFind(ReadOnlySpan<char> name, int index, IReadOnlyList<KeyValuePair<string, object?>> values, out object? value)
    {
        if (index < values.Count && IsNamed(values[index].Key, name))
        {
            value = values[index].Value;
            return true;
        }

        foreach (var pair in values)
        {
            if (IsNamed(pair.Key, name))
            {
                value = pair.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    private static bool IsNamed(string key, ReadOnlySpan<char> name)
        => key != Key && key.AsSpan().TrimStart('@').Equals(name.TrimStart('@'), StringComparison.OrdinalIgnoreCase);

    private static object Printable(object? value) => value switch
    {
        null => Null,
        string text => text,
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(item => item ?? Null)),
        _ => value,
    };

    private static string List(IReadOnlyList<KeyValuePair<string, object?>> values)
        => string.Join(", ", values.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}: {Printable(pair.Value)}")));
}
