using System.CommandLine;
using System.Globalization;
using System.Text;
using GovDataSecurity.Identifiers;
using GovDataSecurity.Masking;
using GovDataSecurity.Tool.Texts;

namespace GovDataSecurity.Tool.Commands;

/// <summary><c>govdata scan [--text] [--redact]</c>: texts in, what is recognized in them or the masked texts out, one a line.</summary>
internal static class ScanCommand
{
    private static readonly RecognitionEvidence[] Evidence = [.. Enum.GetValues<RecognitionEvidence>().Where(evidence => evidence != RecognitionEvidence.None)];

    public static Command Create(ToolConsole console)
    {
        var text = new Option<bool>("--text") { Description = UiText.Get(UiText.ScanTextOption) };
        var redact = new Option<bool>("--redact") { Description = UiText.Get(UiText.RedactOption) };
        var command = new Command("scan", UiText.Get(UiText.ScanDescription)) { text, redact };
        command.SetAction(parsed => Run(console, parsed.GetValue(text), parsed.GetValue(redact)));
        return command;
    }

    private static int Run(ToolConsole console, bool isText, bool redacts)
    {
        var line = new StringBuilder();
        long number = 0;
        foreach (var input in Lines.Read(console.In))
        {
            number++;
            var (id, text) = isText ? (number.ToString(CultureInfo.InvariantCulture), input) : JsonLines.ParseText(input, number);
            line.Clear();
            if (!redacts)
            {
                AppendSpans(line, id, text);
            }
            else if (isText)
            {
                line.Append(TextRedactor.Default.Redact(text));
            }
            else
            {
                line.Append("{\"id\":").Append(id).Append(",\"text\":").Append(JsonLines.Quote(TextRedactor.Default.Redact(text))).Append('}');
            }

            console.Out.WriteLine(line);
        }

        return ExitCode.Fine;
    }

    private static void AppendSpans(StringBuilder line, string id, string text)
    {
        line.Append("{\"id\":").Append(id).Append(",\"spans\":[");
        var separator = "";
        foreach (var span in TextRecognizer.Default.Scan(text))
        {
            line.Append(CultureInfo.InvariantCulture, $"{separator}{{\"start\":{span.Start},\"length\":{span.Length},\"kind\":\"{span.Kind}\",\"confidence\":{span.Confidence:0.00},\"reason\":{JsonLines.Quote(Reason(span.Evidence))}}}");
            separator = ",";
        }

        line.Append("]}");
    }

    private static string Reason(RecognitionEvidence evidence)
        => string.Join(", ", Evidence.Where(one => evidence.HasFlag(one)).Select(one => UiText.Get("Evidence" + one)));
}
