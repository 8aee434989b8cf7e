extern alias identifiers;

using ResidentIdNumber = identifiers::GovDataSecurity.Identifiers.ResidentIdNumber;

namespace GovDataSecurity.Analyzers.Tests.Literals;

/// <summary>Numbers that pass every check, made when a test runs: none of them stands in a file.</summary>
internal static class IssuedNumber
{
    /// <summary>The example that GB 11643-1999 prints.</summary>
    public const string OfTheStandard = "11010519491231002X";

    public static readonly string One = Of("310115", "19900307", 77);
    public static readonly string Two = Of("440304", "20010912", 512);
    public static readonly string Old = "310115900307077";
    public static readonly string WithX = Enumerable.Range(1, 999).Select(sequence => Of("310115", "19900307", sequence)).First(number => number[^1] == 'X');

    /// <summary>A number of eighteen characters with the check character that fits.</summary>
    public static string Of(string division, string birth, int sequence)
    {
        var body = FormattableString.Invariant($"{division}{birth}{sequence:000}");
        return body + CheckCharacter(body);
    }

    public static string FullWidth(string text) => string.Concat(text.Select(c => (char)(c + ('０' - '0'))));

    /// <summary>What the library writes for a number. The analyzers compile the same source.</summary>
    public static string Simulated(string number) => ResidentIdNumber.Simulate(number);

    /// <summary>By the weights that the standard lists, not by a shorter way.</summary>
    private static char CheckCharacter(string body)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return "10X98765432"[body.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }
}
