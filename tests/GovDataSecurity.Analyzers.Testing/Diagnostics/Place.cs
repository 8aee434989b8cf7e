using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Testing.Diagnostics;

/// <summary>A span of a file of the case.</summary>
/// <param name="OpenEnd">Only the start counts.</param>
internal readonly record struct Place(string Path, TextSpan Span, bool OpenEnd = false)
{
    public static Place? Of(Location location) => location.Kind switch
    {
        LocationKind.None => null,
        LocationKind.SourceFile => new Place(location.SourceTree!.FilePath, location.SourceSpan),
        _ => new Place(location.GetLineSpan().Path ?? "", location.SourceSpan),
    };

    public bool Holds(Place other)
        => Path == other.Path && (OpenEnd ? Span.Start == other.Span.Start : Span == other.Span);
}
