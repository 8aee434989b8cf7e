namespace GovDataSecurity.Auditing.Tests;

public sealed class DurableStoreTests
{
    [Fact]
    public void CreateDirectory_WithParents_CreatesAll()
    {
        using var folder = new TempFolder();
        DurableStore.Instance.CreateDirectory(folder["a", "b", "c"]);
        DurableStore.Instance.CreateDirectory(folder["a", "b", "c"]);
        Assert.True(Directory.Exists(folder["a", "b", "c"]));
    }

    [Fact]
    public void SyncDirectory_ThatIsNotThere_Throws()
    {
        if (!OperatingSystem.IsWindows())
        {
            using var folder = new TempFolder();
            Assert.Throws<IOException>(() => DurableStore.Instance.SyncDirectory(folder["missing"]));
        }
    }

    [Fact]
    public void Create_ForTheOwnerOnly_HidesItFromOthers()
    {
        using var folder = new TempFolder();
        DurableStore.Instance.Create(folder["file"], ownerOnly: true).Dispose();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["file"]));
        }
    }

    [Fact]
    public void Create_WithMoreThanTheDiskHas_ThrowsAndLeavesNothing()
    {
        using var folder = new TempFolder();
        Assert.ThrowsAny<IOException>(() => DurableStore.Instance.Create(folder["file"], 1L << 60));
        Assert.False(File.Exists(folder["file"]));
    }
}
