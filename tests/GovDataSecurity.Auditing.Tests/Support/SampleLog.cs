namespace GovDataSecurity.Auditing.Tests;

/// <summary>One log that several tests take copies of.</summary>
public sealed class SampleLog : IDisposable
{
    public const int Size = 600;

    private readonly TempFolder _folder = new();

    public SampleLog() => Checkpoint = Logs.Create(_folder, Size / 2);

    public string Checkpoint { get; }

    public void CopyTo(TempFolder folder) => Files.Copy(_folder.Path, folder.Path);

    public void Dispose() => _folder.Dispose();
}
