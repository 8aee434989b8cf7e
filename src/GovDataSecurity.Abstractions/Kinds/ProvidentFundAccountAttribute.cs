namespace GovDataSecurity;

/// <summary>公积金账号 (provident fund account).</summary>
/// <remarks>Sensitive personal information by itself: Personal Information Protection Law art. 28, GB/T 45574-2025.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Direct, DataSubject.Person, Sensitive = SensitiveClass.FinancialAccount, Chinese = "公积金账号", Name = "provident-fund-account", NameHints = "gjj,公积金")]
public sealed class ProvidentFundAccountAttribute : PersonalInformationAttribute;
