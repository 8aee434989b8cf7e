namespace GovDataSecurity.Auditing;

/// <summary>A file that is being written.</summary>
internal interface IDurableFile : IDisposable
{
    /// <summary>Writes all bytes at a place.</summary>
    void Write(ReadOnlySpan<byte> bytes, long offset);

    /// <summary>Returns when all that was written is on the disk, and throws when it may not be.</summary>
    void Sync();

    /// <summary>Cuts the file.</summary>
    void Truncate(long length);
}
