using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Testing.Diagnostics;

/// <summary>Prints sources with what was expected and what was reported under each line.</summary>
internal sealed class AnnotatedSource(IReadOnlyDictionary<string, SourceText> texts, CultureInfo culture)
{
    public string Show(Place? place)
    {
        if (place is not { } p)
        {
            return "(no location)";
        }

        if (!texts.TryGetValue(p.Path, out var text) || p.Span.End > text.Length)
        {
            return $"{p.Path}{p.Span}";
        }

        var start = text.Lines.GetLinePosition(p.Span.Start);
        var end = text.Lines.GetLinePosition(p.Span.End);
        return p.OpenEnd
            ? $"{p.Path}({start.Line + 1},{start.Character + 1})-…"
            : $"{p.Path}({start.Line + 1},{start.Character + 1})-({end.Line + 1},{end.Character + 1})";
    }

    public string Describe(Diagnostic diagnostic)
        => $"{diagnostic.Id} {diagnostic.Severity} at {Show(Place.Of(diagnostic.Location))}: {diagnostic.GetMessage(culture)}";

    public string Print(IEnumerable<ExpectedDiagnostic> expected, IEnumerable<Diagnostic> reported)
    {
        var notes = expected.Select(e => (e.Place, Sign: '~', Text: $"expected {e.Id}"))
            .Concat(reported.Select(d => (Place: Place.Of(d.Location), Sign: '^', Text: $"reported {d.Id} {d.Severity}: {d.GetMessage(culture)}")))
            .ToImmutableArray();
        var print = new StringBuilder();
        foreach (var (path, text) in texts.Where(file => notes.Any(note => note.Place?.Path == file.Key)))
        {
            print.Append(path).Append('\n');
            foreach (var line in text.Lines)
            {
                print.Append(CultureInfo.InvariantCulture, $"{line.LineNumber + 1,5} | ").Append(line).Append('\n');
                foreach (var note in notes.Where(note => note.Place is { } p && p.Path == path && text.Lines.GetLineFromPosition(Math.Min(p.Span.Start, text.Length)).LineNumber == line.LineNumber))
                {
                    var span = note.Place!.Value.Span;
                    var indent = string.Concat(line.ToString().AsSpan(0, Math.Min(span.Start - line.Start, line.End - line.Start)).ToArray().Select(c => c == '\t' ? '\t' : ' '));
                    var width = Math.Max(1, Math.Min(span.End, line.End) - span.Start);
                    print.Append("      | ").Append(indent).Append(note.Sign, width).Append(' ').Append(note.Text).Append('\n');
                }
            }
        }

        foreach (var note in notes.Where(note => note.Place is not { } p || !texts.ContainsKey(p.Path)))
        {
            print.Append(Show(note.Place)).Append(": ").Append(note.Text).Append('\n');
        }

        return print.ToString();
    }
}
