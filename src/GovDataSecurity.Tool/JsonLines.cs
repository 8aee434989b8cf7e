using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovDataSecurity.Tool;

/// <summary>Records that are JSON strings or null, one a line.</summary>
internal static partial class JsonLines
{
    /// <summary>The value of a line.</summary>
    /// <exception cref="MalformedLineException">It is something else; the number of the line is said, its content isn't.</exception>
    public static string? Parse(string line, long number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind is JsonValueKind.String or JsonValueKind.Null)
            {
                return StringOf(json.RootElement);
            }
        }
        catch (JsonException)
        {
            // Its message may repeat the line.
        }

        throw new MalformedLineException(number, "JSON string or null");
    }

    /// <summary>A value as JSON.</summary>
    public static string Quote(string? value) => value is null ? "null" : $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string? StringOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate was escaped: JSON allows it, UTF-16 doesn't. It is a replacement character from here on.
            return JsonSerializer.Deserialize<string>(EscapedSurrogate().Replace(element.GetRawText(), "\\uFFFD"));
        }
    }

    [GeneratedRegex(@"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")]
    private static partial Regex EscapedSurrogate();
}
