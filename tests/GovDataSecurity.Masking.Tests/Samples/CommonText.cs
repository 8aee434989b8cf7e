namespace GovDataSecurity.Masking.Tests;

/// <summary>What a value and its mask have in common.</summary>
internal static class CommonText
{
    /// <summary>The length of the longest run of letters and digits that stands in both.</summary>
    public static int LongestRun(string value, string masked)
    {
        var longest = 0;
        for (int start = 0, end = 0; end <= masked.Length; end++)
        {
            if (end == masked.Length || !char.IsLetterOrDigit(masked[end]))
            {
                longest = Math.Max(longest, LongestPart(value, masked.AsSpan(start, end - start)));
                start = end + 1;
            }
        }

        return longest;
    }

    private static int LongestPart(ReadOnlySpan<char> value, ReadOnlySpan<char> run)
    {
        for (var length = run.Length; length > 0; length--)
        {
            for (var start = 0; start + length <= run.Length; start++)
            {
                if (value.Contains(run.Slice(start, length), StringComparison.Ordinal))
                {
                    return length;
                }
            }
        }

        return 0;
    }
}
