using System.Collections.Immutable;
using System.Globalization;
using GovDataSecurity.Analyzers.Flow;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Rules;

/// <summary>The diagnostics of the flow rules, by file. The first file that asks has the compilation analyzed.</summary>
internal sealed class FlowReports(Compilation compilation, ClassificationContext classification, AnalyzerConfigOptionsProvider provider)
{
    private const string MostOperations = "govdatasecurity.most_operations";

    private readonly object _gate = new();
    private readonly AnalyzerConfigOptions _options = provider.GlobalOptions;
    private ImmutableDictionary<SyntaxTree, ImmutableArray<Diagnostic>>? _byFile;

    public ImmutableArray<Diagnostic> Of(SyntaxTree file, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            // What was canceled is begun anew by who asks next.
            _byFile ??= Create(cancellationToken);
        }

        return _byFile.TryGetValue(file, out var diagnostics) ? diagnostics : ImmutableArray<Diagnostic>.Empty;
    }

    private ImmutableDictionary<SyntaxTree, ImmutableArray<Diagnostic>> Create(CancellationToken cancellationToken)
    {
        var world = new World(compilation, classification, OperationsOf);
        world.Run(cancellationToken);
        return world.Hits.Select(hit => (Diagnostic: Report(hit, cancellationToken), hit.At.SyntaxTree))
            .Concat(world.Unfinished.Select(pair => (Diagnostic: NotFollowed(pair.Value.Member, pair.Key, pair.Value.Limit), pair.Key.SyntaxTree)))
            .Where(pair => compilation.ContainsSyntaxTree(pair.SyntaxTree))
            .GroupBy(pair => pair.SyntaxTree)
            .ToImmutableDictionary(file => file.Key, file => Distinct(file.Select(pair => pair.Diagnostic)));
    }

    /// <summary>How much is spent on a member of a file.</summary>
    private int OperationsOf(SyntaxTree file)
        => provider.GetOptions(file).TryGetValue(MostOperations, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : World.OperationsOfBody;

    /// <summary>One report of a source at a place.</summary>
    private static ImmutableArray<Diagnostic> Distinct(IEnumerable<Diagnostic> diagnostics)
        => diagnostics.GroupBy(diagnostic => (diagnostic.Id, diagnostic.Location, diagnostic.AdditionalLocations.FirstOrDefault(), diagnostic.GetMessage(CultureInfo.InvariantCulture)))
            .Select(same => same.First())
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToImmutableArray();

    private Diagnostic Report(Hit hit, CancellationToken cancellationToken)
        => hit.Destination is { Sink: null, Target: { } target } ? hit.Destination.IsUnlabeled ? Unlabeled(hit, target) : Lowered(hit, target) : Leak(hit, cancellationToken);

    private Diagnostic Leak(Hit hit, CancellationToken cancellationToken)
    {
        var sink = hit.Destination.Sink!;
        var rule = RuleOf(sink.Kind, hit.IsObject);
        var mask = hit.IsObject
            ? MaskCall.OfObject(classification.Symbols)
            : MaskCall.OfValue(classification.Symbols, hit.Label, isText: IsText(hit, cancellationToken));
        var properties = mask?.ToProperties() ?? ImmutableDictionary<string, string?>.Empty;
        var locations = Ways(hit);
        if (sink.Kind == "orm" && classification.Stores.OptionsOf(hit.Destination.Context, cancellationToken) is { } provider)
        {
            properties = properties.Add(FixProperties.Options, null);
            locations = locations.Append(provider);
        }

        return Diagnostic.Create(
            rule,
            LocationOf(hit.At),
            locations,
            properties,
            NameOf(hit.Source),
            hit.Label.What,
            hit.Label.LevelText,
            Text.Of("Sink." + sink.Kind),
            hit.Destination.Name,
            mask is null ? Text.Of("Fix.Declassifier") : mask.ToString(),
            hit.Shown,
            BasisText.Of(_options, rule.Id));
    }

    private Diagnostic Lowered(Hit hit, MemberLabel target)
    {
        var declaration = InSource(target.Member);
        var properties = LabelOf(hit);
        return Diagnostic.Create(
            FlowRules.LevelLowered,
            LocationOf(hit.At),
            declaration is null ? Ways(hit) : Ways(hit).Prepend(declaration),
            declaration is null ? ImmutableDictionary<string, string?>.Empty : properties,
            NameOf(hit.Source),
            hit.Label.What,
            hit.Label.LevelText,
            NameOf(target.Member),
            target.Label is { } label ? label.LevelText : Text.Of("Level.None"),
            BasisText.Of(_options, FlowRules.LevelLowered.Id));
    }

    private Diagnostic Unlabeled(Hit hit, MemberLabel target)
    {
        var declaration = InSource(target.Member);
        var attribute = hit.Label.Kind;
        var properties = LabelOf(hit);
        return Diagnostic.Create(
            LabelRules.UnlabeledTarget,
            LocationOf(hit.At),
            declaration is null ? Ways(hit) : Ways(hit).Prepend(declaration),
            declaration is null ? properties.Add(FixProperties.DocumentationId, target.Member.OriginalDefinition.GetDocumentationCommentId()) : properties,
            NameOf(target.Member),
            NameOf(hit.Source),
            hit.Label.What,
            hit.Label.LevelText,
            attribute?.AttributeName ?? "Classified(DataLevel." + Levels.NameAtOrAbove(hit.Label.Level) + ")",
            BasisText.Of(_options, LabelRules.UnlabeledTarget.Id));
    }

    private static ImmutableDictionary<string, string?> LabelOf(Hit hit) => ImmutableDictionary<string, string?>.Empty
        .Add(FixProperties.TargetLevel, Levels.NameAtOrAbove(hit.Label.Level))
        .Add(FixProperties.Attribute, hit.Label.Kind?.FullName);

    private static Diagnostic NotFollowed(ISymbol member, SyntaxNode body, string limit)
        => Diagnostic.Create(FlowRules.NotFollowed, member.Locations.FirstOrDefault(location => location.SourceTree == body.SyntaxTree) ?? body.GetLocation(), member.Name, Text.Of(limit));

    /// <summary>Whether what stands there can be given to a masker of texts.</summary>
    private bool IsText(Hit hit, CancellationToken cancellationToken)
        => (compilation.GetSemanticModel(hit.At.SyntaxTree).GetTypeInfo(hit.At, cancellationToken).Type ?? Symbols.TypeOf(hit.Source)).SpecialType == SpecialType.System_String;

    /// <summary>The source, then the way from there.</summary>
    private IEnumerable<Location> Ways(Hit hit) => (InSource(hit.Source) is { } source ? hit.Hops.Insert(0, source) : hit.Hops).Where(location => location.IsInSource);

    private Location? InSource(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree));

    private static string NameOf(ISymbol symbol) => symbol is IParameterSymbol || symbol.ContainingType is null ? symbol.Name : symbol.ContainingType.Name + "." + symbol.Name;

    private static DiagnosticDescriptor RuleOf(string kind, bool isObject) => kind switch
    {
        "exception" or "problem" or "validation" => DisclosureRules.ClassifiedDataInError,
        "telemetry" => DisclosureRules.ClassifiedDataInTelemetry,
        "url" or "header" or "redirect" => TransferRules.ClassifiedDataInAddress,
        "sql" or "orm" => StorageRules.StoredInClear,
        "file" or "cookie" or "session" or "queue" => StorageRules.WrittenInClear,
        "cache" => StorageRules.CachedInClear,
        "prompt" => TransferRules.ClassifiedDataInPrompt,
        _ => isObject ? LogRules.ClassifiedObjectLogged : LogRules.ClassifiedDataLogged,
    };

    /// <summary>The value as it is written; <c>x?.Name</c> whole, since <c>.Name</c> alone is no expression.</summary>
    private static Location LocationOf(SyntaxNode at)
    {
        var syntax = at;
        for (var node = syntax; node.Parent is { } parent; node = parent)
        {
            if (parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull.Span.Contains(syntax.Span))
            {
                syntax = access;
            }
            else if (parent is StatementSyntax or LambdaExpressionSyntax or ArgumentSyntax)
            {
                break;
            }
        }

        return syntax.GetLocation();
    }
}
