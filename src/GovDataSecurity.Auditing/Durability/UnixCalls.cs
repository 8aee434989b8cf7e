using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace GovDataSecurity.Auditing;

/// <summary>The calls of Linux and macOS that make data durable. The platform library's own flush was measured to swallow EIO on Linux (.NET 10.0.12).</summary>
internal static partial class UnixCalls
{
    private const int Interrupted = 4;
    private const int FullSync = 51;
    private static readonly int CloseOnExec = OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;

    /// <summary>Waits until the data of a file, and the length needed to read it, are on the disk.</summary>
    public static void SyncData(SafeFileHandle file)
    {
        int result;
        do
        {
            // On macOS fsync only reaches the drive's cache.
            result = OperatingSystem.IsMacOS() ? FileControl(file, FullSync) : SyncFileData(file);
        }
        while (result < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        Check(result, "fdatasync");
    }

    /// <summary>Waits until the names in a folder are on the disk.</summary>
    public static void SyncDirectory(string path)
    {
        using var folder = new SafeFileHandle(Open(path, CloseOnExec), ownsHandle: true);
        Check(folder.IsInvalid ? -1 : 0, "open");
        int result;
        do
        {
            result = SyncFile(folder);
        }
        while (result < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        Check(result, "fsync");
    }

    private static void Check(int result, string call)
    {
        if (result < 0)
        {
            var error = Marshal.GetLastPInvokeError();
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"{call}: errno {error}"), error);
        }
    }

    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    private static partial int SyncFileData(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int SyncFile(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int FileControl(SafeFileHandle file, int command);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Open(string path, int flags);
}
