using System.Diagnostics.CodeAnalysis;

namespace GovDataSecurity.Auditing;

/// <summary>A file on the disk, written through the call of each platform that waits for the disk and reports its errors.</summary>
internal sealed class DurableFile(FileStream file) : IDurableFile
{
    public void Write(ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(file.SafeFileHandle, bytes, offset);

    public void Sync()
    {
        if (OperatingSystem.IsWindows())
        {
            FlushFileBuffers();
        }
        else
        {
            UnixCalls.SyncData(file.SafeFileHandle);
        }
    }

    public void Truncate(long length) => RandomAccess.SetLength(file.SafeFileHandle, length);

    public void Dispose() => file.Dispose();

    [SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "Banned because it swallows EIO on Linux; this is the durable writer, and only Windows gets here.")]
    private void FlushFileBuffers() => RandomAccess.FlushToDisk(file.SafeFileHandle);
}
