using System.Text;

namespace GovDataSecurity.Cryptography;

/// <summary>UTF-8 that refuses malformed text instead of replacing it: a replaced character would make two values one.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The longest tenant, data set or field, in UTF-16 units.</summary>
    public const int MaxName = 256;

    /// <summary>The longest subject or record, in UTF-16 units.</summary>
    public const int MaxKey = 4096;

    public static byte[] GetBytes(string text, string argument)
    {
        try
        {
            return Utf8.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            throw new GovDataSecurityException(ErrorCode.MalformedText, argument);
        }
    }

    public static int GetByteCount(ReadOnlySpan<char> text, string argument)
    {
        try
        {
            return Utf8.GetByteCount(text);
        }
        catch (EncoderFallbackException)
        {
            throw new GovDataSecurityException(ErrorCode.MalformedText, argument);
        }
    }

    public static int GetBytes(ReadOnlySpan<char> text, Span<byte> destination) => Utf8.GetBytes(text, destination);

    public static bool TryGetString(ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = Utf8.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    public static void CheckLength(string? text, int max, string argument)
    {
        if (string.IsNullOrEmpty(text))
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentEmpty, argument);
        }

        if (text.Length > max)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentTooLong, argument, max);
        }
    }
}
