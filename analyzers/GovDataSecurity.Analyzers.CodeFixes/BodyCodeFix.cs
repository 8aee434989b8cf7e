using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>GDS5005 about the query of a request: sends the values of the query in the body. What reads becomes a post, since a body of a get is dropped on the way.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BodyCodeFix)), Shared]
public sealed class BodyCodeFix : ClassificationCodeFix
{
    private static readonly string[] Namespaces = ["System.Net.Http", "System.Net.Http.Json"];

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ClassifiedDataInAddress);

    /// <inheritdoc />
    internal override string TitleName(string ruleId) => "MoveToBody";

    /// <inheritdoc />
    private protected override Fix? Prepare(Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var value = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var call = value.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault(node => IsOfClient(node, model, cancellationToken));
        if (call?.Expression is not MemberAccessExpressionSyntax access
            || QueryString.Of(call.ArgumentList.Arguments[0].Expression) is not { } query
            || !query.Takes(value.Span)
            || Write(access, call.ArgumentList.Arguments, query) is not { } written)
        {
            return null;
        }

        var replacement = SyntaxFactory.ParseExpression(written.Text);
        string[][] imports = [[], [Namespaces[1]], Namespaces];
        return Array.Find(imports, names => Trial.Compiles(model, root, call, replacement.WithTriviaFrom(call), names, cancellationToken)) is { } needed
            ? new Fix(written.Method, call, needed, current => replacement.WithTriviaFrom(current)) { Rewrites = true }
            : null;
    }

    private static bool IsOfClient(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
        => call.ArgumentList.Arguments.Count > 0
            && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { IsStatic: false, ContainingType: { Name: "HttpClient" } type }
            && type.ContainingNamespace.ToDisplayString() == "System.Net.Http";

    /// <summary>The call with a body, or <see langword="null"/> when its result would be another or it has a body already.</summary>
    private static (string Method, string Text)? Write(MemberAccessExpressionSyntax access, SeparatedSyntaxList<ArgumentSyntax> arguments, QueryString query)
    {
        var method = access.Name.Identifier.ValueText switch
        {
            "GetAsync" => "PostAsJsonAsync",
            "DeleteAsync" => "SendAsync",
            "PostAsync" or "PutAsync" or "PatchAsync" when arguments.Count > 1 && arguments[1].Expression.IsKind(SyntaxKind.NullLiteralExpression)
                => access.Name.Identifier.ValueText.Replace("Async", "AsJsonAsync"),
            _ => null,
        };
        if (method is null)
        {
            return null;
        }

        var rest = string.Concat(arguments.Skip(access.Name.Identifier.ValueText is "GetAsync" or "DeleteAsync" ? 1 : 2).Select(argument => ", " + argument));
        var request = method == "SendAsync"
            ? $"new HttpRequestMessage(HttpMethod.Delete, {query.Address}) {{ Content = JsonContent.Create({query.Values}) }}"
            : $"{query.Address}, {query.Values}";
        return (method, $"{access.Expression}.{method}({request}{rest})");
    }
}
