using System.Globalization;
using GovDataSecurity.Analyzers.Tests.Corpus;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Robustness;

/// <summary>Code that doesn't compile: no rule may throw on what a developer is still typing.</summary>
public sealed class BrokenCodeTests
{
    private const int Broken = 150;

    private static readonly bool IsSoak = Environment.GetEnvironmentVariable("GDS_SOAK") == "1";

    [Fact]
    public Task BrokenCases_NeverMakeARuleThrow() => BreakCasesAsync(firstSeed: 0, Broken);

    [Fact]
    [Trait("Category", "Soak")]
    public Task BrokenCases_ForLong_NeverMakeARuleThrow() => BreakCasesAsync(firstSeed: Broken, IsSoak ? 20_000 : 1);

    /// <summary>The sources of this repository with labels on their texts: whole, and broken.</summary>
    [Fact]
    [Trait("Category", "Soak")]
    public async Task OwnSources_NeverMakeARuleThrow()
    {
        var projects = OwnProjects.Read().ToArray();
        foreach (var (name, compilation) in IsSoak ? projects : projects.Take(1))
        {
            await AllRules.RunAsync(compilation, name, compilation.SyntaxTrees.First());
            for (var seed = 0; seed < (IsSoak ? 100 : 1); seed++)
            {
                await BreakAsync(compilation, [.. compilation.SyntaxTrees], name, seed);
            }
        }
    }

    private static async Task BreakCasesAsync(int firstSeed, int count)
    {
        var compiler = new CorpusCompiler();
        var cases = CorpusCompiler.ReadCases();
        await Parallel.ForEachAsync(Enumerable.Range(firstSeed, count), async (seed, cancellationToken) =>
        {
            // A prime larger than the corpus: few seeds see all of it.
            var @case = cases[(int)(seed * 7919L % cases.Count)];
            await BreakAsync(compiler.Compile(@case, cancellationToken), [.. @case.Trees], @case.Name, seed);
        });
    }

    private static async Task BreakAsync(Compilation compilation, SyntaxTree[] trees, string name, int seed)
    {
        var tree = trees[seed % trees.Length];
        var broken = new Mutator(seed).Break(tree);
        await AllRules.RunAsync(compilation.ReplaceSyntaxTree(tree, broken), string.Create(CultureInfo.InvariantCulture, $"{name}, seed {seed}"), broken);
    }
}
