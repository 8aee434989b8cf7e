using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovDataSecurity.Tool;

/// <summary>The columns of a record, written as CSV (RFC 4180, with line feeds) or as JSON lines: dates as yyyy-MM-dd, numbers without grouping.</summary>
internal sealed class RecordColumns<T>((string Name, Func<T, object?> Value)[] columns)
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public void WriteCsv(StreamWriter output, IEnumerable<T> records)
    {
        output.WriteLine(string.Join(',', columns.Select(column => column.Name)));
        foreach (var record in records)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (i > 0)
                {
                    output.Write(',');
                }

                var text = TextOf(columns[i].Value(record));
                output.Write(text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text);
            }

            output.WriteLine();
        }
    }

    public void WriteJsonLines(StreamWriter output, IEnumerable<T> records)
    {
        output.Flush();
        using var json = new Utf8JsonWriter(output.BaseStream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (var record in records)
        {
            json.WriteStartObject();
            foreach (var (name, value) in columns)
            {
                json.WritePropertyName(name);
                Write(json, value(record));
            }

            json.WriteEndObject();
            json.Flush();
            json.Reset();
            output.BaseStream.WriteByte((byte)'\n');
        }
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case int or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteStringValue(TextOf(value));
                break;
        }
    }

    private static string TextOf(object? value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };
}
