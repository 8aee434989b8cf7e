using System.Collections.Immutable;
using System.Globalization;
using GovDataSecurity.Analyzers.Testing.Markup;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Testing.Diagnostics;

/// <summary>Holds what was reported against what was expected, one to one.</summary>
internal sealed class DiagnosticComparer(CultureInfo culture)
{
    /// <param name="what">Which source is compared, for the message.</param>
    /// <exception cref="VerificationException">Something is missing, unexpected, reported twice or different.</exception>
    public void Compare(string what, MarkedFiles files, ImmutableArray<ExpectedDiagnostic> expected, ImmutableArray<Diagnostic> reported)
    {
        var source = new AnnotatedSource(files.Texts(), culture);
        var missing = expected.OrderByDescending(e => e.Strictness).ToList();
        var left = reported.ToList();
        var met = new List<Diagnostic>();
        missing.RemoveAll(e =>
        {
            var index = left.FindIndex(d => !e.Differences(d, culture, source.Show).Any());
            if (index < 0)
            {
                return false;
            }

            met.Add(left[index]);
            left.RemoveAt(index);
            return true;
        });
        if (missing.Count == 0 && left.Count == 0)
        {
            return;
        }

        var problems = new List<string>();
        foreach (var e in missing.ToList())
        {
            if (Nearest(e, left) is { } near)
            {
                problems.Add($"different: {source.Describe(near)}\n    {string.Join("\n    ", e.Differences(near, culture, source.Show))}");
                left.Remove(near);
                missing.Remove(e);
            }
        }

        problems.AddRange(missing.Select(e => $"missing: {e.Id} at {source.Show(e.Place)}"));
        problems.AddRange(left.Select(d => $"{Excess(d, met, left)}: {source.Describe(d)}"));
        throw new VerificationException(
            $"{what}: expected {expected.Length} diagnostics, reported {reported.Length}.\n- {string.Join("\n- ", problems)}\n\n{source.Print(expected, reported)}");
    }

    private static string Excess(Diagnostic diagnostic, List<Diagnostic> met, List<Diagnostic> left)
    {
        if (met.Any(d => Same(d, diagnostic)) || left.Find(d => Same(d, diagnostic)) != diagnostic)
        {
            return "duplicate";
        }

        return ExpectationReader.IsCompilerId(diagnostic.Id) ? "unexpected compiler diagnostic" : "unexpected";

        static bool Same(Diagnostic a, Diagnostic b) => a.Id == b.Id && Place.Of(a.Location) == Place.Of(b.Location);
    }

    /// <summary>The diagnostic that was probably meant: same id or same place, in the same file.</summary>
    private static Diagnostic? Nearest(ExpectedDiagnostic expected, List<Diagnostic> candidates)
    {
        return candidates.Find(d => d.Id == expected.Id && At(d) is { } p && expected.Place is { } e && e.Holds(p))
            ?? candidates.Find(d => At(d) is { } p && expected.Place is { } e && e.Holds(p))
            ?? candidates.Find(d => d.Id == expected.Id && At(d) is { } p && expected.Place is { } e && p.Path == e.Path && p.Span.IntersectsWith(e.Span))
            ?? candidates.Find(d => d.Id == expected.Id && expected.Place is null && At(d) is null);

        static Place? At(Diagnostic d) => Place.Of(d.Location);
    }
}
