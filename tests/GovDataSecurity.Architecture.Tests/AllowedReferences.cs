using System.Text.RegularExpressions;

namespace GovDataSecurity.Architecture.Tests;

/// <summary>The table of allowed references in <c>docs/architecture.md</c>.</summary>
internal static partial class AllowedReferences
{
    private const string Prefix = "GovDataSecurity.";

    /// <summary>For each project the projects that it may reference, Abstractions included.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Read()
        => File.ReadLines(Repository.PathOf("docs", "architecture.md"))
            .Where(line => line.StartsWith('|') && line.Contains("`", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 4 && cells[2].Contains('/', StringComparison.Ordinal))
            .ToDictionary(cells => cells[2].Trim('`').Split('/')[^1], cells => Allowed(cells[3]), StringComparer.Ordinal);

    private static IReadOnlySet<string> Allowed(string cell)
        => Remark().Replace(cell, "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(name => name != "–")
            .Append("Abstractions")
            .Select(name => Prefix + name)
            .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\(.*?\)")]
    private static partial Regex Remark();
}
