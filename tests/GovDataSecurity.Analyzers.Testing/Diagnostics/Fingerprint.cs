using System.Globalization;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Testing.Diagnostics;

/// <summary>Everything of a diagnostic that must be the same in another run, as text.</summary>
internal static class Fingerprint
{
    /// <param name="original">Leads a place of a copy back to its original; null: as it is.</param>
    public static string Of(Diagnostic diagnostic, NamespaceCopies? original = null)
    {
        var arguments = string.Join(", ", DiagnosticFacts.Arguments(diagnostic));
        var properties = string.Join(", ", diagnostic.Properties.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
        var additional = string.Join(", ", diagnostic.AdditionalLocations.Select(location => Show(location, original)));
        var text = $"{diagnostic.Id} {diagnostic.Severity} at {Show(diagnostic.Location, original)} ({arguments})"
            + (additional.Length == 0 ? "" : $" with {additional}") + (properties.Length == 0 ? "" : $" [{properties}]");
        return original is null ? text : NamespaceCopies.WithoutPrefix(text);
    }

    /// <returns>What one run reported and the other didn't, in words; empty when both are the same.</returns>
    public static IReadOnlyList<string> Differences(IEnumerable<string> first, IEnumerable<string> other)
    {
        var left = other.ToList();
        var missing = first.Where(fingerprint => !left.Remove(fingerprint)).ToList();
        return [.. missing.Select(fingerprint => $"no more: {fingerprint}"), .. left.Select(fingerprint => $"only then: {fingerprint}")];
    }

    private static string Show(Location location, NamespaceCopies? original)
        => Place.Of(location) is not { } place
            ? "(no location)"
            : (original?.Original(place) ?? place) is var p ? string.Create(CultureInfo.InvariantCulture, $"{p.Path}{p.Span}") : "";
}
