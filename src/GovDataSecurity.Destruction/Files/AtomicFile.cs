using GovDataSecurity.IO;

namespace GovDataSecurity.Destruction;

/// <summary>Writes a whole file or nothing, and comes back when it is on the device.</summary>
internal static class AtomicFile
{
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var temporary = path + ".tmp";
        try
        {
            using (var file = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write))
            {
                Durable.Write(file, content, 0);
                Durable.Flush(file);
            }

            File.Move(temporary, path, overwrite: true);
            Durable.FlushDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Discard(temporary);
            throw new GovDataSecurityException(ErrorCode.FileUnwritable, e, path);
        }
    }

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next write replaces it, and nothing reads it.
        }
    }
}
