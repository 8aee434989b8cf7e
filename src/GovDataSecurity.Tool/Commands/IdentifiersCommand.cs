using System.CommandLine;
using GovDataSecurity.Identifiers;
using GovDataSecurity.Tool.Texts;
using Spectre.Console;

namespace GovDataSecurity.Tool.Commands;

/// <summary><c>govdata identifiers check --kind K</c>: a value a line in, its verdict a line out.</summary>
internal static class IdentifiersCommand
{
    /// <summary>China has one time zone: a child born today there may be registered today.</summary>
    private static readonly TimeSpan ChinaStandardTime = TimeSpan.FromHours(8);

    public static Command Create(ToolConsole console) => new("identifiers", UiText.Get(UiText.IdentifiersDescription)) { CreateCheck(console) };

    private static Command CreateCheck(ToolConsole console)
    {
        var kind = new Option<string>("--kind") { Description = UiText.Get(UiText.KindOption), Required = true };
        var normalize = new Option<bool>("--normalize") { Description = UiText.Get(UiText.NormalizeOption) };
        var jsonInput = new Option<bool>("--json-input") { Description = UiText.Get(UiText.JsonInputOption) };
        var tsv = new Option<bool>("--tsv") { Description = UiText.Get(UiText.TsvOption) };
        var format = new Option<string?>("--format") { Description = UiText.Get(UiText.FormatOption) };
        format.AcceptOnlyFromAmong("text", "json", "jsonl");
        var command = new Command("check", UiText.Get(UiText.IdentifiersCheckDescription)) { kind, normalize, jsonInput, tsv, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(tsv) && result.GetValue(format) is not null)
            {
                result.AddError(UiText.Get(UiText.CommandLineMalformed));
            }
        });
        command.SetAction(parsed => Run(
            console,
            parsed.GetRequiredValue(kind),
            parsed.GetValue(normalize),
            parsed.GetValue(jsonInput),
            parsed.GetValue(tsv) ? "tsv" : parsed.GetValue(format) ?? (console.IsTerminal ? "text" : "jsonl")));
        return command;
    }

    private static int Run(ToolConsole console, string kindName, bool normalizes, bool jsonInput, string format)
    {
        var kind = DataKinds.Find(kindName) ?? throw new GovDataSecurityException(ErrorCode.UnknownKind, AuditCode.IsCode(kindName) ? kindName : "?");
        if (Identifier.For(kind.Name) is not { } identifier)
        {
            console.Error.WriteLine(UiText.Get(UiText.KindUncheckable, kind.Name));
            return ExitCode.Usage;
        }

        var today = (TimeProvider.System.GetUtcNow() + ChinaStandardTime).Date;
        var code = ExitCode.Fine;
        long number = 0;
        foreach (var line in Lines.Read(console.In))
        {
            number++;
            var value = jsonInput ? JsonLines.Parse(line, number) : line;
            var normal = normalizes && value is not null ? Normalize(identifier, value) : null;
            var check = identifier.Check(normal ?? value, today);
            Write(console, format, number, value, normal, check);
            code = check.IsValid ? code : ExitCode.Findings;
        }

        if (format == "json")
        {
            console.Out.WriteLine(number == 0 ? "[]" : "]");
        }

        return code;
    }

    private static string Normalize(Identifier identifier, string value)
    {
        var buffer = new char[value.Length];
        return identifier.TryNormalize(value, buffer, out var written) ? new string(buffer, 0, written) : value;
    }

    private static void Write(ToolConsole console, string format, long number, string? value, string? normal, IdentifierCheck check)
    {
        var reason = UiText.Get("Fault" + check.Fault, check.CheckCharacter);
        switch (format)
        {
            case "tsv":
                console.Out.WriteLine($"{(check.IsValid ? "true" : "false")}\t{reason}");
                break;
            case "text":
                WriteText(console, $"{(check.IsValid ? '✓' : '✗')} {normal ?? value}  {reason}", check.IsValid);
                break;
            default:
                console.Out.Write(format == "jsonl" ? "" : number == 1 ? "[" : ",");
                console.Out.WriteLine(ToJson(value, normal, check, reason));
                break;
        }
    }

    private static string ToJson(string? value, string? normal, IdentifierCheck check, string reason)
    {
        var normalized = normal is null ? "" : $"\"normalized\":{JsonLines.Quote(normal)},";
        var checkCharacter = check.CheckCharacter == '\0' ? null : check.CheckCharacter.ToString();
        return $$"""{"value":{{JsonLines.Quote(value)}},{{normalized}}"valid":{{(check.IsValid ? "true" : "false")}},"reason":{{JsonLines.Quote(reason)}},"checkCharacter":{{JsonLines.Quote(checkCharacter)}}}""";
    }

    private static void WriteText(ToolConsole console, string line, bool isValid)
    {
        if (!console.IsTerminal)
        {
            console.Out.WriteLine(line);
            return;
        }

        console.Out.Flush();
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Out) }).MarkupLineInterpolated($"[{(isValid ? "green" : "red")}]{line}[/]");
    }
}
