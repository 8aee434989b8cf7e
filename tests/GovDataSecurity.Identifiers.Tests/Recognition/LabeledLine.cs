namespace GovDataSecurity.Identifiers.Tests;

/// <summary>A line of a corpus without its labels, and what is labeled in it.</summary>
internal sealed record LabeledLine(int Number, string Text, IReadOnlyList<LabeledSpan> Spans)
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["id"] = "resident-id-number", ["for"] = "foreigner-residence-id", ["pass"] = "passport-number", ["permit"] = "hmt-permit", ["off"] = "officer-id-number",
        ["arc"] = "driver-license-archive-number", ["mob"] = "mobile-phone-number", ["tel"] = "landline-number", ["mail"] = "email-address", ["ip"] = "ip-address",
        ["mac"] = "mac-address", ["dev"] = "device-identifier", ["card"] = "bank-account-number", ["plate"] = "vehicle-plate-number", ["vin"] = "vehicle-identification-number",
        ["uscc"] = "unified-social-credit-code", ["org"] = "organization-code", ["lic"] = "business-license-number", ["name"] = "person-name", ["addr"] = "home-address",
    };

    /// <summary>The lines of a corpus; those that begin with # are remarks.</summary>
    public static IReadOnlyList<LabeledLine> Load(string corpus)
    {
        using var stream = typeof(LabeledLine).Assembly.GetManifestResourceStream($"Corpus.{corpus}.txt") ?? throw new FileNotFoundException(corpus);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select((line, index) => (line, index)).Where(entry => entry.line.Length > 0 && entry.line[0] != '#').Select(entry => Parse(entry.index + 1, entry.line))];
    }

    private static LabeledLine Parse(int number, string line)
    {
        var text = new System.Text.StringBuilder();
        var spans = new List<LabeledSpan>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '⟦')
            {
                text.Append(line[i]);
                continue;
            }

            var bar = line.IndexOf('|', i);
            var end = line.IndexOf('⟧', i);
            spans.Add(new LabeledSpan(text.Length, end - bar - 1, Kinds[line[(i + 1)..bar]]));
            text.Append(line, bar + 1, end - bar - 1);
            i = end;
        }

        return new LabeledLine(number, text.ToString(), spans);
    }
}
