using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.Code;

/// <summary>The calls in a compilation's files, found by name. Only a file whose text holds the name is looked into.</summary>
internal static class SourceCalls
{
    /// <param name="compilation">The compilation.</param>
    /// <param name="marks">Texts of which a file must hold one.</param>
    /// <param name="isWanted">Whether a method of a name is looked for.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static IEnumerable<InvocationExpressionSyntax> Find(Compilation compilation, ImmutableArray<string> marks, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = tree.GetText(cancellationToken).ToString();
            if (marks.Any(mark => text.IndexOf(mark, StringComparison.Ordinal) >= 0))
            {
                foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
                {
                    if (node is InvocationExpressionSyntax call && NameOf(call) is { } name && isWanted(name))
                    {
                        yield return call;
                    }
                }
            }
        }
    }

    public static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>What a method is called on, as it is written; <see langword="null"/> for one called by its name alone.</summary>
    public static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression;
}
