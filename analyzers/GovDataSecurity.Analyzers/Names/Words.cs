using System.Collections.Immutable;

namespace GovDataSecurity.Analyzers.Names;

/// <summary>The words around name hints, read from <c>words.txt</c>.</summary>
internal sealed class Words
{
    private readonly ImmutableDictionary<string, ImmutableHashSet<string>> _sections;

    private Words(ImmutableDictionary<string, ImmutableHashSet<string>> sections) => _sections = sections;

    public static Words Packaged { get; } = Parse(ReadPackaged());

    public ImmutableHashSet<string> Persons => _sections["person"];

    public ImmutableHashSet<string> Numbers => _sections["number"];

    public ImmutableHashSet<string> TypeSuffixes => _sections["type-suffix"];

    public ImmutableHashSet<string> NotData => _sections["not-data"];

    public ImmutableHashSet<string> Neutral => _sections["neutral"];

    public ImmutableHashSet<string> TextAttributes => _sections["text-attribute"];

    private static Words Parse(string text)
    {
        var sections = new Dictionary<string, ImmutableHashSet<string>.Builder>(StringComparer.Ordinal);
        ImmutableHashSet<string>.Builder? current = null;
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                sections.Add(line.Trim('[', ']'), current = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal));
            }
            else
            {
                current!.UnionWith(line.Split(' '));
            }
        }

        return new Words(sections.ToImmutableDictionary(section => section.Key, section => section.Value.ToImmutable()));
    }

    private static string ReadPackaged()
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream("GovDataSecurity.Analyzers.Names.words.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
