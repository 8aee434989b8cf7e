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
        foreach (var node in value.Ancestors())
        {
            var request = node switch
            {
                InvocationExpressionSyntax call when IsOfClient(call, model, cancellationToken) => Write(call, value, model, cancellationToken),
                BaseObjectCreationExpressionSyntax creation when IsMessage(creation, model, cancellationToken) => Write(creation, value),
                _ => null,
            };
            if (request is { } written)
            {
                var replacement = SyntaxFactory.ParseExpression(written.Text);
                string[][] imports = [[], [Namespaces[1]], Namespaces];
                return Array.Find(imports, names => Trial.Compiles(model, root, node, replacement.WithTriviaFrom(node), names, cancellationToken)) is { } needed
                    ? new Fix(written.Method, node, needed, current => replacement.WithTriviaFrom(current)) { Rewrites = true }
                    : null;
            }
        }

        return null;
    }

    private static bool IsOfClient(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
        => call.ArgumentList.Arguments.Count > 0
            && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingType: { } type } method
            && (type.Name == "HttpClient" && !method.IsStatic && IsIn(type, Namespaces[0]) || type.Name == "HttpClientJsonExtensions" && method.ReducedFrom is not null && IsIn(type, Namespaces[1]));

    private static bool IsMessage(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken)
        => model.GetTypeInfo(creation, cancellationToken).Type is { Name: "HttpRequestMessage" } type && IsIn(type, Namespaces[0]);

    private static bool IsIn(ITypeSymbol type, string space) => type.ContainingNamespace.ToDisplayString() == space;

    /// <summary>The values of the query that an address has, when the value that is reported is one of them.</summary>
    private static QueryString? QueryOf(ExpressionSyntax address, SyntaxNode value) => QueryString.Of(address) is { } query && query.Takes(value.Span) ? query : null;

    /// <summary>The call with a body, or <see langword="null"/> when its result would be another or it has a body already.</summary>
    private static (string Method, string Text)? Write(InvocationExpressionSyntax call, SyntaxNode value, SemanticModel model, CancellationToken cancellationToken)
    {
        var arguments = call.ArgumentList.Arguments;
        if (call.Expression is not MemberAccessExpressionSyntax access || QueryOf(arguments[0].Expression, value) is not { } query)
        {
            return null;
        }

        var name = access.Name.Identifier.ValueText;
        switch (name)
        {
            case "GetAsync":
                return Sent("PostAsJsonAsync", 1);
            case "DeleteAsync":
                return ("SendAsync", $"{access.Expression}.SendAsync(new HttpRequestMessage(HttpMethod.Delete, {query.Address}) {{ Content = JsonContent.Create({query.Values}) }}{Rest(1)})");
            case "PostAsync" or "PutAsync" or "PatchAsync" when arguments.Count > 1 && arguments[1].Expression.IsKind(SyntaxKind.NullLiteralExpression):
                return Sent(name.Replace("Async", "AsJsonAsync"), 2);
            case "GetStringAsync":
                return Read("ReadAsStringAsync");
            case "GetByteArrayAsync":
                return Read("ReadAsByteArrayAsync");
            case "GetFromJsonAsync" when access.Name is GenericNameSyntax { TypeArgumentList: { Arguments.Count: 1 } read }:
                return Read("ReadFromJsonAsync" + read);
            default:
                return null;
        }

        string Rest(int skipped) => string.Concat(arguments.Skip(skipped).Select(argument => ", " + argument));

        (string, string) Sent(string method, int skipped) => (method, $"{access.Expression}.{method}({query.Address}, {query.Values}{Rest(skipped)})");

        // What reads the answer at once becomes a post whose answer is read, where it can be waited for.
        (string, string)? Read(string method)
        {
            var configured = call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax outer } ? outer : null;
            if ((configured ?? call).Parent is not AwaitExpressionSyntax
                || arguments.Count > 2 || arguments.Count == 2 && model.GetTypeInfo(arguments[1].Expression, cancellationToken).Type?.Name != "CancellationToken")
            {
                return null;
            }

            var wait = configured is null ? "" : ".ConfigureAwait" + configured.ArgumentList;
            var token = arguments.Count == 2 ? arguments[1].Expression.ToString() : "";
            var (_, sent) = Sent("PostAsJsonAsync", 1);
            return ("PostAsJsonAsync", $"(await {sent}{wait}).EnsureSuccessStatusCode().Content.{method}({token})");
        }
    }

    /// <summary>The request with a body, or <see langword="null"/> when it gets one already.</summary>
    private static (string Method, string Text)? Write(BaseObjectCreationExpressionSyntax creation, SyntaxNode value)
    {
        if (creation is not { ArgumentList.Arguments: { Count: 2 } arguments, Initializer: null }
            || arguments[0].Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Get" or "Post" or "Put" or "Patch" or "Delete" } method
            || QueryOf(arguments[1].Expression, value) is not { } query
            || SetsContent(creation))
        {
            return null;
        }

        var sent = method.Name.Identifier.ValueText == "Get" ? $"{method.Expression}.Post" : method.ToString();
        var type = creation is ObjectCreationExpressionSyntax { Type: var named } ? " " + named : "";
        return ("JsonContent", $"new{type}({sent}, {query.Address}) {{ Content = JsonContent.Create({query.Values}) }}");
    }

    /// <summary>Whether the code around a request says what its content is.</summary>
    private static bool SetsContent(SyntaxNode creation)
        => creation.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            && member.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Content" });
}
