using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Testing;

/// <summary>Where a test hands over what came out of the application. Threads may share it.</summary>
public sealed class Egress
{
    private const int BlockSize = 1 << 20;

    // Longer than anything that is looked for, however it is encoded.
    private const int Overlap = 1 << 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _channels = new(StringComparer.Ordinal);
    private readonly PlantedValues _planted;
    private readonly OutputScanner _scanner;
    private EgressLogs? _logs;

    internal Egress(object model, EgressOptions options)
    {
        _planted = PlantedValues.Of(model, options);
        _scanner = new OutputScanner(_planted);
    }

    /// <summary>Add this to the logging of the application, behind its redaction: every message, structured value, scope and exception is looked through.</summary>
    /// <remarks>Asking for it is a promise that something will be logged.</remarks>
    public ILoggerProvider Logs
    {
        get
        {
            lock (_lock)
            {
                return _logs ??= new EgressLogs(this);
            }
        }
    }

    /// <summary>Serializes a value as the application does, and looks through the result.</summary>
    /// <typeparam name="T">The type as which it is serialized.</typeparam>
    /// <param name="value">The model, or what the application answers with.</param>
    /// <param name="options">The options of the application.</param>
    [RequiresUnreferencedCode("Serializes by reflection; in a trimmed application serialize with a generated context, and hand over the text.")]
    [RequiresDynamicCode("Serializes by reflection; in a native application serialize with a generated context, and hand over the text.")]
    public void Json<T>(T value, JsonSerializerOptions? options = null) => Text($"JSON {typeof(T).Name}", JsonSerializer.Serialize(value, options));

    /// <summary>Looks through a text: a response, an exported file, a message.</summary>
    /// <param name="channel">What to call it in reports.</param>
    /// <param name="text">The text.</param>
    public void Text(string channel, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(channel);
        ArgumentNullException.ThrowIfNull(text);
        lock (_lock)
        {
            Count(channel, text.Length);
            _scanner.ScanText(channel, text);
        }
    }

    /// <summary>Looks through a stream from where it stands to its end. Zip archives, office documents among them, and gzip are opened.</summary>
    /// <param name="channel">What to call it in reports.</param>
    /// <param name="stream">The stream; it stays open.</param>
    public void Stream(string channel, Stream stream)
    {
        ArgumentException.ThrowIfNullOrEmpty(channel);
        ArgumentNullException.ThrowIfNull(stream);
        lock (_lock)
        {
            Count(channel, 0);
            var buffer = new byte[BlockSize + Overlap];
            var kept = 0;
            for (var isFirst = true; ; isFirst = false)
            {
                var read = stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
                if (read == 0)
                {
                    return;
                }

                Count(channel, read);
                var block = buffer.AsMemory(0, kept + read);
                if (isFirst && Archive.IsArchive(block.Span))
                {
                    ScanArchive(channel, block.Span, stream);
                    return;
                }

                _scanner.ScanBytes(channel, block.Span);
                kept = Math.Min(Overlap, block.Length);
                block[^kept..].CopyTo(buffer);
            }
        }
    }

    /// <summary>Looks through a file, also while the application has it open.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="GovDataSecurityException"><see cref="ErrorCode.FileNotFound"/>.</exception>
    public void File(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!System.IO.File.Exists(path))
        {
            throw new GovDataSecurityException(ErrorCode.FileNotFound, Path.GetFileName(path));
        }

        File(path, NameOf(path));
    }

    /// <summary>Looks through the files of a folder and of those inside it, and through their names.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="GovDataSecurityException"><see cref="ErrorCode.FileNotFound"/>.</exception>
    public void Folder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Directory.Exists(path))
        {
            throw new GovDataSecurityException(ErrorCode.FileNotFound, Path.GetFileName(path));
        }

        var folder = NameOf(Path.TrimEndingDirectorySeparator(path));
        string[] files = [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)];

        // A folder without files is a channel of which nothing was seen.
        Count($"{folder}/", files.Length);
        for (var i = 0; i < files.Length; i++)
        {
            Text($"{folder}/", Path.GetRelativePath(path, files[i]));
            if (new FileInfo(files[i]).Length > 0)
            {
                File(files[i], $"{folder}/#{i + 1} {NameOf(files[i])}");
            }
        }
    }

    /// <summary>Names a text that has to be seen in what is handed over from now on, such as the key of a record: without it the output is not the one that the test is about.</summary>
    /// <param name="text">The text, not a labeled value.</param>
    public void Expect(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        lock (_lock)
        {
            _scanner.Expect(text);
        }
    }

    /// <summary>Counts what a channel gave. One that has given nothing in the end is blind.</summary>
    internal void Count(string channel, long amount)
    {
        lock (_lock)
        {
            _channels[channel] = _channels.GetValueOrDefault(channel) + amount;
        }
    }

    internal EgressReport Verify()
    {
        lock (_lock)
        {
            var leaks = _scanner.Leaks();
            if (leaks.Count > 0)
            {
                throw new GovDataSecurityException(ErrorCode.EgressLeaked, leaks.Count, string.Join(Environment.NewLine, leaks));
            }

            if (_planted.Checked.Count == 0)
            {
                throw new GovDataSecurityException(ErrorCode.EgressBlind, "0 values");
            }

            if (_channels.Count == 0 || _channels.Values.Contains(0))
            {
                throw new GovDataSecurityException(ErrorCode.EgressBlind, _channels.Count == 0 ? "0 channels" : string.Join(", ", _channels.Where(channel => channel.Value == 0).Select(channel => channel.Key)));
            }

            return _scanner.MissingControls == 0
                ? new EgressReport(new Dictionary<string, long>(_channels, StringComparer.Ordinal), _planted.Checked, _planted.Unchecked, leaks)
                : throw new GovDataSecurityException(ErrorCode.EgressControlMissing, _scanner.MissingControls);
        }
    }

    /// <summary>The name of a file, looked through too; a name that is a value isn't repeated in reports.</summary>
    private string NameOf(string path)
    {
        var name = Path.GetFileName(path);
        lock (_lock)
        {
            return _scanner.ScanText("file name", name) ? "***" : name;
        }
    }

    private void File(string path, string channel)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Stream(channel, stream);
    }

    private void ScanArchive(string channel, ReadOnlySpan<byte> start, Stream rest)
    {
        using var whole = new MemoryStream();
        whole.Write(start);
        rest.CopyTo(whole);
        Count(channel, whole.Length - start.Length);
        _scanner.ScanBytes(channel, whole.GetBuffer().AsSpan(0, (int)whole.Length));
    }
}
