namespace GovDataSecurity.Analyzers.Benchmarks.Stress;

/// <summary>Code that is larger, deeper or more tangled than code should be.</summary>
internal sealed record StressCase(string Name, string Source);
