namespace GovDataSecurity.Masking;

/// <summary>How many birth dates remain, counted over the hundred years from 1900 to 1999.</summary>
internal static class BirthDates
{
    /// <summary>The days of the hundred years.</summary>
    public const int DaysOfACentury = 36_524;

    /// <summary>How many of these days lead to the rarest check character of a resident id when everything else in it is given.</summary>
    /// <remarks>The mean is 3,320; what is promised is the least.</remarks>
    public const int DaysOfACheckCharacter = 3_317;

    private const int Digits = 8;

    private static readonly DateOnly First = new(1900, 1, 1);

    /// <summary>The days of a window that agree with what is shown of a date written as eight digits, on average.</summary>
    /// <param name="window">Among how many days the date lies.</param>
    /// <param name="isShown">Whether a digit, counted from 0, is shown.</param>
    /// <returns>At least 1.</returns>
    public static double Count(int window, Func<int, bool> isShown)
    {
        var shown = Enumerable.Range(0, Digits).Where(isShown).ToArray();
        if (shown.Length == 0)
        {
            return window;
        }

        var patterns = new HashSet<int>();
        for (var day = 0; day < window; day++)
        {
            var date = First.AddDays(day);
            var digits = (date.Year * 10_000) + (date.Month * 100) + date.Day;
            patterns.Add(shown.Aggregate(0, (pattern, index) => (pattern * 10) + (digits / Power(Digits - 1 - index) % 10)));
        }

        return (double)window / patterns.Count;
    }

    private static int Power(int exponent) => exponent == 0 ? 1 : 10 * Power(exponent - 1);
}
