namespace GovDataSecurity.Destruction.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly bool _keep;

    public TemporaryFolder()
        : this(System.IO.Path.Combine(System.IO.Path.GetTempPath(), "gds-destruction-" + Guid.NewGuid().ToString("N")), keep: false)
    {
    }

    public TemporaryFolder(string path, bool keep)
    {
        Path = path;
        _keep = keep;
        Directory.CreateDirectory(path);
    }

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(folder.Replace(from, to, StringComparison.Ordinal));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, file.Replace(from, to, StringComparison.Ordinal), overwrite: true);
        }
    }

    public void Dispose()
    {
        if (!_keep)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
