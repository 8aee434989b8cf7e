using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Testing.Diagnostics;

/// <summary>An expectation whose spans are known.</summary>
/// <param name="Place">Null: a diagnostic without a location.</param>
/// <param name="Severities">Any of these.</param>
/// <param name="AdditionalPlaces">Null: not compared.</param>
internal sealed record ExpectedDiagnostic(
    string Id,
    Place? Place,
    ImmutableArray<DiagnosticSeverity> Severities,
    ImmutableArray<string>? Arguments = null,
    string? Message = null,
    ImmutableArray<Place>? AdditionalPlaces = null)
{
    /// <summary>How much this expectation says; those that say more choose first.</summary>
    public int Strictness => (Place is { OpenEnd: false } ? 8 : 0) + (Arguments is null ? 0 : 4) + (Message is null ? 0 : 2) + (AdditionalPlaces is null ? 0 : 1);

    /// <summary>What differs between this expectation and a diagnostic; empty when nothing does.</summary>
    public IEnumerable<string> Differences(Diagnostic actual, CultureInfo culture, Func<Place?, string> show)
    {
        if (actual.Id != Id)
        {
            yield return $"id is {actual.Id}, expected {Id}";
        }

        var place = Diagnostics.Place.Of(actual.Location);
        if (Place is { } expected ? place is not { } p || !expected.Holds(p) : place is not null)
        {
            yield return $"location is {show(place)}, expected {show(Place)}";
        }

        if (!Severities.Contains(actual.Severity))
        {
            yield return $"severity is {actual.Severity}, expected {string.Join(" or ", Severities)}";
        }

        if (Arguments is { } arguments && DiagnosticFacts.Arguments(actual) is var given && !given.SequenceEqual(arguments, StringComparer.Ordinal))
        {
            yield return $"message arguments are ({string.Join(", ", given)}), expected ({string.Join(", ", arguments)})";
        }

        if (Message is not null && actual.GetMessage(culture) is var message && message != Message)
        {
            yield return $"message is \"{message}\", expected \"{Message}\"";
        }

        if (AdditionalPlaces is { } additional)
        {
            var reported = actual.AdditionalLocations.Select(Diagnostics.Place.Of).ToList();
            if (reported.Count != additional.Length || !additional.Zip(reported).All(pair => pair.Second is { } r && pair.First.Holds(r)))
            {
                yield return $"additional locations are ({string.Join(", ", reported.Select(show))}), expected ({string.Join(", ", additional.Select(a => show(a)))})";
            }
        }
    }
}
