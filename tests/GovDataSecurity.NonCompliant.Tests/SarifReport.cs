using System.Text.Json;

namespace GovDataSecurity.NonCompliant.Tests;

/// <summary>The compiler's report in SARIF 2.1.</summary>
internal static class SarifReport
{
    /// <summary>All that was reported and not suppressed, as rule and place; a place outside the folder keeps its whole path, none is line 0.</summary>
    public static IReadOnlyList<ReportedLine> Read(string json, string folder)
    {
        using var report = JsonDocument.Parse(json);
        return
        [
            .. from run in report.RootElement.GetProperty("runs").EnumerateArray()
               from result in run.GetProperty("results").EnumerateArray()
               where !result.TryGetProperty("suppressions", out var suppressions) || suppressions.GetArrayLength() == 0
               select Place(result, folder),
        ];
    }

    private static ReportedLine Place(JsonElement result, string folder)
    {
        var id = result.GetProperty("ruleId").GetString()!;
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
        {
            return new ReportedLine("", 0, id);
        }

        var place = locations[0].GetProperty("physicalLocation");
        var file = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
        return new ReportedLine(
            Path.GetRelativePath(folder, file).Replace('\\', '/'),
            place.GetProperty("region").GetProperty("startLine").GetInt32(),
            id);
    }
}
