using System.CommandLine;
using GovDataSecurity.Masking;
using GovDataSecurity.Tool.Texts;

namespace GovDataSecurity.Tool.Commands;

/// <summary><c>govdata mask --kind K [--keep N+M] [--json-input]</c>: a value a line in, its mask a line out. <c>--policy FILE --csv</c> masks a table.</summary>
internal static class MaskCommand
{
    public static Command Create(ToolConsole console)
    {
        var kind = new Option<string?>("--kind") { Description = UiText.Get(UiText.KindOption) };
        var jsonInput = new Option<bool>("--json-input") { Description = UiText.Get(UiText.JsonInputOption) };
        var keep = new Option<string?>("--keep") { Description = UiText.Get(UiText.KeepOption), HelpName = "N+M" };
        keep.Validators.Add(given =>
        {
            if (!KeptCharacters.TryParse(given.GetValueOrDefault<string?>(), out _))
            {
                given.AddError(UiText.Get(UiText.KeptMalformed));
            }
        });
        var policy = new Option<string?>("--policy") { Description = UiText.Get(UiText.MaskPolicyOption), HelpName = "FILE" };
        var csv = new Option<bool>("--csv") { Description = UiText.Get(UiText.MaskCsvOption) };
        var command = new Command("mask", UiText.Get(UiText.MaskDescription)) { kind, keep, jsonInput, policy, csv };
        command.Validators.Add(given =>
        {
            var isTable = given.GetValue(csv);
            if ((given.GetValue(policy) is not null) != isTable || (given.GetValue(kind) is not null) == isTable || isTable && (given.GetValue(jsonInput) || given.GetValue(keep) is not null))
            {
                given.AddError(UiText.Get(UiText.CommandLineMalformed));
            }
        });
        command.SetAction(parsed => parsed.GetValue(policy) is { } file ? MaskTable.Run(console, file) : Run(console, parsed.GetValue(kind)!, parsed.GetValue(keep), parsed.GetValue(jsonInput)));
        return command;
    }

    private static int Run(ToolConsole console, string kindName, string? keep, bool jsonInput)
    {
        var kind = DataKinds.Find(kindName) ?? throw new GovDataSecurityException(ErrorCode.UnknownKind, AuditCode.IsCode(kindName) ? kindName : "?");
        var masker = keep is null ? Maskers.For(kind) : Keeping(console, kind, keep);
        long number = 0;
        foreach (var line in Lines.Read(console.In))
        {
            number++;
            console.Out.WriteLine(jsonInput ? JsonLines.Quote(masker.Mask(JsonLines.Parse(line, number))) : masker.Mask(line));
        }

        return ExitCode.Fine;
    }

    private static Masker Keeping(ToolConsole console, DataKind kind, string keep)
    {
        KeptCharacters.TryParse(keep, out var kept);
        var masker = Maskers.For(kind, kept);
        if (MaskStrength.Of(kind, kept).Candidates is { } left && MaskStrength.Of(kind).Candidates is { } usual)
        {
            console.Error.WriteLine(UiText.Get(UiText.CandidatesLeft, left, usual));
        }

        return masker;
    }
}
