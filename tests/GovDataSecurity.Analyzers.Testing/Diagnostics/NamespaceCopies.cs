using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Testing.Solutions;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Testing.Diagnostics;

/// <summary>The files of a case that stand in it twice.</summary>
internal sealed class NamespaceCopies(ImmutableArray<NamespaceCopy> copies)
{
    private readonly ImmutableDictionary<string, NamespaceCopy> _byPath = copies.ToImmutableDictionary(copy => copy.File.Path, StringComparer.Ordinal);

    public static string WithoutPrefix(string text) => text.Replace(NamespaceCopy.Prefix, "", StringComparison.Ordinal);

    public IEnumerable<ProjectFile> Files => copies.Select(copy => copy.File);

    public bool IsEmpty => copies.IsEmpty;

    public bool Copies(string path) => copies.Any(copy => copy.Original == path);

    public bool IsCopy(string path) => _byPath.ContainsKey(path);

    /// <summary>Where the original says what stands at a place of a copy.</summary>
    public Place Original(Place place)
        => _byPath.TryGetValue(place.Path, out var copy) && place.Span.Start >= copy.Start + copy.Shift
            ? place with { Path = copy.Original, Span = new TextSpan(place.Span.Start - copy.Shift, place.Span.Length) }
            : place;
}
