using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Tests.Meta;

/// <summary>Every rule and fix of the two assemblies.</summary>
internal static class Rules
{
    public static Assembly Assembly { get; } = typeof(ClassificationAnalyzer).Assembly;

    public static Assembly FixAssembly { get; } = typeof(Analyzers.CodeFixes.ClassificationCodeFix).Assembly;

    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } = Instances<DiagnosticAnalyzer>(Assembly);

    public static IReadOnlyList<CodeFixProvider> Fixes { get; } = Instances<CodeFixProvider>(FixAssembly);

    /// <summary>What the analyzers report. Several may report one rule, but then with one descriptor.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Distinct(ReferenceEqualityComparer.Instance).Cast<DiagnosticDescriptor>().OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>What is declared, whether or not an analyzer reports it.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Declared { get; } =
        [.. Fields().Select(field => (DiagnosticDescriptor)field.GetValue(null)!).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The field that a descriptor stands in.</summary>
    public static FieldInfo FieldOf(DiagnosticDescriptor rule) => Assert.Single(Fields(), field => ReferenceEquals(field.GetValue(null), rule));

    private static IEnumerable<FieldInfo> Fields()
        => Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor));

    private static T[] Instances<T>(Assembly assembly)
        => [.. assembly.GetTypes().Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type)).Select(type => (T)Activator.CreateInstance(type)!)];
}
