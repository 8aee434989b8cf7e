using System.Collections.Immutable;

namespace GovDataSecurity.Analyzers.Testing.Markup;

/// <summary>A source without its markup, and where the markers stood.</summary>
internal sealed record MarkedText(string Text, ImmutableArray<Marker> Markers)
{
    /// <exception cref="VerificationException">The markup is unbalanced.</exception>
    public static MarkedText Parse(string path, string marked) => new MarkupParser(path, marked).Parse();
}
