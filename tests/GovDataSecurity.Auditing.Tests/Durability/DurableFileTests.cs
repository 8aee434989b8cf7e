using System.Text;
using Xunit.Abstractions;

namespace GovDataSecurity.Auditing.Tests;

public sealed class DurableFileTests(ITestOutputHelper output)
{
    [Fact]
    public void Sync_WhereTheSystemReportsAnError_Throws()
    {
        if (!OperatingSystem.IsLinux())
        {
            output.WriteLine("skipped: needs a device that cannot be synced");
            return;
        }

        // The platform library's own flush returns without an exception here.
        using var device = new DurableFile(new FileStream("/dev/null", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0));
        Assert.Equal(22, Assert.Throws<IOException>(device.Sync).HResult);
    }

    [Fact]
    public void Write_OnAFullDevice_Throws()
    {
        if (!OperatingSystem.IsLinux())
        {
            output.WriteLine("skipped: needs /dev/full");
            return;
        }

        using var file = new DurableFile(new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0));
        Assert.Throws<IOException>(() => file.Write("x"u8, 0));
    }

    [Fact]
    public void Write_ThenTruncate_LeavesTheFront()
    {
        using var folder = new TempFolder();
        using (var file = DurableStore.Instance.Create(folder["file"], 1 << 16))
        {
            file.Write("hello"u8, 0);
            file.Write(" world"u8, 5);
            file.Truncate(7);
            file.Sync();
        }

        Assert.Equal("hello w", File.ReadAllText(folder["file"], Encoding.ASCII));
    }
}
