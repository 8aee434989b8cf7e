namespace GovDataSecurity;

/// <summary>组织机构代码 (organization code, 9 characters).</summary>
/// <remarks>GB 11714-1997. Public; masked only on request.</remarks>
[KindFacts(DataLevel.General1, IdentifierRole.Direct, DataSubject.Organization, Chinese = "组织机构代码", Name = "organization-code", NameHints = "zzjgdm,组织机构代码")]
public sealed class OrganizationCodeAttribute : OrganizationDataAttribute;
