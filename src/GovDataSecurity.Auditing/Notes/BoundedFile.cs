namespace GovDataSecurity.Auditing;

/// <summary>Reads a small file of a folder that nobody vouches for. Its length is no bound: that of a device behind a link is zero.</summary>
internal static class BoundedFile
{
    /// <returns><see langword="null"/> when there are more bytes than this.</returns>
    public static byte[]? Read(string path, int maximum)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (file.Length > maximum)
        {
            return null;
        }

        var buffer = new byte[maximum + 1];
        var length = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return length > maximum ? null : buffer[..length];
    }
}
