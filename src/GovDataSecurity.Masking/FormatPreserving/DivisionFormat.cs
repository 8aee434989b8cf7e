namespace GovDataSecurity.Masking;

/// <summary>Divisions of six digits (GB/T 2260), and as many that were never issued: an encrypted one begins with two digits that no province has.</summary>
/// <remarks>The order of both tables is part of the format and never changes.</remarks>
internal static class DivisionFormat
{
    /// <summary>How many divisions there are room for.</summary>
    public const int Count = Provinces * PerProvince;

    private const int Provinces = 37;
    private const int PerProvince = 10_000;

    // All provinces, 10 for codes that the state assigned itself, and 99 for simulated people.
    private static ReadOnlySpan<byte> Plain =>
    [
        10, 11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 99,
    ];

    private static ReadOnlySpan<byte> Encrypted =>
    [
        16, 17, 18, 19, 20, 24, 25, 26, 27, 28, 29, 30, 38, 39, 40, 47, 48, 49, 55, 56, 57, 58, 59, 60, 66, 67, 68, 69, 70, 72, 73, 74, 75, 76, 77, 78, 79,
    ];

    /// <summary>The number of a division.</summary>
    /// <param name="division">Six digits as a number.</param>
    /// <param name="isEncrypted">Of which of the two tables it is.</param>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    public static bool TryRead(int division, bool isEncrypted, out int index)
    {
        var province = (isEncrypted ? Encrypted : Plain).IndexOf((byte)(division / PerProvince));
        index = (province * PerProvince) + (division % PerProvince);
        return province >= 0;
    }

    /// <summary>The division of a number.</summary>
    public static int Write(int index, bool encrypted) => ((encrypted ? Encrypted : Plain)[index / PerProvince] * PerProvince) + (index % PerProvince);
}
