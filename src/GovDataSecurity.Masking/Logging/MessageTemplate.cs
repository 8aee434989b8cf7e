using System.Collections;
using System.Globalization;

namespace GovDataSecurity.Masking;

/// <summary>Writes a log message again from its template and its values, as Microsoft.Extensions.Logging writes it.</summary>
internal sealed class MessageTemplate
{
    /// <summary>The key under which a log state carries its template.</summary>
    public const string Key = "{OriginalFormat}";

    private const string Null = "(null)";
    private const int RecentSize = 1024;
    private const int LongestKept = 512;

    private static readonly MessageTemplate?[] Recent = new MessageTemplate?[RecentSize];

    private readonly string _template;
    private readonly TemplatePart[] _parts;

    private MessageTemplate(string template)
    {
        _template = template;
        _parts = [.. Parse(template)];
    }

    /// <summary>The parsed form of a template. Those of the program, which are always the same object, are kept.</summary>
    public static MessageTemplate Of(string template)
    {
        ref var place = ref Recent[CleanTexts.PlaceOf(template, RecentSize)];
        if (Volatile.Read(ref place) is { } known && ReferenceEquals(known._template, template))
        {
            return known;
        }

        var parsed = new MessageTemplate(template);
        if (template.Length <= LongestKept)
        {
            Volatile.Write(ref place, parsed);
        }

        return parsed;
    }

    /// <summary>Writes the message of a state.</summary>
    /// <param name="values">The values, each under the name of its hole; the template under <see cref="Key"/>.</param>
    /// <returns>The message; without a template the names and values.</returns>
    public static string Render(IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        var writer = new MessageWriter(null, 0);
        try
        {
            Write(values, ref writer);
            return writer.Finish();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Writes a value as it stands in a message.</summary>
    public static string Print(object? value)
    {
        var text = TextBuffer.Rent();
        try
        {
            WriteValue(value, "", text);
            return text.ToString();
        }
        finally
        {
            text.Return();
        }
    }

    /// <inheritdoc cref="Render" />
    /// <param name="values">The values.</param>
    /// <param name="writer">Where the message goes.</param>
    public static void Write(IReadOnlyList<KeyValuePair<string, object?>> values, scoped ref MessageWriter writer)
    {
        if (TemplateOf(values) is { } template)
        {
            Of(template).WriteParts(values, ref writer);
            return;
        }

        for (var i = 0; i < values.Count; i++)
        {
            writer.AppendLiteral(i == 0 ? "" : ", ", joins: false);
            writer.AppendLiteral(values[i].Key, joins: true);
            writer.AppendLiteral(": ", joins: false);
            WriteValue(values[i].Value, i, "", ref writer);
        }
    }

    /// <summary>The template of a state, or <see langword="null"/> when it has none.</summary>
    public static string? TemplateOf(IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        for (var i = values.Count - 1; i >= 0; i--)
        {
            if (values[i].Key == Key)
            {
                return values[i].Value as string;
            }
        }

        return null;
    }

    private static IEnumerable<TemplatePart> Parse(string template)
    {
        var start = 0;
        for (var i = 0; i < template.Length; i++)
        {
            var c = template[i];
            if (c is not ('{' or '}'))
            {
                continue;
            }

            if (i + 1 < template.Length && template[i + 1] == c)
            {
                i++;
                yield return TemplatePart.Literal(template[start..i]);
                start = i + 1;
                continue;
            }

            var end = c == '{' ? template.IndexOf('}', i) : -1;
            if (end < 0)
            {
                continue;
            }

            // Nothing between two holes: their values join.
            if (i > 0)
            {
                yield return TemplatePart.Literal(template[start..i]);
            }

            yield return TemplatePart.Hole(template[(i + 1)..end]);
            start = end + 1;
            i = end;
        }

        if (start < template.Length)
        {
            yield return TemplatePart.Literal(template[start..], isLast: true);
        }
    }

    private void WriteParts(IReadOnlyList<KeyValuePair<string, object?>> values, scoped ref MessageWriter writer)
    {
        var hole = 0;
        foreach (var part in _parts)
        {
            if (part.Name is null)
            {
                writer.AppendLiteral(part.Text, part.Joins);
            }
            else if (Find(part.Name, hole++, values) is var index and >= 0)
            {
                WriteValue(values[index].Value, index, part.Format, ref writer);
            }
            else
            {
                writer.AppendLiteral($"{{{part.Text}}}", joins: true);
            }
        }
    }

    private static void WriteValue(object? value, int index, string format, scoped ref MessageWriter writer)
    {
        writer.BeginValue(index, value);
        WriteValue(value, format, writer.Text);
        writer.EndValue(index);
    }

    private static void WriteValue(object? value, string format, TextBuffer text)
    {
        var shown = Printable(value);
        if (format.Length == 0)
        {
            WritePlain(shown, text);
            return;
        }

        try
        {
            text.Append(string.Format(CultureInfo.InvariantCulture, $"{{0{format}}}", shown));
        }
        catch (FormatException)
        {
            WritePlain(shown, text);
        }
    }

    private static void WritePlain(object shown, TextBuffer text)
    {
        if (shown is ISpanFormattable formattable and (int or long or Guid or decimal or double or DateTime)
            && formattable.TryFormat(text.Reserve(64), out var written, "", CultureInfo.InvariantCulture))
        {
            text.Advance(written);
        }
        else
        {
            text.Append(shown as string ?? Convert.ToString(shown, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Values stand in the order of the holes where the state comes from a template, and under their names where code was generated.</summary>
    private static int Find(string name, int hole, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        if (hole < values.Count && IsNamed(values[hole].Key, name))
        {
            return hole;
        }

        for (var i = 0; i < values.Count; i++)
        {
            if (IsNamed(values[i].Key, name))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsNamed(string key, string name)
        => key == name || key != Key && key.AsSpan().TrimStart('@').Equals(name, StringComparison.OrdinalIgnoreCase);

    private static object Printable(object? value) => value switch
    {
        null => Null,
        string text => text,
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(item => item ?? Null)),
        _ => value,
    };
}
