using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Tests.CodeFixes.Toys;

/// <summary>Reports GDS2001 on what is added to a context while a provider is set anywhere without protection, so that a fix is tested apart from the rules.</summary>
internal sealed class StoredEntityAnalyzer : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _rule = Meta.Rules.Declared.Single(rule => rule.Id == "GDS2001");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.InvocationExpression);
    }

    private void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" }, ArgumentList.Arguments: [var entity] })
        {
            return;
        }

        var provider = context.Compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "UseProvider" });
        if (provider?.FirstAncestorOrSelf<StatementSyntax>()?.ToString().Contains("UseGovDataSecurity(", StringComparison.Ordinal) == false)
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add("Options", "1").Add("MaskType", "GovDataSecurity.Masking.ObjectMasker").Add("MaskMethod", "Format");
            context.ReportDiagnostic(Diagnostic.Create(_rule, entity.GetLocation(), [context.Node.GetLocation(), provider.GetLocation()], properties, "A", "b", "c", "d", "e", "f", 1, ""));
        }
    }
}
