namespace GovDataSecurity.NonCompliant.Tests;

/// <summary>A rule and the line that it is, or should be, reported on.</summary>
/// <param name="File">Relative to the sample's folder, with forward slashes.</param>
/// <param name="Line">From 1.</param>
internal sealed record ReportedLine(string File, int Line, string Id)
{
    public override string ToString() => $"{File}({Line}): {Id}";
}
