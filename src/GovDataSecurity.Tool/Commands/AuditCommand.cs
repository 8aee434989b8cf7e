using System.CommandLine;
using System.Globalization;
using GovDataSecurity.Auditing;
using GovDataSecurity.Tool.Texts;

namespace GovDataSecurity.Tool.Commands;

/// <summary><c>govdata audit verify DIR</c>: verifies a C2SP tlog-tiles directory, ours or anyone's.</summary>
internal static class AuditCommand
{
    public static Command Create(ToolConsole console) => new("audit", UiText.Get(UiText.AuditDescription)) { CreateVerify(console) };

    private static Command CreateVerify(ToolConsole console)
    {
        var directory = new Argument<string>("DIR") { Description = UiText.Get(UiText.DirectoryArgument) };
        var policy = new Option<string?>("--policy") { Description = UiText.Get(UiText.PolicyOption), HelpName = "FILE" };
        var trusted = new Option<string?>("--trusted") { Description = UiText.Get(UiText.TrustedOption), HelpName = "CHECKPOINT" };
        var now = new Option<DateTimeOffset?>("--now")
        {
            Description = UiText.Get(UiText.NowOption),
            HelpName = "T",
            CustomParser = result => Parse(result, Times.ParseTime(result.Tokens[0].Value), UiText.TimeMalformed),
        };
        var maxAge = new Option<TimeSpan?>("--max-age")
        {
            Description = UiText.Get(UiText.MaxAgeOption),
            HelpName = "D",
            CustomParser = result => Parse(result, Times.ParseDuration(result.Tokens[0].Value), UiText.DurationMalformed),
        };
        var format = new Option<string?>("--format") { Description = UiText.Get(UiText.FormatOption) };
        format.AcceptOnlyFromAmong("text", "json", "jsonl");
        var command = new Command("verify", UiText.Get(UiText.AuditVerifyDescription)) { directory, policy, trusted, now, maxAge, format };
        command.SetAction(parsed => Verify(
            console,
            parsed.GetRequiredValue(directory),
            new AuditVerifierOptions
            {
                Policy = Read(parsed.GetValue(policy)),
                TrustedCheckpoint = Read(parsed.GetValue(trusted)),
                Now = parsed.GetValue(now),
                MaxAge = parsed.GetValue(maxAge),
            },
            parsed.GetValue(format) ?? (console.IsTerminal ? "text" : "json")));
        return command;
    }

    private static T? Parse<T>(System.CommandLine.Parsing.ArgumentResult result, T? value, string error)
        where T : struct
    {
        if (value is null)
        {
            result.AddError(UiText.Get(error));
        }

        return value;
    }

    private static int Verify(ToolConsole console, string directory, AuditVerifierOptions options, string format)
    {
        var verification = AuditVerifier.Verify(directory, options);
        if (format == "text")
        {
            WriteText(console.Out, verification);
        }
        else
        {
            console.Out.WriteLine(verification.ToJson());
        }

        return verification.IsOk ? ExitCode.Fine : ExitCode.Findings;
    }

    private static void WriteText(StreamWriter output, AuditVerification verification)
    {
        output.WriteLine(verification.IsOk
            ? UiText.Get(UiText.VerdictOk, verification.Size, verification.Root)
            : UiText.Get(UiText.VerdictFindings, verification.Findings.Count, verification.Size));
        foreach (var finding in verification.Findings)
        {
            output.WriteLine("  ✗ " + Line(finding));
        }

        foreach (var warning in verification.Warnings)
        {
            output.WriteLine("  ! " + Line(warning));
        }
    }

    private static string Line(AuditFinding finding)
    {
        var entries = finding.Index is not { } index ? "" : finding.Last is { } last ? string.Create(CultureInfo.InvariantCulture, $" {index}–{last}") : $" {index}";
        return finding.Code + entries + (finding.File is null ? "" : $" ({finding.File})");
    }

    private static string? Read(string? file)
        => file is null ? null
            : File.Exists(file) ? File.ReadAllText(file, ToolConsole.Utf8) : throw new GovDataSecurityException(ErrorCode.FileNotFound, file);
}
