using BenchmarkDotNet.Running;
using GovDataSecurity.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(ShortRunConfig).Assembly).Run(args, new ShortRunConfig());
