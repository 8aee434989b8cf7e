using System.Collections.Immutable;
using FsCheck;
using GovDataSecurity.Analyzers.Flow;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.Tests.Flow;

/// <summary>Generated values, objects and snapshots over a small vocabulary: so few parts that they meet often, and stay below the limits where the least is dropped.</summary>
internal static class FlowSample
{
    private static readonly Compilation Compilation = TypeSample.Compile("Sample", ["public class A { public string F = \"a\" + \"b\"; public string G = \"c\"; public void M() { } public void N() { } } public class B { }"]);

    private static readonly INamedTypeSymbol A = Compilation.GetTypeByMetadataName("A")!;

    private static readonly INamedTypeSymbol B = Compilation.GetTypeByMetadataName("B")!;

    private static readonly SyntaxNode[] Nodes = [.. Compilation.SyntaxTrees.Single().GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>()];

    private static readonly Trace[] Traces =
    [
        .. A.GetMembers().OfType<IFieldSymbol>().SelectMany(field => new[] { 20, 30 }.Select(level => Trace.OfLabel(field, new Label(level, null), null))),
        Trace.OfInput(InputPath.Of(A), null),
        Trace.OfLabel(A.GetMembers("F").Single(), new Label(30, null), null).Under(Protection.Masked),
    ];

    private static readonly Site[] Sites = [new(Nodes[0]), new(Nodes[1]), new(A)];

    private static readonly Target[] Targets = [.. A.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary).Select(method => new Target(method))];

    private static readonly string[] Names = ["F", "G", HeapObject.Element];

    public static Gen<FlowValue> Value => Gen.Frequency(Tuple.Create(1, Gen.Elements(FlowValue.Nothing, FlowValue.Nothing.WithDefault())), Tuple.Create(3, Any));

    private static Gen<FlowValue> Any =>
        from traces in Gen.SubListOf(Traces)
        from sites in Gen.SubListOf(Sites)
        from targets in Gen.SubListOf(Targets)
        from types in Gen.SubListOf([A, B])
        from isDefault in Gen.Elements(true, false)
        select Build(traces, sites, targets, types, isDefault);

    public static Gen<HeapObject> Object =>
        from isBuilt in Gen.Elements(true, false)
        from names in Gen.SubListOf(Names)
        from values in Gen.ArrayOf(Names.Length, Value)
        select new HeapObject(isBuilt, ImmutableDictionary.CreateRange(names.Select((name, index) => KeyValuePair.Create(name, values[index]))));

    public static Gen<Snapshot> Snapshot => SnapshotOf(2);

    private static Gen<Snapshot> SnapshotOf(int depth) =>
        from isBuilt in Gen.Elements(true, false)
        from value in Value
        from names in Gen.SubListOf(depth == 0 ? [] : Names)
        from members in depth == 0 ? Gen.Constant(Array.Empty<Snapshot>()) : Gen.ArrayOf(Names.Length, SnapshotOf(depth - 1))
        select new Snapshot(value.Detached(), isBuilt, ImmutableDictionary.CreateRange(names.Select((name, index) => KeyValuePair.Create(name, members[index]))));

    /// <summary>What a join must be for an analysis to end with the same result in any order of paths.</summary>
    public static void ChecksLaws<T>(Gen<T> values, Func<T, T, T> join)
        where T : class, IEquatable<T>
        => Prop.ForAll(values.ToArbitrary(), values.ToArbitrary(), values.ToArbitrary(), (a, b, c) =>
        {
            Assert.Same(a, join(a, a));
            AssertEqual(join(a, b), join(b, a));
            AssertEqual(join(join(a, b), c), join(a, join(b, c)));

            // What was joined once adds nothing more, and what it is joined to only grows.
            AssertEqual(join(a, b), join(join(a, b), b));
            AssertEqual(join(join(a, b), c), join(join(a, c), join(b, c)));
        }).Check(new Configuration { MaxNbOfTest = 400, Runner = Config.QuickThrowOnFailure.Runner });

    private static void AssertEqual<T>(T expected, T actual)
        where T : class, IEquatable<T>
    {
        Assert.True(expected.Equals(actual));
        Assert.Equal(expected.GetHashCode(), actual.GetHashCode());
    }

    private static FlowValue Build(IEnumerable<Trace> traces, IEnumerable<Site> sites, IEnumerable<Target> targets, IEnumerable<INamedTypeSymbol> types, bool isDefault)
    {
        var value = FlowValue.Of([.. traces]);
        value = sites.Aggregate(value, (all, site) => FlowValue.Join(all, FlowValue.Of(site, null)));
        value = targets.Aggregate(value, (all, target) => FlowValue.Join(all, FlowValue.Of(target)));
        value = types.Aggregate(value, (all, type) => all.WithType(type));
        return isDefault ? value.WithDefault() : value;
    }
}
