namespace GovDataSecurity.Masking.Tests;

/// <summary>What the table of kinds promises for one kind, with examples.</summary>
internal sealed record KindMask(string Kind, string Rule, int LongestRun, IReadOnlyList<(string Value, string Masked)> Examples)
{
    public static IReadOnlyList<KindMask> Table { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Samples", "KindMasks.tsv")).Where(line => line[0] != '#').Select(Parse),
    ];

    public DataKind DataKind => DataKinds.Find(Kind) ?? throw new InvalidDataException(Kind);

    public Masker Masker => Masking.Maskers.For(DataKind);

    private static KindMask Parse(string line)
    {
        var cells = line.Split('\t');
        return new KindMask(cells[0], cells[1], int.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture), [.. cells[3].Split(" | ").Select(Example)]);
    }

    private static (string Value, string Masked) Example(string text)
    {
        var arrow = text.IndexOf('→', StringComparison.Ordinal);
        return (text[..arrow], text[(arrow + 1)..]);
    }
}
