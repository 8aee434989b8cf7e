namespace GovDataSecurity.Cryptography;

/// <summary>One of the two files of the fence.</summary>
internal sealed class FenceCopy(string path)
{
    private long _lengthOnDisk = -1;

    public string Path => path;

    /// <summary>How much of the file is valid.</summary>
    public int ValidLength { get; private set; }

    /// <summary>Whether the file is not what was read or written last.</summary>
    public bool IsStale => RingFiles.Length(path) != _lengthOnDisk;

    /// <summary>The valid part of the file.</summary>
    public byte[] Read(RecordLog log)
    {
        var content = RingFiles.Read(path);
        _lengthOnDisk = content?.Length ?? -1;
        if (content is { Length: > 0 })
        {
            log.Read(content, path, static (_, _) => { });
        }

        ValidLength = (int)log.Length;
        return content?[..ValidLength] ?? [];
    }

    /// <summary>Brings the file to a content that starts with what it has.</summary>
    public void Write(RingFiles files, ReadOnlySpan<byte> content)
    {
        if (ValidLength == 0)
        {
            files.Replace(path, content);
        }
        else if (content.Length > ValidLength)
        {
            files.Append(path, ValidLength, content[ValidLength..]);
        }

        ValidLength = content.Length;
        _lengthOnDisk = content.Length;
    }
}
