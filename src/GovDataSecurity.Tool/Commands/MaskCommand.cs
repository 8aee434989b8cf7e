using System.CommandLine;
using GovDataSecurity.Masking;
using GovDataSecurity.Tool.Texts;

namespace GovDataSecurity.Tool.Commands;

/// <summary><c>govdata mask --kind K [--json-input]</c>: a value a line in, its mask a line out.</summary>
internal static class MaskCommand
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
            console.Out.WriteLine(jsonInput ? JsonLines.Quote(masker.Mask(JsonLines.Parse(line, number))) : masker.Mask(line));
        }

        return ExitCode.Fine;
    }
}
