using System.Text.RegularExpressions;

namespace GovDataSecurity.Analyzers.Tests.Pages;

/// <summary>The page of a rule in docs/rules: its sections and the fenced blocks in them.</summary>
internal sealed partial class Page
{
    private readonly string _text;

    private Page(string id, string text)
    {
        Id = id;
        _text = text;
    }

    public string Id { get; }

    public static IEnumerable<string> Ids => Directory.EnumerateFiles(Repository.PathOf("docs", "rules"), "GDS*.md").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    public static Page Read(string id) => new(id, File.ReadAllText(Repository.PathOf("docs", "rules", id + ".md")));

    /// <summary>The blocks under a heading of the second level, in their order.</summary>
    public IReadOnlyList<Block> Blocks(string heading)
    {
        var section = Section().Matches(_text).SingleOrDefault(match => match.Groups["heading"].Value == heading)
            ?? throw new InvalidOperationException($"{Id}.md has no section '## {heading}', or several.");
        return [.. Fence().Matches(section.Groups["body"].Value).Select(match => new Block(match.Groups["language"].Value, match.Groups["text"].Value))];
    }

    [GeneratedRegex(@"^## (?<heading>[^\n]+)\n(?<body>.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Section();

    [GeneratedRegex(@"^```(?<language>\w*)[^\n]*\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    /// <param name="Language">The first word after the fence.</param>
    public sealed record Block(string Language, string Text);
}
