using System.IO.Compression;

namespace GovDataSecurity.Testing;

/// <summary>What is packed: zip, office documents among them, and gzip.</summary>
internal static class Archive
{
    // Far more than a test exports; an archive that unpacks to more is looked through up to here.
    private const int MaxUnpacked = 1 << 28;

    public static bool IsArchive(ReadOnlySpan<byte> bytes) => IsZip(bytes) || IsGzip(bytes);

    /// <summary>The content of an archive: entries, and their names. One that is damaged gives what can be read.</summary>
    public static List<(string Name, byte[] Content)> Open(ReadOnlySpan<byte> bytes)
    {
        var contents = new List<(string, byte[])>();
        var isZip = IsZip(bytes);
        using var packed = new MemoryStream(bytes.ToArray());
        try
        {
            if (!isZip)
            {
                using var gzip = new GZipStream(packed, CompressionMode.Decompress);
                contents.Add(("gzip", Read(gzip)));
                return contents;
            }

            using var zip = new ZipArchive(packed, ZipArchiveMode.Read);
            foreach (var entry in zip.Entries)
            {
                contents.Add(("zip", System.Text.Encoding.UTF8.GetBytes(entry.FullName)));
                using var content = entry.Open();
                contents.Add(("zip", Read(content)));
            }
        }
        catch (InvalidDataException)
        {
            // The packed bytes themselves are looked through in any case.
        }

        return contents;
    }

    private static byte[] Read(Stream content)
    {
        using var unpacked = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while (unpacked.Length < MaxUnpacked && (read = content.Read(buffer)) > 0)
        {
            unpacked.Write(buffer, 0, read);
        }

        return unpacked.ToArray();
    }

    private static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8);

    private static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 8, ..];
}
