namespace GovDataSecurity.Analyzers.Search;

/// <summary>How much of an object a place shows.</summary>
internal enum View
{
    /// <summary>Nothing of an object; a value passes on as it is.</summary>
    Value,

    /// <summary>What its <c>ToString</c> prints.</summary>
    Text,

    /// <summary>As <see cref="Text"/>; of a sequence, what every element prints.</summary>
    Elements,

    /// <summary>The public members, at any depth: <c>{@x}</c>, JSON.</summary>
    Members,
}
