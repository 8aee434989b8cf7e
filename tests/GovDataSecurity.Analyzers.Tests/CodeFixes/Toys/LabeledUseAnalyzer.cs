using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Tests.CodeFixes.Toys;

/// <summary>Reports a rule on every use of <c>IdNumber</c> or <c>Head</c> that isn't masked, assigned or sent in a body, so that a fix is tested apart from the rules.</summary>
/// <param name="ruleId">The rule.</param>
/// <param name="local">A variable whose uses are reported instead.</param>
internal sealed class LabeledUseAnalyzer(string ruleId, string? local = null) : DiagnosticAnalyzer
{
    private static readonly string[] Quiet = ["Mask", "ObjectMasker", "PostAsJsonAsync", "PutAsJsonAsync", "JsonContent"];

    private readonly DiagnosticDescriptor _rule = Meta.Rules.Declared.Single(rule => rule.Id == ruleId);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.IdentifierName);
    }

    private void Analyze(SyntaxNodeAnalysisContext context)
    {
        var name = (IdentifierNameSyntax)context.Node;
        var isUse = local is null
            ? name.Identifier.ValueText is "IdNumber" or "Head" && context.SemanticModel.GetSymbolInfo(name).Symbol is IPropertySymbol
            : name.Identifier.ValueText == local;
        if (!isUse
            || name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment && assignment.Left == name)
        {
            return;
        }

        ExpressionSyntax value = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax whole } => whole,
            _ => name,
        };
        if (value.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Id" } || value.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => Quiet.Any(word => call.Expression.ToString().Contains(word, StringComparison.Ordinal))))
        {
            return;
        }

        var properties = ImmutableDictionary<string, string?>.Empty
            .Add("MaskType", name.Identifier.ValueText == "Head" ? "GovDataSecurity.Masking.ObjectMasker" : "GovDataSecurity.Masking.Mask")
            .Add("MaskMethod", name.Identifier.ValueText == "Head" ? "Format" : "ResidentIdNumber");
        context.ReportDiagnostic(Diagnostic.Create(_rule, value.GetLocation(), properties, "A", "b", "c", "d", "e", "f", 1, ""));
    }
}
