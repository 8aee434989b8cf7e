using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.Tests.Pages;

/// <summary>
/// Makes a file of a C# block. A block holds statements, members, types, or all of them after its own <c>using</c> lines:
/// statements go into a method, members into a class beside it, a controller with what <see cref="PageModel"/> gives.
/// </summary>
internal static class PageSnippet
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    public static string File(string block, int index)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(block, Options).GetRoot();
        var statements = root.Members.OfType<GlobalStatementSyntax>().ToList();
        var types = root.Members.Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or BaseNamespaceDeclarationSyntax).ToList();
        var members = root.Members.Except(statements).Except(types).ToList();

        var file = new StringBuilder(PageModel.Usings)
            .Append(root.Externs.ToFullString()).Append(root.Usings.ToFullString()).Append(root.AttributeLists.ToFullString()).Append('\n');
        var isWhole = types.Exists(type => type is BaseNamespaceDeclarationSyntax);
        if (!isWhole)
        {
            file.Append("namespace Page;\n\n");
        }

        if (statements.Count + members.Count > 0)
        {
            file.Append(CultureInfo.InvariantCulture, $"public sealed partial class Example{index}({PageModel.Services}) : ControllerBase\n{{\n");
            Append(file, members);
            if (statements.Count > 0)
            {
                var returns = statements.Exists(Returns);
                file.Append(CultureInfo.InvariantCulture, $"public async {(returns ? "Task<object?>" : "Task")} RunAsync({PageModel.Data})\n{{\nawait Task.Yield();\n");
                Append(file, statements);
                file.Append(returns ? "return null;\n}\n" : "}\n");
            }

            file.Append("}\n\n");
        }

        Append(file, types);
        return file.Append(root.EndOfFileToken.ToFullString()).ToString();
    }

    private static void Append(StringBuilder file, IEnumerable<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
        {
            file.Append(node.ToFullString()).Append('\n');
        }
    }

    private static bool Returns(GlobalStatementSyntax statement)
        => statement.DescendantNodes(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)).Any(node => node is ReturnStatementSyntax { Expression: not null });
}
