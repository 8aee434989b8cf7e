using System.Security.Cryptography;

namespace GovDataSecurity.Auditing.Tests;

/// <summary>The tree of RFC 6962 section 2.1 word for word: recursive and slow.</summary>
internal static class ReferenceTree
{
    public static byte[] Root(ReadOnlySpan<byte[]> entries) => entries.Length switch
    {
        0 => SHA256.HashData([]),
        1 => SHA256.HashData([0, .. entries[0]]),
        _ => SHA256.HashData([1, .. Root(entries[..Split(entries.Length)]), .. Root(entries[Split(entries.Length)..])]),
    };

    public static List<byte[]> Inclusion(int index, ReadOnlySpan<byte[]> entries)
    {
        if (entries.Length == 1)
        {
            return [];
        }

        var k = Split(entries.Length);
        return index < k
            ? [.. Inclusion(index, entries[..k]), Root(entries[k..])]
            : [.. Inclusion(index - k, entries[k..]), Root(entries[..k])];
    }

    public static List<byte[]> Consistency(int old, ReadOnlySpan<byte[]> entries) => old == 0 ? [] : Subproof(old, entries, true);

    private static List<byte[]> Subproof(int old, ReadOnlySpan<byte[]> entries, bool isWhole)
    {
        if (old == entries.Length)
        {
            return isWhole ? [] : [Root(entries)];
        }

        var k = Split(entries.Length);
        return old <= k
            ? [.. Subproof(old, entries[..k], isWhole), Root(entries[k..])]
            : [.. Subproof(old - k, entries[k..], false), Root(entries[..k])];
    }

    private static int Split(int count)
    {
        var k = 1;
        while (2 * k < count)
        {
            k *= 2;
        }

        return k;
    }
}
