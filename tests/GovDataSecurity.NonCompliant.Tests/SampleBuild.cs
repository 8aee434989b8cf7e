using System.Diagnostics;
using System.Reflection;

namespace GovDataSecurity.NonCompliant.Tests;

/// <summary>Compiles the sample with <c>dotnet build</c> into a folder of its own.</summary>
public sealed class SampleBuild : IAsyncLifetime
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    private readonly string _output = Directory.CreateTempSubdirectory("gds-noncompliant-").FullName;

    public static string Folder { get; } = Path.Combine(Metadata("RepoRoot"), "samples", "NonCompliant");

    public string Log { get; private set; } = "";

    public int ExitCode { get; private set; }

    internal IReadOnlyList<ReportedLine> Reported { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "build", "NonCompliant.csproj", "--nologo", "--no-restore", "-nodeReuse:false",
                "-c", Metadata("Configuration"), "-p:BuildProjectReferences=false", "-p:UseSharedCompilation=false", $"-p:ReportFolder={_output}",
            },
        };

        // The build that runs this test left its own paths in the environment.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(_patience);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        Log = await output + await errors;
        ExitCode = process.ExitCode;
        var report = Path.Combine(_output, "NonCompliant.sarif");
        Reported = File.Exists(report) ? SarifReport.Read(await File.ReadAllTextAsync(report), Folder) : [];
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_output, recursive: true);
        return Task.CompletedTask;
    }

    private static string Metadata(string key)
        => typeof(SampleBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
