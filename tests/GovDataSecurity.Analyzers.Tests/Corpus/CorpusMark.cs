namespace GovDataSecurity.Analyzers.Tests.Corpus;

/// <summary>A report that a line expects, or that a line got.</summary>
/// <param name="File">Area and file.</param>
/// <param name="Line">The line, from 1: where the reported expression starts.</param>
/// <param name="Id">The rule; of an expectation also several that are all right, as <c>GDS3001|GDS3002</c>.</param>
/// <param name="IsHard">Whether the case counts as a hard one.</param>
/// <param name="Group">Lines of one group are one leak: whichever of them is reported, and how often, is right.</param>
internal sealed record CorpusMark(string File, int Line, string Id, bool IsHard = false, string? Group = null)
{
    public bool Accepts(CorpusMark report)
        => File == report.File && Line == report.Line && Id.Split('|').Contains(report.Id);
}
