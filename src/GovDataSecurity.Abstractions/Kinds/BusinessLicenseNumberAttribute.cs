namespace GovDataSecurity;

/// <summary>营业执照注册号 (business license number, 15 digits).</summary>
/// <remarks>Public; masked only on request.</remarks>
[KindFacts(DataLevel.General1, IdentifierRole.Direct, DataSubject.Organization, Chinese = "营业执照注册号", Name = "business-license-number", NameHints = "yyzz,营业执照")]
public sealed class BusinessLicenseNumberAttribute : OrganizationDataAttribute;
