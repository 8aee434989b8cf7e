namespace GovDataSecurity.Analyzers.Benchmarks.Code;

/// <param name="Code">The code base, with labels.</param>
internal sealed record LabeledCode(CodeBase Code, int Types, int Namespaces, int Members);
