using System.Collections.Immutable;
using System.Globalization;
using GovDataSecurity.Analyzers.Testing.Diagnostics;
using GovDataSecurity.Analyzers.Testing.Markup;
using GovDataSecurity.Analyzers.Testing.Solutions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Testing;

/// <summary>A case: its main project, further projects, what is expected and how it runs.</summary>
/// <typeparam name="TSelf">The type that the methods return, for chaining.</typeparam>
public abstract class Verifier<TSelf> : ProjectBuilder<TSelf>
    where TSelf : Verifier<TSelf>
{
    private readonly List<ProjectSetup> _projects = [];
    private readonly List<Expected> _expected = [];
    private readonly Dictionary<string, DiagnosticSeverity> _severities = new(StringComparer.Ordinal);
    private bool _checkGeneratedCode = true;
    private bool _checkSuppression = true;
    private bool _checkCopy = true;
    private int _counted;

    private protected Verifier(ImmutableArray<Func<DiagnosticAnalyzer>> analyzers)
        : base("TestProject", "0")
    {
        Runner = new AnalyzerRunner(analyzers);
        Verifications.CountPrepared();
    }

    private protected AnalyzerRunner Runner { get; }

    private protected CultureInfo Culture { get; private set; } = CultureInfo.InvariantCulture;

    /// <summary>Adds a project, which the main project references.</summary>
    public TSelf WithProject(string name, Action<ProjectSetup> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var project = new ProjectSetup(name);
        configure(project);
        _projects.Add(project);
        return WithProjectReference(name);
    }

    /// <summary>Expects a diagnostic in more detail than a marker says, or one without a location.</summary>
    public TSelf Expect(params Expected[] expected)
    {
        _expected.AddRange(expected);
        return (TSelf)this;
    }

    /// <summary>Expects this effective severity of an id, where the configuration of the case changes the descriptor's.</summary>
    public TSelf ExpectSeverity(string id, DiagnosticSeverity severity)
    {
        _severities[id] = severity;
        return (TSelf)this;
    }

    /// <summary>Runs first in this culture. Default: the invariant one, whose texts are English.</summary>
    public TSelf WithCulture(string name)
    {
        Culture = CultureInfo.GetCultureInfo(name);
        return (TSelf)this;
    }

    /// <summary>Doesn't expect silence in a file whose header says <c>auto-generated</c>.</summary>
    public TSelf ReportsInGeneratedCode()
    {
        _checkGeneratedCode = false;
        return (TSelf)this;
    }

    /// <summary>Doesn't expect silence under <c>#pragma warning disable</c> and <c>SuppressMessage</c>.</summary>
    public TSelf IgnoresSuppression()
    {
        _checkSuppression = false;
        return (TSelf)this;
    }

    /// <summary>Doesn't expect the same reports when the source stands in the case once more in another namespace.</summary>
    /// <param name="why">What in the source means one namespace only.</param>
    public TSelf WithoutCopy(string why)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        _checkCopy = false;
        return (TSelf)this;
    }

    /// <summary>Sets how long the analysis of a project may take. Default: 15 seconds.</summary>
    public TSelf WithTimeBudget(TimeSpan budget)
    {
        Runner.Budget = budget;
        return (TSelf)this;
    }

    /// <summary>Runs the verification.</summary>
    /// <exception cref="VerificationException">Something isn't as the source says.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture;
        try
        {
            await VerifyAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (Interlocked.Exchange(ref _counted, 1) == 0)
            {
                Verifications.CountRun();
            }
        }
    }

    private protected abstract Task VerifyAsync(CancellationToken cancellationToken);

    /// <summary>Compares what the analyzers report on the sources of the case, then that they do so again and can be stopped and silenced.</summary>
    private protected async Task<AnalyzerRun> VerifyReportsAsync(CancellationToken cancellationToken)
    {
        var files = new MarkedFiles(Files());
        var expected = Expectations(files, _expected);
        var solution = BuildSolution(files);
        var run = await RunAsync(solution, expected, cancellationToken).ConfigureAwait(false);
        new DiagnosticComparer(Culture).Compare("Source", files, expected, run.Diagnostics);

        var reported = run.Diagnostics.Where(d => !ExpectationReader.IsCompilerId(d.Id)).ToImmutableArray();
        await new StabilityCheck(Runner, variation => BuildSolution(files, variation), Culture)
            .VerifyAsync(reported, CopiesOf(files, reported), cancellationToken).ConfigureAwait(false);
        if (!reported.IsEmpty)
        {
            await VerifySilenceAsync(solution, cancellationToken).ConfigureAwait(false);
        }

        return run;
    }

    private protected ImmutableArray<ExpectedDiagnostic> Expectations(MarkedFiles files, IReadOnlyList<Expected> explicitly)
        => new ExpectationReader(Runner.Descriptors(), _severities).Read(files, explicitly);

    private protected Task<AnalyzerRun> RunAsync(Solution solution, ImmutableArray<ExpectedDiagnostic> expected, CancellationToken cancellationToken)
        => Runner.RunAsync(solution, expected.Select(e => e.Id).Where(ExpectationReader.IsCompilerId).ToHashSet(StringComparer.Ordinal), cancellationToken);

    private protected IEnumerable<ProjectFile> Files()
        => Sources.Concat(AdditionalFiles).Concat(_projects.SelectMany(project => project.Sources.Concat(project.AdditionalFiles)));

    private protected Solution BuildSolution(MarkedFiles files, Variation? variation = null)
    {
        var carriageReturns = files.Texts().Values.Any(text => text.ToString().Contains("\r\n", StringComparison.Ordinal));
        var solution = new TestSolution(carriageReturns ? "crlf" : "lf", variation is { Reversed: true });
        solution.Add(this, file => files.Text(file.Path), variation?.Copies.Files ?? []);
        foreach (var project in _projects)
        {
            solution.Add(project, file => files.Text(file.Path));
        }

        solution.Reference(Name, ProjectReferences);
        foreach (var project in _projects)
        {
            solution.Reference(project.Name, project.ProjectReferences);
        }

        return solution.Build();
    }

    /// <summary>The files that report something and those of the same namespace; stubs of other people's libraries stand in namespaces of their own and once.</summary>
    private NamespaceCopies CopiesOf(MarkedFiles files, ImmutableArray<Diagnostic> reported)
    {
        var paths = reported.Select(d => Place.Of(d.Location)?.Path).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var roots = Sources.Where(file => paths.Contains(file.Path)).Select(file => NamespaceCopy.RootNamespaceOf(files.Text(file.Path), ParseOptions)).ToHashSet(StringComparer.Ordinal);

        // What the case says outside its source, it says about one namespace; and a generator of JSON names its files after types without theirs.
        if (!_checkCopy || roots.Contains(null) || AdditionalFiles.Count > 0 || Generators.Contains(InBoxGenerator.Json))
        {
            return new NamespaceCopies([]);
        }

        var copies = Sources.Where(file => NamespaceCopy.RootNamespaceOf(files.Text(file.Path), ParseOptions) is { } root && roots.Contains(root))
            .Select(file => NamespaceCopy.Of(file.Path, files.Text(file.Path), ParseOptions)).ToList();
        return new NamespaceCopies(copies.Contains(null) ? [] : [.. copies.OfType<NamespaceCopy>()]);
    }

    private async Task VerifySilenceAsync(Solution solution, CancellationToken cancellationToken)
    {
        var silence = new SilenceCheck(Runner, Culture);
        if (_checkGeneratedCode)
        {
            await silence.InGeneratedCodeAsync(solution, cancellationToken).ConfigureAwait(false);
        }

        if (_checkSuppression)
        {
            await silence.UnderPragmaAsync(solution, cancellationToken).ConfigureAwait(false);
            await silence.UnderSuppressMessageAsync(solution, cancellationToken).ConfigureAwait(false);
        }
    }
}
