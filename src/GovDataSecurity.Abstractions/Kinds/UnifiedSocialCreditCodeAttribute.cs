namespace GovDataSecurity;

/// <summary>统一社会信用代码 (unified social credit code, 18 characters).</summary>
/// <remarks>GB 32100-2015. Public; masked only on request.</remarks>
[KindFacts(DataLevel.General1, IdentifierRole.Direct, DataSubject.Organization, Chinese = "统一社会信用代码", Name = "unified-social-credit-code", NameHints = "tyshxydm,uscc,信用代码")]
public sealed class UnifiedSocialCreditCodeAttribute : OrganizationDataAttribute;
