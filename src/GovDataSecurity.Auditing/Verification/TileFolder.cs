using System.Globalization;

namespace GovDataSecurity.Auditing;

/// <summary>Which tiles or bundles lie in a folder, so that a verifier looks for what is there instead of what a hostile checkpoint promises.
/// A linked folder is not followed: it may lead back to itself.</summary>
internal static class TileFolder
{
    private const int MaxGroups = 6;

    // The tile that ends at entry 2^64, and those behind it, no log has.
    private const ulong Limit = (1UL << 56) - 1;

    /// <summary>The widths of the files of each index, in the order of the indices; 256 for the full one.</summary>
    public static SortedDictionary<ulong, SortedSet<int>> Read(string folder)
    {
        var found = new SortedDictionary<ulong, SortedSet<int>>();
        Read(new DirectoryInfo(folder), 0, 1, found);
        return found;
    }

    /// <summary>The file that tells most about the first entries or hashes of an index: the one of this width, the full one, a longer one, a shorter one.</summary>
    /// <returns>Its width; 0 when there is none.</returns>
    public static int Choose(SortedSet<int>? widths, int width)
        => widths is null ? 0
            : widths.Contains(width) ? width
            : widths.Contains(TilePath.FullWidth) ? TilePath.FullWidth
            : widths.Where(w => w > width).DefaultIfEmpty(widths.Max).Min();

    private static void Read(DirectoryInfo folder, ulong prefix, int group, SortedDictionary<ulong, SortedSet<int>> found)
    {
        if (!folder.Exists)
        {
            return;
        }

        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            var name = entry.Name;
            if (entry is DirectoryInfo partial && name.EndsWith(".p", StringComparison.Ordinal) && TryNumber(name[..^2], out var number))
            {
                foreach (var file in Files(partial))
                {
                    if (int.TryParse(file.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is > 0 and < TilePath.FullWidth && file.Name[0] != '0')
                    {
                        Add(found, (prefix * 1000) + number, width);
                    }
                }
            }
            else if (entry is DirectoryInfo { LinkTarget: null } next && name[0] == 'x' && group < MaxGroups && TryNumber(name[1..], out number) && (number > 0 || group > 1))
            {
                Read(next, (prefix * 1000) + number, group + 1, found);
            }
            else if (entry is FileInfo && TryNumber(name, out number))
            {
                Add(found, (prefix * 1000) + number, TilePath.FullWidth);
            }
        }
    }

    private static FileInfo[] Files(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFiles();
        }
        catch (DirectoryNotFoundException)
        {
            // The writer has just dropped it for the full file.
            return [];
        }
    }

    private static bool TryNumber(string text, out uint number)
    {
        number = 0;
        return text.Length == 3 && uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static void Add(SortedDictionary<ulong, SortedSet<int>> found, ulong index, int width)
    {
        if (index >= Limit)
        {
            return;
        }

        if (!found.TryGetValue(index, out var widths))
        {
            found.Add(index, widths = []);
        }

        widths.Add(width);
    }
}
