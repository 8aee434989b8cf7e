namespace GovDataSecurity.NonCompliant.Tests;

public sealed class SarifReportTests
{
    [Fact]
    public void Read_Results_GiveRulesAndLines()
    {
        var folder = Path.Combine(Path.GetTempPath(), "sample");
        var file = new Uri(Path.Combine(folder, "Model", "A b.cs")).AbsoluteUri;
        var json = $$"""
            { "runs": [ { "results": [
                { "ruleId": "GDS0001", "level": "note", "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "{{file}}" }, "region": { "startLine": 7 } } } ] },
                { "ruleId": "GDS3001", "suppressions": [ { "kind": "inSource" } ], "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "{{file}}" }, "region": { "startLine": 9 } } } ] },
                { "ruleId": "GDS3002", "suppressions": [] }
            ] } ] }
            """;

        Assert.Equal([new ReportedLine("Model/A b.cs", 7, "GDS0001"), new ReportedLine("", 0, "GDS3002")], SarifReport.Read(json, folder));
    }
}
