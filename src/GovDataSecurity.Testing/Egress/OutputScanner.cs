using System.Text;

namespace GovDataSecurity.Testing;

/// <summary>Looks for planted values in what came out, behind every encoding it knows.</summary>
internal sealed class OutputScanner(PlantedValues planted)
{
    private const int MaxDepth = 4;
    private const string AsIs = "plain";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private readonly Dictionary<(PlantedValue Value, string Channel), Sighting> _sightings = [];
    private readonly Dictionary<string, bool> _controls = new(StringComparer.Ordinal);

    /// <summary>How many texts that should be seen weren't.</summary>
    public int MissingControls => _controls.Values.Count(isSeen => !isSeen);

    /// <summary>Names a text that should be seen.</summary>
    public void Expect(string text) => _controls.TryAdd(text, false);

    /// <summary>Looks through a text.</summary>
    /// <returns>Whether something was found.</returns>
    public bool ScanText(string channel, string text) => View(channel, text, [], isPlausible: true);

    /// <summary>Looks through bytes: text in several encodings, or an archive.</summary>
    public void ScanBytes(string channel, ReadOnlySpan<byte> bytes) => View(channel, bytes, []);

    /// <summary>What was found: for each member and channel the most that was seen in each encoding.</summary>
    public IReadOnlyList<EgressLeak> Leaks()
        => [.. _sightings
            .GroupBy(seen => (seen.Key.Value.Member, seen.Key.Channel, Encoding: seen.Value.Path.Length == 0 ? AsIs : string.Join('>', seen.Value.Path)))
            .Select(same => (same.Key, Most: same.MaxBy(seen => seen.Value.Run / (double)seen.Key.Value.Text.Length)))
            .Select(leak => new EgressLeak(leak.Key.Member, leak.Key.Channel, leak.Key.Encoding, leak.Most.Value.Run, leak.Most.Key.Value.Text.Length))
            .OrderBy(leak => leak.Member, StringComparer.Ordinal).ThenBy(leak => leak.Channel, StringComparer.Ordinal).ThenBy(leak => leak.Encoding, StringComparer.Ordinal)];

    private bool View(string channel, string text, string[] path, bool isPlausible)
    {
        foreach (var control in _controls.Where(control => !control.Value && text.Contains(control.Key, StringComparison.Ordinal)).Select(control => control.Key).ToArray())
        {
            _controls[control] = true;
        }

        var isFound = false;
        var plain = Fold.Plain(text);
        var joined = Fold.Joined(plain);
        planted.FindIn(plain, Note);
        if (!ReferenceEquals(joined, plain))
        {
            planted.FindIn(joined, Note);
        }

        if (isPlausible && path.Length < MaxDepth)
        {
            foreach (var (name, decoded) in TextDecoders.Texts(text))
            {
                isFound |= View(channel, decoded, [.. path, name], isPlausible: true);
            }

            foreach (var (name, decoded) in TextDecoders.Bytes(text))
            {
                isFound |= View(channel, decoded, [.. path, name]);
            }
        }

        return isFound;

        void Note(PlantedValue value, int run)
        {
            isFound = true;
            var key = (value, channel);
            if (!_sightings.TryGetValue(key, out var known) || run > known.Run || run == known.Run && path.Length < known.Path.Length)
            {
                _sightings[key] = new Sighting(path, run);
            }
        }
    }

    private bool View(string channel, ReadOnlySpan<byte> bytes, string[] path)
    {
        var isFound = false;
        if (Archive.IsArchive(bytes) && path.Length < MaxDepth)
        {
            foreach (var (name, content) in Archive.Open(bytes))
            {
                isFound |= View(channel, content, [.. path, name]);
            }
        }

        var text = Encoding.UTF8.GetString(bytes);
        isFound |= View(channel, text, path, isPlausible: true);
        var isUtf8 = !text.Contains('\uFFFD', StringComparison.Ordinal);
        if (!isUtf8)
        {
            isFound |= View(channel, Gb18030.GetString(bytes), [.. path, "gb18030"], isPlausible: true);
        }

        if (!isUtf8 || bytes.Contains((byte)0))
        {
            // At odd places too: in a file, anything may stand before it.
            for (var skip = 0; skip < 2; skip++)
            {
                isFound |= View(channel, Encoding.Unicode.GetString(bytes[skip..]), [.. path, "utf-16le"], isPlausible: true);
                isFound |= View(channel, Encoding.BigEndianUnicode.GetString(bytes[skip..]), [.. path, "utf-16be"], isPlausible: true);
            }
        }

        if (planted.HasBytes)
        {
            isFound |= View(channel, Encoding.Latin1.GetString(bytes), [.. path, "bytes"], isPlausible: false);
        }

        return isFound;
    }

    /// <summary>The most of a value that was seen, and the shortest way to it.</summary>
    private readonly record struct Sighting(string[] Path, int Run);
}
