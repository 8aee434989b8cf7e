using Xunit.Abstractions;

namespace GovDataSecurity.Tests;

/// <summary>Compares the attributes with the design's table, where that is present beside the repository.</summary>
public sealed class KindsTableTests(ITestOutputHelper output)
{
    [Fact]
    public void Attributes_AgreeWithTheTableOfKinds()
    {
        var file = FindTable();
        if (file is null)
        {
            output.WriteLine("skipped: ../shared/design/kinds.tsv is not here");
            return;
        }

        string[][] rows = [.. File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'))];
        Assert.Equal(rows.Length, DataKinds.All.Count);
        foreach (var (row, kind) in rows.Zip(DataKinds.All))
        {
            Assert.Equal(row[0], kind.AttributeName);
            Assert.Equal(row[1], kind.Name);
            Assert.Equal(row[2], kind.Chinese);
            Assert.Equal(row[3], kind.Level.ToString());
            Assert.Equal(row[4], kind.Subject.ToString());
            Assert.Equal(row[5], kind.Role.ToString());
            Assert.Equal(row[6].Length == 0 ? "None" : row[6], kind.Sensitive.ToString());
            Assert.Equal(row.Length > 8 ? row[8] : "", kind.NameHints);
        }
    }

    private static string? FindTable()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GovDataSecurity.Sdk.sln")) || File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            {
                var file = Path.Combine(folder.FullName, "..", "shared", "design", "kinds.tsv");
                return File.Exists(file) ? file : null;
            }
        }

        return null;
    }
}
