using System.Text;

namespace GovDataSecurity.Tool;

/// <summary>Reads records, one a line: a line ends with LF or CR LF, so that a lone CR stays part of a value and no record is split.</summary>
internal static class Lines
{
    private const int MaxLineBytes = 16 << 20;

    /// <summary>The lines of a stream, without their ends; a last line without an end counts.</summary>
    /// <exception cref="MalformedLineException">A line is not UTF-8 or longer than 16 MiB; its number is said, its content isn't.</exception>
    public static IEnumerable<string> Read(Stream stream)
    {
        var line = new MemoryStream();
        var buffer = new byte[1 << 16];
        long number = 1;
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            for (int from = 0, end; from < read; from = end + 1)
            {
                var newline = Array.IndexOf(buffer, (byte)'\n', from, read - from);
                end = newline < 0 ? read : newline;
                if (line.Length + end - from > MaxLineBytes)
                {
                    throw new MalformedLineException(number, $"> {MaxLineBytes} bytes");
                }

                line.Write(buffer, from, end - from);
                if (newline >= 0)
                {
                    yield return Take(line, number++);
                }
            }
        }

        if (line.Length > 0)
        {
            yield return Take(line, number);
        }
    }

    private static string Take(MemoryStream line, long number)
    {
        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        if (bytes.EndsWith("\r"u8))
        {
            bytes = bytes[..^1];
        }

        if (number == 1 && bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            return ToolConsole.Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new MalformedLineException(number, "UTF-8");
        }
        finally
        {
            line.SetLength(0);
        }
    }
}
