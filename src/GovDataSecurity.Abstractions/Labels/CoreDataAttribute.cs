namespace GovDataSecurity;

/// <summary>核心数据: listed in an authority's catalog of core data.</summary>
/// <remarks>Authorities identify core data, nobody infers it (GB/T 43697-2024), so the entry of the catalog is required.</remarks>
[AttributeUsage(LabelTargets.All, AllowMultiple = true, Inherited = true)]
public sealed class CoreDataAttribute() : ClassifiedAttribute(DataLevel.Core)
{
    /// <summary>The entry of the official catalog, for example <c>CAT-2026-017</c>.</summary>
    public required string CatalogId { get; set; }
}
