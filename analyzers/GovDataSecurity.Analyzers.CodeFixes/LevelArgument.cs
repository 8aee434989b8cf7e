using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>The level that a label declares.</summary>
internal static class LevelArgument
{
    private const string Property = "Level";

    /// <summary>Replaces the level of a label, or declares one.</summary>
    /// <returns>The node to replace, and how.</returns>
    public static (SyntaxNode Node, Func<SyntaxNode, SyntaxNode> Edit) Raise(AttributeSyntax attribute, string level)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        var declared = arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == Property)
            ?? arguments.FirstOrDefault(argument => argument.NameEquals is null);
        return declared is null
            ? (attribute, current => WithLevel((AttributeSyntax)current, level))
            : (declared.Expression, current => SyntaxFactory.ParseExpression(level).WithTriviaFrom(current));
    }

    private static AttributeSyntax WithLevel(AttributeSyntax attribute, string level)
    {
        var argument = $"{Property} = {level})";
        var text = attribute.ArgumentList is { Arguments.Count: > 0 }
            ? attribute.ToString().Substring(0, attribute.Span.Length - 1) + ", " + argument
            : $"{attribute.Name}({argument}";
        return AttributeParser.Attribute(text).WithTriviaFrom(attribute);
    }
}
