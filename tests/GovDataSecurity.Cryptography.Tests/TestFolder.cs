namespace GovDataSecurity.Cryptography.Tests;

/// <summary>A folder for one test, deleted with everything in it.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("gds-crypto-").FullName;

    public string Ring => System.IO.Path.Combine(Path, "keys");

    public string Epoch => Ring + ".epoch";

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, System.IO.Path.Combine(to, System.IO.Path.GetFileName(file)), overwrite: true);
        }
    }

    /// <summary>A copy beside the original, as a backup takes it.</summary>
    public string Backup(string folder, string name = "backup")
    {
        var target = System.IO.Path.Combine(Path, name);
        Copy(folder, target);
        return target;
    }

    /// <summary>Puts a backup in the place of a folder.</summary>
    public void Restore(string backup, string folder)
    {
        Directory.Delete(folder, recursive: true);
        Copy(backup, folder);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
