using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>Makes attributes of their text, so that the tree is the one a compiler would read.</summary>
internal static class AttributeParser
{
    /// <summary>A list of one attribute, followed by a space.</summary>
    public static AttributeListSyntax List(string attribute) => SyntaxFactory.ParseCompilationUnit($"[{attribute}] class C {{ }}").Members[0].AttributeLists[0];

    public static AttributeSyntax Attribute(string attribute) => List(attribute).Attributes[0];
}
