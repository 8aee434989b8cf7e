using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Testing.CodeFixes;
using GovDataSecurity.Analyzers.Testing.Diagnostics;
using GovDataSecurity.Analyzers.Testing.Markup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Testing;

/// <summary>Verifies what analyzers report, then what a code fix makes of it.</summary>
public sealed class CodeFixVerifier : Verifier<CodeFixVerifier>
{
    private readonly CodeFixProvider _codeFix;
    private readonly Dictionary<string, string> _fixed = new(StringComparer.Ordinal);
    private ActionChoice _choice = new(null, null);
    private bool _noFix;
    private bool _checkFixAll = true;

    internal CodeFixVerifier(ImmutableArray<Func<DiagnosticAnalyzer>> analyzers, CodeFixProvider codeFix)
        : base(analyzers)
        => _codeFix = codeFix;

    /// <summary>The fixed text of Test0.cs. It may hold markup for what stays. The same text as before says that no fix is offered.</summary>
    public CodeFixVerifier WithFixed(string source) => WithFixed("Test0.cs", source);

    /// <summary>The fixed text of a file of the main project. Files that aren't named stay as they are.</summary>
    public CodeFixVerifier WithFixed(string path, string source)
    {
        _fixed.Add(path.StartsWith('/') ? path : Rooted(path), source);
        return this;
    }

    /// <summary>The fixed text of a file of another project.</summary>
    public CodeFixVerifier WithFixedIn(string project, string path, string source) => WithFixed($"/{project}/{path}", source);

    /// <summary>No fix is offered.</summary>
    public CodeFixVerifier WithoutFix()
    {
        _noFix = true;
        return this;
    }

    /// <summary>Chooses among the offered actions by index, nested ones counted in their order. Default: the first.</summary>
    public CodeFixVerifier ChoosingIndex(int index)
    {
        _choice = _choice with { Index = index };
        return this;
    }

    /// <summary>Chooses among the offered actions by equivalence key; with an index too, the action there must have the key.</summary>
    public CodeFixVerifier ChoosingKey(string equivalenceKey)
    {
        _choice = _choice with { EquivalenceKey = equivalenceKey };
        return this;
    }

    /// <summary>Doesn't expect that fixing all at once makes the same as one fix after the other.</summary>
    /// <param name="why">Why it can't.</param>
    public CodeFixVerifier WithoutFixAll(string why)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        _checkFixAll = false;
        return this;
    }

    private protected override async Task VerifyAsync(CancellationToken cancellationToken)
    {
        if (_noFix == (_fixed.Count > 0))
        {
            throw new VerificationException("A code fix case says either WithFixed or WithoutFix.");
        }

        VerifyIds();
        var run = await VerifyReportsAsync(cancellationToken).ConfigureAwait(false);

        var before = new MarkedFiles(Files());
        var after = new MarkedFiles(Files(), _fixed);
        var changes = after.Paths.Any(path => !before.Paths.Contains(path) || before.Text(path) != after.Text(path));
        var fixer = new FixRun(Runner, _codeFix, _choice);
        var solution = run.Solution;
        var fixable = fixer.Fixable(solution, run.Diagnostics);
        if (!changes)
        {
            await fixer.VerifyNothingOfferedAsync(solution, fixable, cancellationToken).ConfigureAwait(false);
            return;
        }

        VerifyLocal(run, fixable);
        var result = await fixer.ApplyAsync(solution, fixable, cancellationToken).ConfigureAwait(false);
        var expected = Expectations(after, []);
        await FixedText.VerifyAsync(result, after, cancellationToken).ConfigureAwait(false);
        var reported = await RunAsync(result, expected, cancellationToken).ConfigureAwait(false);
        new DiagnosticComparer(Culture).Compare("Fixed source", after, expected, reported.Diagnostics);
        if (_checkFixAll)
        {
            await new FixAllRun(fixer, _codeFix).VerifyAsync(solution, fixable, result, cancellationToken).ConfigureAwait(false);
        }
    }

    private void VerifyLocal(AnalyzerRun run, ImmutableArray<FixableDiagnostic> fixable)
    {
        if (fixable.FirstOrDefault(f => run.NonLocal.Contains(f.Diagnostic)) is { } found)
        {
            throw new VerificationException(
                $"{_codeFix.GetType().Name} relies on {found.Diagnostic.Id} in {found.Document.FilePath}, which the analyzer reports from elsewhere, as at the end of the compilation: an editor offers no fix there.");
        }
    }

    private void VerifyIds()
    {
        var supported = Runner.Descriptors().Select(descriptor => descriptor.Id).Distinct().ToList();
        if (!_codeFix.FixableDiagnosticIds.Any(supported.Contains))
        {
            throw new VerificationException(
                $"{_codeFix.GetType().Name} fixes {string.Join(", ", _codeFix.FixableDiagnosticIds)}, the analyzer reports {string.Join(", ", supported)}: nothing in common.");
        }
    }
}
