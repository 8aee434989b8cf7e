namespace GovDataSecurity.Analyzers;

internal static class Category
{
    /// <summary>Labels on the data model.</summary>
    public const string Labels = "GovDataSecurity.Labels";

    /// <summary>Classified data that leaves the code trusted with it.</summary>
    public const string Disclosure = "GovDataSecurity.Disclosure";
}
