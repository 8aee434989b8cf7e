using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Literals;

/// <summary>The places of a file where several digits follow each other: all that has to be looked at to find numbers in it, and in most files next to nothing.</summary>
internal static class DigitSpots
{
    /// <summary>The longest of a few parts of a number has at least this many digits.</summary>
    private const int FewestDigits = 4;

    private const int ChunkLength = 4096;

    /// <summary>Where such digits begin, in order.</summary>
    public static IEnumerable<int> In(SourceText text, CancellationToken cancellationToken)
    {
        var chunk = new char[Math.Min(ChunkLength, text.Length)];
        var digits = 0;
        for (var start = 0; start < text.Length; start += chunk.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = Math.Min(chunk.Length, text.Length - start);
            text.CopyTo(start, chunk, 0, count);
            for (var i = 0; i < count; i++)
            {
                digits = Digits.IsDigit(chunk[i]) ? digits + 1 : 0;
                if (digits == FewestDigits)
                {
                    yield return start + i + 1 - FewestDigits;
                }
            }
        }
    }
}
