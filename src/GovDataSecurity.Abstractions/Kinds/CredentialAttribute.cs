namespace GovDataSecurity;

/// <summary>口令、密钥、令牌 (credential).</summary>
/// <remarks>Sensitive personal information by itself: Personal Information Protection Law art. 28, GB/T 45574-2025.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Attribute, DataSubject.Person, Sensitive = SensitiveClass.FinancialAccount, Chinese = "口令、密钥、令牌", Name = "credential", NameHints = "password,pwd,passwd,accesstoken,secretkey,apikey,口令,密码")]
public sealed class CredentialAttribute : PersonalInformationAttribute;
