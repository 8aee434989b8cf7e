using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;

namespace GovDataSecurity.Analyzers.Tests.Meta;

/// <summary>What a compiler needs of the assemblies to load them.</summary>
public sealed class AssemblyTests
{
    private static readonly Version Floor = new(4, 8);

    public static TheoryData<string> Names => new(Rules.Assembly.GetName().Name!, Rules.FixAssembly.GetName().Name!);

    [Theory]
    [MemberData(nameof(Names))]
    public void References_AreTheOldestCompilerAndThePlatform(string name)
    {
        var references = AssemblyOf(name).GetReferencedAssemblies();
        Assert.All(references.Where(reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)), reference => Assert.True(
            new Version(reference.Version!.Major, reference.Version.Minor) <= Floor, reference.FullName));
        Assert.DoesNotContain(references, reference => reference.Name!.StartsWith("GovDataSecurity", StringComparison.Ordinal));
        Assert.Equal(".NETStandard,Version=v2.0", AssemblyOf(name).GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
    }

    [Fact]
    public void Analyzers_DoNotReferenceWorkspaces()
        => Assert.DoesNotContain(Rules.Assembly.GetReferencedAssemblies(), reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Satellite_ForChinese_IsBuilt(string name)
        => Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "zh-Hans", name + ".resources.dll")));

    [Theory]
    [MemberData(nameof(Names))]
    public void Statics_AreReadOnlyAndHoldNoState(string name)
    {
        var fields = AssemblyOf(name).GetTypes().Where(type => !IsGenerated(type))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsLiteral);
        Assert.All(fields, field =>
        {
            Assert.True(field.IsInitOnly, $"{field.DeclaringType}.{field.Name} can be set");
            Assert.False(
                typeof(IDictionary).IsAssignableFrom(field.FieldType) || typeof(IList).IsAssignableFrom(field.FieldType) && !field.FieldType.IsArray && !field.FieldType.Name.StartsWith("Immutable", StringComparison.Ordinal),
                $"{field.DeclaringType}.{field.Name} can grow");
        });
    }

    private static bool IsGenerated(Type type)
        => type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || type.DeclaringType is { } outer && IsGenerated(outer);

    private static Assembly AssemblyOf(string name) => name == Rules.Assembly.GetName().Name ? Rules.Assembly : Rules.FixAssembly;
}
