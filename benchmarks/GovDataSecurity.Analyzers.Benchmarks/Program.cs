using System.CommandLine;
using GovDataSecurity.Analyzers.Benchmarks;

var root = new RootCommand("What the rules cost a compilation.") { CostCommand.Create(), StressCommand.Create() };
return await root.Parse(args).InvokeAsync();
