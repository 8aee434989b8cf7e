using System.Diagnostics;

namespace GovDataSecurity.Cryptography;

/// <summary>Lets one writer at a time change a ring, across processes. The system frees it when its process ends.</summary>
internal sealed class RingLock : IDisposable
{
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int WouldBlockLinux = 11;
    private const int WouldBlockMac = 35;

    private readonly FileStream _file;

    private RingLock(FileStream file) => _file = file;

    /// <summary>Waits for the lock of a ring.</summary>
    /// <returns>The lock, or <see langword="null"/> when this process may not write the folder.</returns>
    /// <exception cref="GovDataSecurityException">Another process has it for too long (<see cref="ErrorCode.KeyRingBusy"/>).</exception>
    public static RingLock? Take(RingLayout layout, TimeSpan timeout) => Take(layout.Lock, timeout, ErrorCode.KeyRingBusy);

    /// <summary>Waits for a lock.</summary>
    /// <param name="path">The lock file, in the folder that it locks.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <param name="busy">The refusal when another process has it for longer.</param>
    /// <returns>The lock, or <see langword="null"/> when this process may not write the folder.</returns>
    public static RingLock? Take(string path, TimeSpan timeout, ErrorCode busy)
    {
        var waited = Stopwatch.StartNew();
        for (var pause = 1; ; pause = Math.Min(2 * pause, 50))
        {
            try
            {
                return new RingLock(new FileStream(path, Options()));
            }
            catch (IOException e) when (IsHeld(e))
            {
                if (waited.Elapsed >= timeout)
                {
                    throw new GovDataSecurityException(busy, Path.GetDirectoryName(path)!, timeout.TotalSeconds);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return null;
            }

            Thread.Sleep(pause);
        }
    }

    public void Dispose() => _file.Dispose();

    private static bool IsHeld(IOException e)
        => e.HResult == WindowsSharingViolation || e.HResult == (OperatingSystem.IsMacOS() ? WouldBlockMac : WouldBlockLinux);

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
