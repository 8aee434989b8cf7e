using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace GovDataSecurity.Masking;

/// <summary>The encodings that tables come in.</summary>
internal static class CsvEncodings
{
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    private const int Sample = 1 << 16;

    private static readonly Encoding Gb18030 = ChineseOf("gb18030");
    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <summary>The encodings by the names that policies have for them. GB 18030 holds GBK.</summary>
    public static readonly (string Name, Encoding Encoding)[] Named = [("utf-8", Utf8), ("gb18030", Gb18030), ("gbk", Gb18030), ("utf-16", Utf16)];

    /// <summary>An encoding that refuses what is not of it.</summary>
    public static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    /// <summary>Finds out the encoding from the beginning of the input: its byte order mark, else UTF-8 when it is, else GB 18030.</summary>
    /// <param name="input">The input.</param>
    /// <param name="declared">What the policy says, if anything.</param>
    /// <returns>The whole input from its beginning, and the encoding.</returns>
    public static (Stream Input, Encoding Encoding) Detect(Stream input, Encoding? declared)
    {
        var pipe = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: Sample, leaveOpen: true));
        var read = pipe.ReadAtLeastAsync(Sample).AsTask().GetAwaiter().GetResult();
        var start = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, Sample)).ToArray();
        var isWhole = read.IsCompleted && read.Buffer.Length <= Sample;
        pipe.AdvanceTo(read.Buffer.Start);
        var encoding = start.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Utf8
            : start.AsSpan().StartsWith(Utf16.Preamble) ? Utf16
            : start.AsSpan().StartsWith(Utf16BigEndian.Preamble) ? Utf16BigEndian
            : declared is not null ? Strict(declared)
            : IsUtf8(start, isWhole) ? Utf8 : Gb18030;
        return (pipe.AsStream(), encoding);
    }

    /// <summary>Whether bytes are UTF-8, an unfinished character at the end of a part left out.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        for (var cut = 0; cut < 4 && cut <= bytes.Length; cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(bytes[..^cut]))
            {
                return true;
            }

            if (isWhole)
            {
                break;
            }
        }

        return false;
    }

    private static Encoding ChineseOf(string name)
        => CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? throw new GovDataSecurityException(ErrorCode.NotConfigured, name);
}
