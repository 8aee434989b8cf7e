using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Resources;
using GovDataSecurity.Analyzers.Search;
using GovDataSecurity.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GovDataSecurity.Analyzers.Rules;

/// <summary>GDS3001 and GDS3002: classified data in what is passed to a log, the console, trace or debug output.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LogAnalyzer : ClassificationAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(LogRules.ClassifiedDataLogged, LogRules.ClassifiedObjectLogged);

    /// <inheritdoc />
    private protected override void Analyze(CompilationStartAnalysisContext start, ClassificationContext classification)
    {
        start.RegisterOperationAction(context => AnalyzeCall(context, classification), OperationKind.Invocation);
        start.RegisterOperationAction(
            context => AnalyzeArguments(context, classification, ((IObjectCreationOperation)context.Operation).Arguments),
            OperationKind.ObjectCreation);
        start.RegisterOperationAction(context => AnalyzeAssignment(context, classification), OperationKind.SimpleAssignment);
    }

    private static void AnalyzeCall(OperationAnalysisContext context, ClassificationContext classification)
    {
        var call = (IInvocationOperation)context.Operation;
        var holder = call.Instance is IPropertyReferenceOperation { Property: { IsStatic: true } property } ? classification.Methods.SinkOfReceiver(property, call.TargetMethod) : null;
        ValueSearch? search = null;
        Sink? first = null;
        var template = LogTemplate.Of(call);
        foreach (var argument in call.Arguments.Where(argument => argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: not null }))
        {
            if ((holder ?? classification.Methods.SinkOf(argument.Parameter!)) is { } sink && IsLog(sink))
            {
                first ??= sink;
                search ??= new ValueSearch(classification, sink.MaxLevel);
                template.Visit(argument, search, sink);
            }
        }

        if (search is not null)
        {
            Report(context, classification, first!, call.TargetMethod.Name, search);
        }
    }

    private static void AnalyzeArguments(OperationAnalysisContext context, ClassificationContext classification, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && classification.Methods.SinkOf(parameter) is { } sink && IsLog(sink))
            {
                ReportValue(context, classification, sink, parameter.ContainingSymbol.Name, argument.Value);
            }
        }
    }

    private static bool IsLog(Sink sink) => sink.Kind is "log" or "console" or "trace" or "debug";

    private static void AnalyzeAssignment(OperationAnalysisContext context, ClassificationContext classification)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: var property } && classification.Methods.SinkOf(property) is { } sink && IsLog(sink))
        {
            ReportValue(context, classification, sink, property.Name, assignment.Value);
        }
    }

    private static void ReportValue(OperationAnalysisContext context, ClassificationContext classification, Sink sink, string name, IOperation value)
    {
        var search = new ValueSearch(classification, sink.MaxLevel);
        search.Search(value, View.Text);
        Report(context, classification, sink, name, search);
    }

    private static void Report(OperationAnalysisContext context, ClassificationContext classification, Sink sink, string method, ValueSearch search)
    {
        foreach (var finding in search.Findings)
        {
            var mask = MaskOf(finding, classification.Symbols);
            var rule = finding.IsObject ? LogRules.ClassifiedObjectLogged : LogRules.ClassifiedDataLogged;
            context.ReportDiagnostic(Diagnostic.Create(
                rule,
                LocationOf(finding.Operation),
                finding.Source.Locations.Where(location => location.SourceTree is { } tree && context.Compilation.ContainsSyntaxTree(tree)).Take(1),
                mask?.ToProperties() ?? ImmutableDictionary<string, string?>.Empty,
                NameOf(finding.Source),
                finding.Label.What,
                finding.Label.LevelText,
                Text.Of("Sink." + sink.Kind),
                method,
                mask is null ? Text.Of("Fix.Declassifier") : mask.ToString(),
                finding.Shown.Select(shown => shown.Member).Distinct(SymbolEqualityComparer.Default).Count(),
                BasisText.Of(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions, rule.Id)));
        }
    }

    private static string NameOf(ISymbol source) => source is IParameterSymbol || source.ContainingType is null ? source.Name : source.ContainingType.Name + "." + source.Name;

    private static MaskCall? MaskOf(Finding finding, KnownSymbols symbols)
        => finding.IsObject ? MaskCall.OfObject(symbols) : MaskCall.OfValue(symbols, finding.Label, isText: finding.Operation.Type?.SpecialType == SpecialType.System_String);

    /// <summary>The value as it is written; <c>x?.Name</c> whole, since <c>.Name</c> alone is no expression.</summary>
    private static Location LocationOf(IOperation operation)
    {
        var syntax = operation.Syntax;
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
