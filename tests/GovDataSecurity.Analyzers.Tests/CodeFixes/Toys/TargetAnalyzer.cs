using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GovDataSecurity.Analyzers.Tests.CodeFixes.Toys;

/// <summary>Reports GDS4001 or GDS0010 on what is assigned to a property of a level below that of the assigned property, so that a fix is tested apart from the rules.</summary>
internal sealed class TargetAnalyzer(string ruleId) : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _rule = Meta.Rules.Declared.Single(rule => rule.Id == ruleId);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Analyze, OperationKind.SimpleAssignment);
    }

    private void Analyze(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: var target } || assignment.Value is not IPropertyReferenceOperation { Property: var source })
        {
            return;
        }

        var (_, kind, level) = LabelOf(source);
        var (isLabeled, _, targetLevel) = LabelOf(target);
        if (level <= targetLevel || ruleId == "GDS0010" && isLabeled)
        {
            return;
        }

        var properties = ImmutableDictionary<string, string?>.Empty
            .Add("TargetLevel", Enum.GetName((DataLevel)level))
            .Add("Attribute", kind?.ToDisplayString());
        var declaration = target.Locations.Where(location => location.IsInSource).ToArray();
        if (declaration.Length == 0)
        {
            if (context.Options.AdditionalFiles.Any(file => file.GetText()!.ToString().Contains(target.GetDocumentationCommentId()!, StringComparison.Ordinal)))
            {
                return;
            }

            properties = properties.Add("DocumentationId", target.GetDocumentationCommentId());
        }

        context.ReportDiagnostic(Diagnostic.Create(_rule, assignment.Value.Syntax.GetLocation(), declaration, properties, "A", "b", "c", "d", "e", ""));
    }

    private static (bool IsLabeled, ITypeSymbol? Kind, int Level) LabelOf(IPropertySymbol property)
    {
        (bool, ITypeSymbol?, int) label = (false, null, 0);
        foreach (var attribute in property.GetAttributes())
        {
            var facts = attribute.AttributeClass!.GetAttributes().FirstOrDefault(fact => fact.AttributeClass!.Name == "KindFactsAttribute");
            var declared = attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.Value)).Concat(facts is null ? [] : [facts.ConstructorArguments[0]])
                .Where(argument => argument.Type?.Name == "DataLevel").Select(argument => Convert.ToInt32(argument.Value, provider: null)).DefaultIfEmpty().Max();
            label = (true, facts is null ? null : attribute.AttributeClass, declared);
        }

        return label;
    }
}
