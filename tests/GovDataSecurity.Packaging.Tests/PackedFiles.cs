using System.IO.Compression;
using System.Reflection;

namespace GovDataSecurity.Packaging.Tests;

/// <summary>Packs the solution once, under a version of its own, in a folder of its own, so that nothing else is disturbed or taken by mistake.</summary>
public sealed class PackedFiles : IAsyncLifetime
{
    public string Root { get; } = Directory.CreateTempSubdirectory("gds-packages-").FullName;

    public string Version { get; } = $"0.1.0-test.{Environment.ProcessId}.{Environment.TickCount64}";

    public string Packages => Path.Combine(Root, "packages");

    private static string RepoRoot => typeof(PackedFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepoRoot").Value!;

    public async Task InitializeAsync()
    {
        var (exitCode, output) = await Dotnet.RunAsync(
            RepoRoot, "pack", "GovDataSecurity.Packages.slnf", "-c", "Release", "-v", "minimal", "--artifacts-path", Path.Combine(Root, "build"), "-o", Packages, $"-p:Version={Version}");
        Assert.True(exitCode == 0, output);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return Task.CompletedTask;
    }

    public ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(Packages, $"{id}.{Version}.nupkg"));

    /// <summary>A folder with the consumer's files, which sees only the packed files besides the machine's package sources.</summary>
    public string Consumer(string name, string template = "Application")
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Consumers", template)))
        {
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file).Replace(".template", "")), File.ReadAllText(file).Replace("$VERSION$", Version).Replace("$PACKAGES$", Packages));
        }

        return folder;
    }
}
