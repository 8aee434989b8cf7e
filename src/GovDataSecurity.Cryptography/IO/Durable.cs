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

    // What a file system of macOS answers that doesn't know F_FULLFSYNC.
    private const int InvalidArgument = 22;
    private const int NotATerminal = 25;
    private const int NotSupported = 45;
    private const int OperationNotSupported = 102;

    /// <summary>Writes at a place of a file.</summary>
    /// <param name="file">An open, writable file.</param>
    /// <param name="content">What to write.</param>
    /// <param name="offset">Where, in bytes from the start.</param>
    /// <exception cref="IOException">The device or a limit of the process refused.</exception>
    public static void Write(SafeFileHandle file, ReadOnlySpan<byte> content, long offset)
    {
        try
        {
            RandomAccess.Write(file, content, offset);
        }
        catch (ArgumentOutOfRangeException e)
        {
            // How the platform library reports a file that may not grow (EFBIG).
            throw new IOException(e.Message, e);
        }
    }

    /// <summary>Waits until the content of a file is on the device.</summary>
    /// <param name="file">An open, writable file.</param>
    /// <exception cref="IOException">The device refused; what was written since the last flush may be lost. On Unix <see cref="Exception.HResult"/> is the error number.</exception>
    public static void Flush(SafeFileHandle file)
    {
        if (OperatingSystem.IsWindows())
        {
            Check(FlushFileBuffers(file));
        }
        else if (OperatingSystem.IsMacOS())
        {
            FlushMac(file);
        }
        else
        {
            Retry(file, SyncData);
        }
    }

    /// <summary>Waits until creations, renames and deletions in a folder are on the device. NTFS journals them, and Windows has no call for it.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">The device refused, or the folder cannot be opened.</exception>
    public static void FlushDirectory(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var closeOnExec = OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;
        using var handle = Open(folder, closeOnExec);
        Check(!handle.IsInvalid);
        if (OperatingSystem.IsMacOS())
        {
            FlushMac(handle);
        }
        else
        {
            Retry(handle, SyncAll);
        }
    }

    // fsync on a Mac reaches the cache of the drive only; but not every file system there knows F_FULLFSYNC.
    private static void FlushMac(SafeFileHandle file)
    {
        int result;
        do
        {
            result = Control(file, FullFsync);
        }
        while (result == -1 && Marshal.GetLastPInvokeError() == Interrupted);
        if (result != -1)
        {
            return;
        }

        if (Marshal.GetLastPInvokeError() is InvalidArgument or NotATerminal or NotSupported or OperationNotSupported)
        {
            Retry(file, SyncAll);
        }
        else
        {
            Check(false);
        }
    }

    private static void Retry(SafeFileHandle file, Func<SafeFileHandle, int> call)
    {
        int result;
        do
        {
            result = call(file);
        }
        while (result == -1 && Marshal.GetLastPInvokeError() == Interrupted);
        Check(result == 0);
    }

    private static void Check(bool success)
    {
        if (!success)
        {
            var error = Marshal.GetLastPInvokeError();
            throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
        }
    }

    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    private static partial int SyncData(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int SyncAll(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(SafeFileHandle file, int command);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool FlushFileBuffers(SafeFileHandle file);
}
