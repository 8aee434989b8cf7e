using System.Diagnostics.CodeAnalysis;

namespace GovDataSecurity.Auditing;

/// <summary>Standard base64 with padding, in its one canonical form: the platform's reader also takes white space and stray bits at the end.</summary>
internal static class Base64Text
{
    public static bool TryDecode(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        var buffer = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64Chars(text, buffer, out var length) || !text.SequenceEqual(Convert.ToBase64String(buffer.AsSpan(0, length))))
        {
            return false;
        }

        bytes = buffer[..length];
        return true;
    }
}
