namespace GovDataSecurity.Analyzers.Tests.Corpus;

/// <summary>A report that a line expects, or that a line got.</summary>
/// <param name="File">Area and file.</param>
/// <param name="Line">The line, from 1: where the reported expression starts.</param>
/// <param name="Id">The rule.</param>
/// <param name="IsHard">Whether the case counts as a hard one.</param>
internal readonly record struct CorpusMark(string File, int Line, string Id, bool IsHard);
