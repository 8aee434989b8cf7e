using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace GovDataSecurity.IO;

/// <summary>Brings written data to the device, and says so when the device refuses.</summary>
/// <remarks><c>FileStream.Flush(true)</c> and <c>RandomAccess.FlushToDisk</c> return normally on Linux when the device answers <c>EIO</c> (measured on
/// .NET 10.0.12), so an acknowledged write could be lost. These calls go to the platform: <c>fdatasync</c> on Linux, <c>F_FULLFSYNC</c> on macOS,
/// <c>FlushFileBuffers</c> on Windows.</remarks>
internal static partial class Durable
{
    private const int Interrupted = 4;
    private const int FullFsync = 51;

    /// <summary>Waits until the content of a file is on the device.</summary>
    /// <param name="file">An open, writable file.</param>
    /// <exception cref="IOException">The device refused; what was written since the last flush may be lost.</exception>
    public static void Flush(SafeFileHandle file)
    {
        if (OperatingSystem.IsWindows())
        {
            Check(FlushFileBuffers(file));
            return;
        }

        var borrowed = false;
        try
        {
            file.DangerousAddRef(ref borrowed);
            var descriptor = (int)file.DangerousGetHandle();
            Check(OperatingSystem.IsMacOS() ? FlushMac(descriptor) : Retry(descriptor, DataSync) == 0);
        }
        finally
        {
            if (borrowed)
            {
                file.DangerousRelease();
            }
        }
    }

    /// <summary>Waits until creations, renames and deletions in a folder are on the device. Windows has no such call and needs none on NTFS.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">The device refused, or the folder cannot be opened.</exception>
    public static void FlushDirectory(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var closeOnExec = OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;
        var descriptor = Open(folder, closeOnExec);
        Check(descriptor >= 0);
        try
        {
            Check(OperatingSystem.IsMacOS() ? FlushMac(descriptor) : Retry(descriptor, FullSync) == 0);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    // Not every file system of a Mac knows F_FULLFSYNC; those that don't get the weaker call.
    private static bool FlushMac(int descriptor)
        => Retry(descriptor, static d => Control(d, FullFsync)) != -1 || Retry(descriptor, FullSync) == 0;

    private static int Retry(int descriptor, Func<int, int> call)
    {
        int result;
        do
        {
            result = call(descriptor);
        }
        while (result == -1 && Marshal.GetLastPInvokeError() == Interrupted);
        return result;
    }

    private static void Check(bool success)
    {
        if (!success)
        {
            var error = new Win32Exception(Marshal.GetLastPInvokeError());
            throw new IOException(error.Message, error);
        }
    }

    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    private static partial int DataSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FullSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool FlushFileBuffers(SafeFileHandle file);
}
