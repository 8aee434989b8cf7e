using System.Security.Cryptography;
using GovDataSecurity.IO;

namespace GovDataSecurity.Cryptography;

/// <summary>The file operations of a ring: each leaves the old state or the new one, and returns when the device has it.</summary>
/// <param name="probe">Is told before every step; tests end the process or fail there.</param>
internal sealed class RingFiles(Action<string>? probe = null)
{
    /// <summary>The end of the name of a file that is being written.</summary>
    public const string TemporarySuffix = ".tmp";
    private const int EraseChunk = 1 << 16;

    /// <summary>Makes a folder, with those above it that are missing, that only its owner can enter.</summary>
    public void CreateDirectory(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        var parent = Path.GetDirectoryName(path);
        if (parent is not null)
        {
            CreateDirectory(parent);
        }

        Step("create directory");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        if (parent is not null)
        {
            Durable.FlushDirectory(parent);
        }
    }

    /// <summary>Puts a whole file in place at once.</summary>
    public void Replace(string path, ReadOnlySpan<byte> content)
    {
        var temporary = path + TemporarySuffix;
        Step("write temporary");
        try
        {
            using var file = new FileStream(temporary, Creating());
            Durable.Write(file.SafeFileHandle, content, 0);
            Step("flush temporary");
            Durable.Flush(file.SafeFileHandle);
        }
        catch (IOException)
        {
            // A full disk needs the room.
            File.Delete(temporary);
            throw;
        }

        Move(temporary, path);
    }

    public void Move(string from, string to)
    {
        Step("rename");
        File.Move(from, to, overwrite: true);
        Step("flush directory");
        Durable.FlushDirectory(Path.GetDirectoryName(to)!);
    }

    /// <summary>Writes after the valid part of a file and drops an unfinished write behind it. When that fails, the valid part remains.</summary>
    public void Append(string path, long validLength, ReadOnlySpan<byte> content)
    {
        Step("append");
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        if (RandomAccess.GetLength(file) > validLength)
        {
            RandomAccess.SetLength(file, validLength);
        }

        try
        {
            Durable.Write(file, content, validLength);
            Step("flush append");
            Durable.Flush(file);
        }
        catch (IOException)
        {
            RandomAccess.SetLength(file, validLength);
            throw;
        }
    }

    /// <summary>Overwrites a file and deletes it. On flash memory and on a journaling or copying file system the old bytes may survive elsewhere.</summary>
    public void Erase(string path)
    {
        Step("overwrite");
        using (var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            var noise = new byte[EraseChunk];
            var length = RandomAccess.GetLength(file);
            for (var offset = 0L; offset < length; offset += EraseChunk)
            {
                RandomNumberGenerator.Fill(noise);
                Durable.Write(file, noise.AsSpan(0, (int)Math.Min(EraseChunk, length - offset)), offset);
            }

            Step("flush overwrite");
            Durable.Flush(file);
        }

        Delete(path);
    }

    public void Delete(string path)
    {
        Step("delete");
        File.Delete(path);
        Step("flush directory");
        Durable.FlushDirectory(Path.GetDirectoryName(path)!);
    }

    /// <summary>The bytes of a file, or <see langword="null"/> when there is none.</summary>
    /// <exception cref="GovDataSecurityException">It cannot be read (<see cref="ErrorCode.FileUnreadable"/>).</exception>
    public static byte[]? Read(string path, long from = 0, long most = long.MaxValue)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var rest = Math.Min(RandomAccess.GetLength(file) - from, most);
            if (rest <= 0)
            {
                return [];
            }

            var bytes = new byte[rest];
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), from + read) is var count and > 0)
            {
                read += count;
            }

            return read == bytes.Length ? bytes : bytes[..read];
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GovDataSecurityException(ErrorCode.FileUnreadable, e, path);
        }
    }

    /// <summary>The length of a file, or -1 when there is none.</summary>
    public static long Length(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : -1;

    private static FileStreamOptions Creating()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private void Step(string name) => probe?.Invoke(name);
}
