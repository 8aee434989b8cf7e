namespace GovDataSecurity.Analyzers.Benchmarks.Code;

/// <summary>Which types get labels; both go round the namespaces.</summary>
internal enum TypeChoice
{
    /// <summary>Those whose names the code says most often: the hardest case.</summary>
    Used,

    /// <summary>Any, by a hash of the name.</summary>
    Any,
}
