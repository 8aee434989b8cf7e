using GovDataSecurity.IO;

namespace GovDataSecurity.Auditing;

/// <summary>A file on the disk, written through the call of each platform that waits for the disk and reports its errors.</summary>
internal sealed class DurableFile(FileStream file) : IDurableFile
{
    public void Write(ReadOnlySpan<byte> bytes, long offset) => Durable.Write(file.SafeFileHandle, bytes, offset);

    public void Sync() => Durable.Flush(file.SafeFileHandle);

    public void Truncate(long length) => RandomAccess.SetLength(file.SafeFileHandle, length);

    public void Dispose() => file.Dispose();
}
