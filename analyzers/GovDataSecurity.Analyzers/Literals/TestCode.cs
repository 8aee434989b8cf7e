using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Literals;

/// <summary>Whether a compilation is a test project: it says so, is called so, or knows a test framework.</summary>
internal static class TestCode
{
    private static readonly string[] Frameworks = ["Xunit", "NUnit.Framework", "Microsoft.VisualStudio.TestTools.UnitTesting", "TUnit"];

    public static bool Is(Compilation compilation, AnalyzerConfigOptions options)
        => options.TryGetValue("build_property.IsTestProject", out var isTest) && bool.TryParse(isTest, out var says) && says
            || IsTestName(compilation.AssemblyName ?? "")
            || Frameworks.Any(name => Knows(compilation.GlobalNamespace, name));

    /// <summary><c>Relief.Tests</c>, <c>Relief.Tests.Shared</c>, <c>ReliefTests</c>.</summary>
    private static bool IsTestName(string assembly)
        => assembly.Split('.').Any(part => part is "Test" || part.EndsWith("Tests", StringComparison.Ordinal));

    private static bool Knows(INamespaceSymbol global, string name)
    {
        INamespaceSymbol? space = global;
        foreach (var part in name.Split('.'))
        {
            space = space?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part);
        }

        return space is not null;
    }
}
