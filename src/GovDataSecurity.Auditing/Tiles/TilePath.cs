using System.Globalization;

namespace GovDataSecurity.Auditing;

/// <summary>Where tiles and bundles lie below the folder of a log.</summary>
/// <remarks>C2SP tlog-tiles: <c>tile/&lt;level&gt;/&lt;index&gt;[.p/&lt;width&gt;]</c>, the index in groups of three digits, all but the last after an <c>x</c>.</remarks>
internal static class TilePath
{
    /// <summary>How many hashes or entries a full tile or bundle has.</summary>
    public const int FullWidth = 256;

    public static string Tile(string directory, int level, ulong index, int width)
        => Path.Combine(directory, "tile", level.ToString(CultureInfo.InvariantCulture), Index(index) + Suffix(width));

    public static string Entries(string directory, ulong index, int width)
        => Path.Combine(directory, "tile", "entries", Index(index) + Suffix(width));

    public static string Index(ulong index)
    {
        var path = (index % 1000).ToString("D3", CultureInfo.InvariantCulture);
        for (index /= 1000; index > 0; index /= 1000)
        {
            path = string.Create(CultureInfo.InvariantCulture, $"x{index % 1000:D3}/{path}");
        }

        return path;
    }

    private static string Suffix(int width) => width == FullWidth ? "" : string.Create(CultureInfo.InvariantCulture, $".p/{width}");
}
