using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using GovDataSecurity.Masking;
using GovDataSecurity.Tool.Texts;

namespace GovDataSecurity.Tool.Commands;

/// <summary><c>govdata mask --kind K [--json-input]</c>: a value a line in, its mask a line out.</summary>
internal static partial class MaskCommand
{
    public static Command Create(ToolConsole console)
    {
        var kind = new Option<string>("--kind") { Description = UiText.Get(UiText.KindOption), Required = true };
        var jsonInput = new Option<bool>("--json-input") { Description = UiText.Get(UiText.JsonInputOption) };
        var command = new Command("mask", UiText.Get(UiText.MaskDescription)) { kind, jsonInput };
        command.SetAction(parsed => Run(console, parsed.GetRequiredValue(kind), parsed.GetValue(jsonInput)));
        return command;
    }

    private static int Run(ToolConsole console, string kindName, bool jsonInput)
    {
        var kind = DataKinds.Find(kindName) ?? throw new GovDataSecurityException(ErrorCode.UnknownKind, AuditCode.IsCode(kindName) ? kindName : "?");
        var masker = Maskers.For(kind);
        long number = 0;
        foreach (var line in Lines.Read(console.In))
        {
            number++;
            if (!jsonInput)
            {
                console.Out.WriteLine(masker.Mask(line));
            }
            else if (TryParse(line, out var value))
            {
                WriteJson(console.Out, masker.Mask(value));
            }
            else
            {
                throw new MalformedLineException(number, "JSON string or null");
            }
        }

        return ExitCode.Fine;
    }

    private static bool TryParse(string line, out string? value)
    {
        value = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            {
                return false;
            }

            value = StringOf(json.RootElement);
            return true;
        }
        catch (JsonException)
        {
            // Its message may repeat the line.
            return false;
        }
    }

    private static string? StringOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate was escaped: JSON allows it, UTF-16 doesn't. It is masked as a replacement character, not passed on.
            return JsonSerializer.Deserialize<string>(EscapedSurrogate().Replace(element.GetRawText(), "\\uFFFD"));
        }
    }

    [GeneratedRegex(@"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")]
    private static partial Regex EscapedSurrogate();

    private static void WriteJson(StreamWriter output, string? value)
        => output.WriteLine(value is null ? "null" : $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"");
}
