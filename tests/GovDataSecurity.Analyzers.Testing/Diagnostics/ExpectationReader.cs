using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GovDataSecurity.Analyzers.Testing.Markup;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Testing.Diagnostics;

/// <summary>Makes expectations of markers and of <see cref="Expected"/>.</summary>
/// <param name="descriptors">What the analyzers say that they report.</param>
/// <param name="severities">Effective severities that differ from the descriptors'.</param>
internal sealed partial class ExpectationReader(
    ImmutableArray<DiagnosticDescriptor> descriptors,
    IReadOnlyDictionary<string, DiagnosticSeverity> severities)
{
    private static readonly ImmutableArray<DiagnosticSeverity> _anySeverity = [.. Enum.GetValues<DiagnosticSeverity>()];

    public static bool IsCompilerId(string id) => CompilerId().IsMatch(id);

    public ImmutableArray<ExpectedDiagnostic> Read(MarkedFiles files, IReadOnlyList<Expected> explicitly)
    {
        var result = ImmutableArray.CreateBuilder<ExpectedDiagnostic>();
        var numbered = new Dictionary<int, Place>();
        foreach (var (path, marker) in files.Markers)
        {
            var place = new Place(path, marker.Span, OpenEnd: marker.Kind == MarkerKind.Position);
            if (marker.Kind == MarkerKind.Number)
            {
                var number = int.Parse(marker.Name, CultureInfo.InvariantCulture);
                if (!numbered.TryAdd(number, place))
                {
                    throw new VerificationException($"Two spans have the number {number}.");
                }

                continue;
            }

            var id = marker.Kind == MarkerKind.Id ? marker.Name : OnlyDescriptor(path).Id;
            result.Add(new ExpectedDiagnostic(id, place, SeveritiesOf(id)));
        }

        var used = new HashSet<int>();
        foreach (var expected in explicitly)
        {
            result.Add(new ExpectedDiagnostic(
                expected.Id,
                expected.Marker is { } marker ? Numbered(marker) : null,
                expected.Severity is { } severity ? [severity] : SeveritiesOf(expected.Id),
                expected.Arguments,
                expected.Message,
                expected.AdditionalLocations is { } additional ? [.. additional.Select(Numbered)] : null));
        }

        if (numbered.Keys.Except(used).ToList() is { Count: > 0 } unused)
        {
            throw new VerificationException($"No expectation uses the numbered span {string.Join(", ", unused.Select(n => $"#{n}"))}.");
        }

        return result.ToImmutable();

        Place Numbered(int number)
        {
            used.Add(number);
            return numbered.TryGetValue(number, out var place)
                ? place
                : throw new VerificationException($"An expectation names the span #{number}, which no source has.");
        }
    }

    private DiagnosticDescriptor OnlyDescriptor(string path)
        => descriptors.Length == 1
            ? descriptors[0]
            : throw new VerificationException(
                $"{path} says '[|' or '$$', which needs an analyzer with exactly one descriptor; this one has {descriptors.Length} ({Known}). Write '{{|ID:'.");

    private ImmutableArray<DiagnosticSeverity> SeveritiesOf(string id)
    {
        if (severities.TryGetValue(id, out var severity))
        {
            return [severity];
        }

        var declared = descriptors.Where(descriptor => descriptor.Id == id).Select(descriptor => descriptor.DefaultSeverity).Distinct().ToImmutableArray();
        if (!declared.IsEmpty)
        {
            return declared;
        }

        return IsCompilerId(id)
            ? _anySeverity
            : throw new VerificationException($"{id} is expected, but the analyzer supports only {Known}.");
    }

    private string Known => string.Join(", ", descriptors.Select(descriptor => descriptor.Id).Distinct());

    [GeneratedRegex("^CS[0-9]{4,5}$")]
    private static partial Regex CompilerId();
}
