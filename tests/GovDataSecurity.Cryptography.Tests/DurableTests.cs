using GovDataSecurity.IO;

namespace GovDataSecurity.Cryptography.Tests;

public sealed class DurableTests
{
    [Fact]
    public void Flush_DeviceThatCannot_Throws()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // The null device answers EINVAL; FileStream.Flush(true) would return as if all were well.
        using var file = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.Write);
        Assert.Equal(22, Assert.Throws<IOException>(() => Durable.Flush(file)).HResult);
    }

    [Fact]
    public void Flush_File_Returns()
    {
        using var folder = new TestFolder();
        using var file = File.OpenHandle(Path.Combine(folder.Path, "file"), FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, "text"u8, 0);
        Durable.Flush(file);
        Durable.FlushDirectory(folder.Path);
    }

    [Fact]
    public void FlushDirectory_MissingFolder_Throws()
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Throws<IOException>(() => Durable.FlushDirectory("/there/is/no/such/folder"));
        }
    }

    [Fact]
    public void Write_WhereTheFileMayNotGrow_IsAnInputOutputError()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var folder = new TestFolder();
        using var file = File.OpenHandle(Path.Combine(folder.Path, "file"), FileMode.CreateNew, FileAccess.Write);
        Assert.Throws<IOException>(() => Durable.Write(file, "x"u8, long.MaxValue - 1));
    }
}
