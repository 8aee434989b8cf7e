using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovDataSecurity.Tool.Texts;
using Spectre.Console;

namespace GovDataSecurity.Tool.Commands;

/// <summary><c>govdata kinds</c>: the table of kinds.</summary>
internal static class KindsCommand
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(ToolConsole console)
    {
        var format = new Option<string>("--format") { Description = UiText.Get(UiText.FormatOption), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "jsonl");
        var command = new Command("kinds", UiText.Get(UiText.KindsDescription)) { format };
        command.SetAction(parsed => Run(console, parsed.GetValue(format)!));
        return command;
    }

    private static int Run(ToolConsole console, string format)
    {
        switch (format)
        {
            case "json":
                WriteList(console.Out);
                break;
            case "jsonl":
                WriteLines(console.Out);
                break;
            default:
                WriteTable(console);
                break;
        }

        return ExitCode.Fine;
    }

    private static void WriteList(StreamWriter output)
    {
        output.Flush();
        using (var json = new Utf8JsonWriter(output.BaseStream, Json))
        {
            json.WriteStartArray();
            foreach (var kind in DataKinds.All)
            {
                Write(json, kind);
            }

            json.WriteEndArray();
        }

        output.WriteLine();
    }

    private static void WriteLines(StreamWriter output)
    {
        foreach (var kind in DataKinds.All)
        {
            output.Flush();
            using (var json = new Utf8JsonWriter(output.BaseStream, Json))
            {
                Write(json, kind);
            }

            output.WriteLine();
        }
    }

    private static void Write(Utf8JsonWriter json, DataKind kind)
    {
        json.WriteStartObject();
        json.WriteString("name", kind.Name);
        json.WriteString("attribute", kind.AttributeName);
        json.WriteString("chinese", kind.Chinese);
        json.WriteString("level", kind.Level.ToString());
        json.WriteString("subject", kind.Subject.ToString());
        json.WriteString("role", kind.Role.ToString());
        json.WriteString("sensitive", SensitiveName(kind));
        json.WriteEndObject();
    }

    private static void WriteTable(ToolConsole console)
    {
        if (!console.IsTerminal)
        {
            foreach (var kind in DataKinds.All)
            {
                console.Out.WriteLine(string.Join('\t', Cells(kind)));
            }

            return;
        }

        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("name", "attribute", "中文", "level", "subject", "role", "sensitive");
        foreach (var kind in DataKinds.All)
        {
            table.AddRow([.. Cells(kind).Select(Markup.Escape)]);
        }

        console.Out.Flush();
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Out) }).Write(table);
    }

    private static string[] Cells(DataKind kind)
        => [kind.Name, kind.AttributeName, kind.Chinese, kind.Level.ToString(), kind.Subject.ToString(), kind.Role.ToString(), SensitiveName(kind)];

    private static string SensitiveName(DataKind kind) => kind.Sensitive == SensitiveClass.None ? "" : kind.Sensitive.ToString();
}
