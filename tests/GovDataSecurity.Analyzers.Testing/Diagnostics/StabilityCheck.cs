using System.Collections.Immutable;
using System.Globalization;
using GovDataSecurity.Analyzers.Testing.Solutions;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Testing.Diagnostics;

/// <summary>
/// Runs a case a second time, with everything changed that must not matter: other analyzers that are stopped and asked again, files
/// and additional files in reverse order, another culture, and the source once more in another namespace. When something does matter,
/// each change alone says which.
/// </summary>
/// <param name="build">Builds the solution of the case.</param>
internal sealed class StabilityCheck(AnalyzerRunner runner, Func<Variation, Solution> build, CultureInfo culture)
{
    /// <param name="copies">The files that can stand in the case twice.</param>
    /// <exception cref="VerificationException">The second run reports something else.</exception>
    public async Task VerifyAsync(ImmutableArray<Diagnostic> first, NamespaceCopies copies, CancellationToken cancellationToken)
    {
        var other = culture.TwoLetterISOLanguageName == "zh" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo("zh-CN");
        var all = await DifferencesAsync(first, new Variation(true, copies), other, isInterrupted: true, cancellationToken).ConfigureAwait(false);
        if (all.Count == 0)
        {
            return;
        }

        var none = new NamespaceCopies([]);
        (string What, Variation Variation, CultureInfo Culture, bool IsInterrupted)[] single =
        [
            ("run again", new Variation(false, none), culture, false),
            ("after a cancellation", new Variation(false, none), culture, true),
            ("with the files in reverse order", new Variation(true, none), culture, false),
            ($"in the culture {(other.Name.Length == 0 ? "invariant" : other.Name)}", new Variation(false, none), other, false),
            ("with the source once more in another namespace", new Variation(false, copies), culture, false),
        ];
        foreach (var (what, variation, itsCulture, isInterrupted) in single)
        {
            if (await DifferencesAsync(first, variation, itsCulture, isInterrupted, cancellationToken).ConfigureAwait(false) is { Count: > 0 } differences)
            {
                throw Differ(what, differences);
            }
        }

        throw Differ("when all of that comes together, or just sometimes", all);
    }

    private static VerificationException Differ(string what, IReadOnlyList<string> differences)
        => new($"The case reports something else {what}:\n- {string.Join("\n- ", differences)}");

    private async Task<IReadOnlyList<string>> DifferencesAsync(ImmutableArray<Diagnostic> first, Variation variation, CultureInfo other, bool isInterrupted, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = other;
        var solution = build(variation);
        var reported = isInterrupted
            ? await runner.RunInterruptedAsync(solution, cancellationToken).ConfigureAwait(false)
            : (await runner.RunAsync(solution, compilerIds: null, cancellationToken).ConfigureAwait(false)).Diagnostics;
        var copies = variation.Copies;
        return
        [
            .. Fingerprint.Differences(first.Select(d => Fingerprint.Of(d)), reported.Where(d => !IsInCopy(d)).Select(d => Fingerprint.Of(d))),
            .. Fingerprint.Differences(
                first.Where(d => Place.Of(d.Location) is { } place && copies.Copies(place.Path)).Select(d => Fingerprint.Of(d)),
                reported.Where(IsInCopy).Select(d => Fingerprint.Of(d, copies))),
        ];

        bool IsInCopy(Diagnostic d) => Place.Of(d.Location) is { } place && copies.IsCopy(place.Path);
    }
}
