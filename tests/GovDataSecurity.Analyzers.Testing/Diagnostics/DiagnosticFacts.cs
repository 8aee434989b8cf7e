using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Testing.Diagnostics;

/// <summary>What the verifier reads from a diagnostic.</summary>
internal static class DiagnosticFacts
{
    // The compiler keeps the arguments to itself; a message can't show which arguments it was made from.
    private static readonly PropertyInfo _arguments =
        typeof(Diagnostic).GetProperty("Arguments", BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new VerificationException("This version of the compiler has no Diagnostic.Arguments.");

    public static IReadOnlyList<string> Arguments(Diagnostic diagnostic)
        => [.. ((IReadOnlyList<object?>?)_arguments.GetValue(diagnostic) ?? []).Select(Text)];

    public static string Text(object? argument) => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "";
}
