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

    /// <summary>The id, as it stands in the line, and the text of an object; a line without an id has <c>null</c> for it.</summary>
    /// <exception cref="MalformedLineException">It is something else; the number of the line is said, its content isn't.</exception>
    public static (string Id, string Text) ParseText(string line, long number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
            {
                return (json.RootElement.TryGetProperty("id", out var id) ? id.GetRawText() : "null", StringOf(text)!);
            }
        }
        catch (JsonException)
        {
            // Its message may repeat the line.
        }

        throw new MalformedLineException(number, "{\"id\":…,\"text\":\"…\"}");
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
