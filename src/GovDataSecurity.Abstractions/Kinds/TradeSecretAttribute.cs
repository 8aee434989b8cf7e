namespace GovDataSecurity;

/// <summary>商业秘密 (trade secret).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Attribute, DataSubject.Organization, Chinese = "商业秘密", Name = "trade-secret", NameHints = "symm,tradesecret,商业秘密")]
public sealed class TradeSecretAttribute : OrganizationDataAttribute;
