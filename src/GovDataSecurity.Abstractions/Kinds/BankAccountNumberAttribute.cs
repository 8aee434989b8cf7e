namespace GovDataSecurity;

/// <summary>银行账号/卡号 (bank account number).</summary>
/// <remarks>Sensitive personal information by itself: Personal Information Protection Law art. 28, GB/T 45574-2025.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Direct, DataSubject.Person, Sensitive = SensitiveClass.FinancialAccount, Chinese = "银行账号/卡号", Name = "bank-account-number", NameHints = "yhkh,yhzh,(khh),(bank),(card),银行")]
public sealed class BankAccountNumberAttribute : PersonalInformationAttribute;
