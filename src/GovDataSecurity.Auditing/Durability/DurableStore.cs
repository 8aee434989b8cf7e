using GovDataSecurity.IO;

namespace GovDataSecurity.Auditing;

/// <summary>The disk.</summary>
internal sealed class DurableStore : IDurableStore
{
    public static DurableStore Instance { get; } = new();

    public void CreateDirectory(string path)
    {
        var missing = new Stack<string>();
        for (var folder = path; folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            missing.Push(folder);
        }

        foreach (var folder in missing)
        {
            Directory.CreateDirectory(folder);
            SyncDirectory(Path.GetDirectoryName(folder)!);
        }
    }

    public IDurableFile Create(string path, long reserve = 0, bool ownerOnly = false)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0, PreallocationSize = reserve };
        if (ownerOnly && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new DurableFile(new FileStream(path, options));
    }

    public void Replace(string source, string target) => File.Move(source, target, overwrite: true);

    public void SyncDirectory(string path) => Durable.FlushDirectory(path);

    public void Delete(string path) => File.Delete(path);
}
