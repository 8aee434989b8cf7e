namespace GovDataSecurity.Analyzers.Testing.Markup;

internal enum MarkerKind
{
    /// <summary><c>[|x|]</c>: the only descriptor of the analyzer is reported on x.</summary>
    OnlyDescriptor,

    /// <summary><c>{|ID:x|}</c>: ID is reported on x.</summary>
    Id,

    /// <summary><c>{|#0:x|}</c>: a span that an expectation refers to.</summary>
    Number,

    /// <summary><c>$$</c>: the only descriptor is reported on a span that starts here.</summary>
    Position,
}
