using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Literals;
using GovDataSecurity.Analyzers.Names;
using GovDataSecurity.Analyzers.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Rules;

/// <summary>GDS3005: a literal that may be the resident identity number of a real person: anywhere in a test project, elsewhere where it is written for something labeled.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TestDataAnalyzer : ClassificationAnalyzer
{
    private const string ResidentIdNumber = "GovDataSecurity.ResidentIdNumberAttribute";

    /// <summary>A literal of fewer characters holds no number by itself.</summary>
    private const int ShortestNumber = 15;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(TestDataRules.RealNumberInLiteral);

    /// <inheritdoc />
    private protected override void Analyze(CompilationStartAnalysisContext start, ClassificationContext classification)
    {
        var isTest = TestCode.Is(start.Compilation, start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        var hints = new Lazy<HintTable>(() => new HintTable(classification.Kinds.All, Words.Packaged));

        // Text first: what no file has costs no tree, and what no literal has costs no symbol.
        start.RegisterSemanticModelAction(context => new Search(context, classification, isTest, hints).Run());
    }

    private sealed class Search(SemanticModelAnalysisContext context, ClassificationContext classification, bool isTest, Lazy<HintTable> hints)
    {
        private readonly SemanticModel _model = context.SemanticModel;
        private readonly TargetReader _targets = new(classification.Labels, context.SemanticModel, context.CancellationToken);
        private readonly HashSet<TextSpan> _seen = [];
        private readonly HashSet<string> _fragments = new(StringComparer.Ordinal);
        private SyntaxNode? _root;

        private SyntaxNode Root => _root ??= _model.SyntaxTree.GetRoot(context.CancellationToken);

        public void Run()
        {
            var end = 0;
            foreach (var spot in DigitSpots.In(_model.SyntaxTree.GetText(context.CancellationToken), context.CancellationToken))
            {
                if (spot >= end)
                {
                    var token = Root.FindToken(spot);
                    end = Math.Max(end, token.Span.Contains(spot) ? Look(token) : spot);
                }
            }

            if (_fragments.Count > 0)
            {
                LookAtFragments();
            }
        }

        /// <returns>The end of what needs no other look.</returns>
        private int Look(SyntaxToken token)
        {
            if (LiteralText.Around(token) is not { } whole || !_seen.Add(whole.Span))
            {
                return token.Span.End;
            }

            if (whole is LiteralExpressionSyntax)
            {
                Remember(token);
                if (token.Span.Length >= ShortestNumber && whole.Parent is not PrefixUnaryExpressionSyntax)
                {
                    Report(whole, readsNames: false);
                }
            }
            else
            {
                Report(whole, readsNames: false);
            }

            return token.Span.End;
        }

        /// <summary>A constant of digits alone may be put together with others elsewhere in the file.</summary>
        private void Remember(SyntaxToken token)
        {
            if (token.Parent?.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: { } declaration } variable }
                && (declaration is FieldDeclarationSyntax field ? field.Modifiers : (declaration as LocalDeclarationStatementSyntax)?.Modifiers ?? default).Any(SyntaxKind.ConstKeyword)
                && token.ValueText.All(Digits.IsDigit))
            {
                _fragments.Add(variable.Identifier.ValueText);
            }
        }

        private void LookAtFragments()
        {
            foreach (var node in Root.DescendantNodes())
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (node is IdentifierNameSyntax name && _fragments.Contains(name.Identifier.ValueText))
                {
                    var whole = LiteralText.Around(name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name);
                    if (whole is BinaryExpressionSyntax or InterpolatedStringExpressionSyntax && _seen.Add(whole.Span))
                    {
                        Report(whole, readsNames: true);
                    }
                }
            }
        }

        private void Report(ExpressionSyntax whole, bool readsNames)
        {
            var text = LiteralText.Of(whole, _model, readsNames, context.CancellationToken);
            var numbers = LiteralNumbers.In(text).ToList();
            if (numbers.Count > 0)
            {
                var target = _targets.Of(whole);
                if (target is { Label.IsNotClassified: true } || !isTest && !IsLabeled(target))
                {
                    return;
                }

                foreach (var found in numbers)
                {
                    Report(found, whole, target);
                }
            }
            else if (LiteralNumbers.Old(text) is { } old && _targets.Of(whole) is { Label.IsNotClassified: false } target && IsResidentIdNumber(target))
            {
                Report(old, whole, target);
            }
        }

        private void Report(LiteralNumbers numbers, ExpressionSyntax whole, LiteralTarget? target)
            => context.ReportDiagnostic(Diagnostic.Create(
                TestDataRules.RealNumberInLiteral,
                numbers.Expression.GetLocation(),
                Place(target?.Symbol ?? _model.GetEnclosingSymbol(whole.SpanStart, context.CancellationToken)),
                numbers.Spans.Length,
                BasisText.Of(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions, RuleIds.RealNumberInLiteral)));

        private bool IsLabeled(LiteralTarget? target) => target is { Label.Label: not null } || target is not null && Uses(target.Symbol).Any(use => use.Label.Label is not null);

        /// <summary>A number of 15 digits has no check character: the label has to say what it is, or in a test the name.</summary>
        private bool IsResidentIdNumber(LiteralTarget target)
            => target.Label.Label is { } label
                ? label.Kind?.FullName == ResidentIdNumber
                : isTest && hints.Value.Strong(target.Symbol.Name)?.Kind.FullName == ResidentIdNumber
                    || Uses(target.Symbol).Any(use => use.Label.Label?.Kind?.FullName == ResidentIdNumber);

        /// <summary>What takes the value of a variable, or of a field in its own file, where it is used.</summary>
        private IEnumerable<LiteralTarget> Uses(ISymbol variable)
        {
            if (variable is not (ILocalSymbol or IFieldSymbol { IsConst: true } or IFieldSymbol { IsReadOnly: true }))
            {
                yield break;
            }

            foreach (var name in Root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == variable.Name))
            {
                if (KnownSymbols.Same(_model.GetSymbolInfo(name, context.CancellationToken).Symbol, variable)
                    && _targets.Of(name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name) is { } use)
                {
                    yield return use;
                }
            }
        }

        private static string Place(ISymbol? symbol)
        {
            while (symbol is { CanBeReferencedByName: false, ContainingSymbol: { } outer })
            {
                symbol = outer;
            }

            return symbol is null or INamespaceSymbol or INamedTypeSymbol or IParameterSymbol or ILocalSymbol || symbol.ContainingType is null ? symbol?.Name ?? "" : $"{symbol.ContainingType.Name}.{symbol.Name}";
        }
    }
}
