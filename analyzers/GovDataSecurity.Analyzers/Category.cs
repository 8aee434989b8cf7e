namespace GovDataSecurity.Analyzers;

internal static class Category
{
    /// <summary>Labels on the data model.</summary>
    public const string Labels = "GovDataSecurity.Labels";

    /// <summary>Classified data that leaves the code trusted with it.</summary>
    public const string Disclosure = "GovDataSecurity.Disclosure";

    /// <summary>Classified data that is kept in clear.</summary>
    public const string Storage = "GovDataSecurity.Storage";

    /// <summary>Classified data on the way between members.</summary>
    public const string Flow = "GovDataSecurity.Flow";

    /// <summary>Classified data on the way to another system.</summary>
    public const string Transfer = "GovDataSecurity.Transfer";
}
