namespace GovDataSecurity;

/// <summary>重要数据: listed in an authority's catalog of important data.</summary>
/// <remarks>Authorities identify important data, nobody infers it (GB/T 43697-2024 annex G; Regulation on Network Data Security art. 29), so the entry of the catalog is required.</remarks>
[AttributeUsage(LabelTargets.All, AllowMultiple = true, Inherited = true)]
public sealed class ImportantDataAttribute() : ClassifiedAttribute(DataLevel.Important)
{
    /// <summary>The entry of the official catalog, for example <c>CAT-2026-017</c>.</summary>
    public required string CatalogId { get; set; }
}
