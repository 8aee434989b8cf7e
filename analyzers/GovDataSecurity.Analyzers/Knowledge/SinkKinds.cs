using GovDataSecurity.Analyzers.Shapes;

namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>Where data can go, by the name in a row.</summary>
internal static class SinkKinds
{
    /// <summary>Nothing leaves, although a row on a base type or on more overloads says so.</summary>
    public const string None = "none";

    /// <summary>The kind that stands for each number of <c>GovDataSecurity.SinkKind</c>; no rule looks at <c>Output</c>.</summary>
    private static readonly string?[] ByNumber = [null, "log", "exception", "telemetry", "url", "sql", "file", "cache", null, "prompt"];

    /// <summary>A log that keeps structured values prints the elements of a sequence, a text writer the name of its type; a store and a serialized body keep every member.</summary>
    private static readonly (string Kind, View View)[] Views =
    [
        ("log", View.Elements), ("console", View.Text), ("trace", View.Text), ("debug", View.Text), ("eventsource", View.Text),
        ("exception", View.Text), ("problem", View.Json), ("validation", View.Text),
        ("telemetry", View.Elements),
        ("url", View.Elements), ("header", View.Elements), ("redirect", View.Members),
        ("sql", View.Columns), ("orm", View.Columns),
        ("file", View.Text), ("cookie", View.Text), ("session", View.Members), ("queue", View.Members),
        ("cache", View.Members),
        ("prompt", View.Members),
    ];

    public static IEnumerable<string> All => Views.Select(pair => pair.Kind);

    public static bool IsKnown(string kind) => Array.Exists(Views, pair => pair.Kind == kind);

    public static View ViewOf(string kind) => Array.Find(Views, pair => pair.Kind == kind) is { Kind: not null } found ? found.View : View.Text;

    /// <returns><see langword="null"/> for what no rule looks at.</returns>
    public static string? Of(int number) => number >= 0 && number < ByNumber.Length ? ByNumber[number] : null;
}
