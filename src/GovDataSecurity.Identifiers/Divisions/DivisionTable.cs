namespace GovDataSecurity.Identifiers;

/// <summary>The divisions from <c>Divisions.txt</c>: a line with <c>=</c> names a province, each other line a prefecture and its counties, <c>-</c> none.</summary>
internal static class DivisionTable
{
    private const string NoPrefecture = "-";

    /// <summary>All provinces, in the order of their codes.</summary>
    public static List<ListedProvince> Provinces { get; } = Read();

    private static List<ListedProvince> Read()
    {
        using var stream = typeof(DivisionTable).Assembly.GetManifestResourceStream("GovDataSecurity.Identifiers.Divisions.txt")!;
        using var reader = new StreamReader(stream);
        var provinces = new List<ListedProvince>();
        string? name = null;
        List<ListedPrefecture> prefectures = [];
        List<string> counties = [];
        while (reader.ReadLine() is { } line)
        {
            if (line[0] == '=')
            {
                AddProvince();
                name = line.Substring(1);
                prefectures = [];
                counties = [];
                continue;
            }

            var names = line.Split(' ');
            counties.AddRange(names.Skip(1));
            if (names[0] != NoPrefecture)
            {
                prefectures.Add(new ListedPrefecture(names[0], names.Skip(1)));
            }
        }

        AddProvince();
        return provinces;

        void AddProvince()
        {
            if (name is not null)
            {
                provinces.Add(new ListedProvince(name, prefectures, counties));
            }
        }
    }
}
