using GovDataSecurity.Analyzers.Testing.Solutions;
using Microsoft.CodeAnalysis.CSharp;

namespace GovDataSecurity.Analyzers.Testing.Tests;

public sealed class NamespaceCopyTests
{
    private static readonly CSharpParseOptions _options = new(LanguageVersion.Preview);

    [Theory]
    [InlineData("namespace One; class A;", "namespace Duplicated.One; class A;")]
    [InlineData("namespace One.Two\n{\n}\n", "namespace Duplicated.One.Two\n{\n}\n")]
    [InlineData("#nullable enable\nusing System;\nusing static System.Math;\n\nnamespace One;\n\nclass A;", "#nullable enable\n             \n                         \n\nnamespace Duplicated.One; using System; using static System.Math;\n\nclass A;")]
    [InlineData("using A = One.B; // why\nnamespace One { class B; }", "                 // why\nnamespace Duplicated.One { using A = One.B; class B; }")]
    public void Of_OneNamespace_MovesTheImportsInside(string text, string copy)
    {
        var result = NamespaceCopy.Of("/0/Folder/Test0.cs", text, _options)!;

        Assert.Equal(copy, result.File.Content);
        Assert.Equal("/0/Folder/Duplicated.Test0.cs", result.File.Path);
        Assert.Equal(text[result.Start..], result.File.Content[(result.Start + result.Shift)..]);
    }

    [Theory]
    [InlineData("class A;")]
    [InlineData("namespace One { } namespace Two { }")]
    [InlineData("namespace One { } class A;")]
    [InlineData("System.Console.WriteLine();")]
    [InlineData("[assembly: System.CLSCompliant(true)] namespace One { }")]
    [InlineData("global using System; namespace One { }")]
    [InlineData("namespace One; class A { global::One.A? a; }")]
    [InlineData("extern alias X; namespace One { }")]
    [InlineData("#if !X\nusing System;\n#endif\nnamespace One;")]
    [InlineData("")]
    public void Of_AnythingElse_IsNoCopy(string text)
        => Assert.Null(NamespaceCopy.Of("/0/Test0.cs", text, _options));
}
